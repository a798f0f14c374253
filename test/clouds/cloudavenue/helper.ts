import type { TerraformStack } from "cdktf";
import type { ServerProps } from "archipel";
import { CloudAvenue, MachineImage, MachineType } from "archipel";
import { testStack } from "archipel/testing";
import { only } from "../../support/resources-of";

export { only, resources } from "../../support/resources-of";

export const GATEWAY = "tn01e02ocb0001234spt101";

/** A cloud in a stack of its own, behind a gateway whose firewall is somebody else's. */
export function valDeReuil(props: Record<string, unknown> = {}): { stack: TerraformStack; cloud: CloudAvenue } {
  const stack = testStack("shop");
  return { stack, cloud: new CloudAvenue(stack, "cav", { region: "vdr", vdc: "app", edgeGateway: GATEWAY, ...props }) };
}

/** The same, whose program owns the gateway's firewall. */
export function ownValDeReuil(props: Record<string, unknown> = {}): { stack: TerraformStack; cloud: CloudAvenue } {
  return valDeReuil({ ownsFirewall: true, ...props });
}

/** What every server here is. */
export const SMALL: Pick<ServerProps, "machine" | "image"> = {
  machine: MachineType.named("2c-4g"),
  image: MachineImage.ubuntu("24.04"),
};

/** A rule of the gateway, as it stands in the JSON. */
export type Rule = Readonly<Record<string, unknown>>;

/** The rules of the gateway. */
export function rulesOf(stack: TerraformStack): Rule[] {
  return only(stack, "cloudavenue_edgegateway_firewall").rules as Rule[];
}
