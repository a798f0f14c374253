import type { TerraformStack } from "cdktf";
import type { ServerProps } from "archipel";
import { Exoscale, MachineImage, MachineType, Network } from "archipel";
import { testStack } from "archipel/testing";

export { only, resources } from "../../support/resources-of";

/** A cloud in Vienna, in a stack of its own. */
export function vienna(props: Record<string, unknown> = {}): { stack: TerraformStack; cloud: Exoscale } {
  const stack = testStack("shop");
  return { stack, cloud: new Exoscale(stack, "vienna", { zone: "at-vie-1", ...props }) };
}

/** What every server here is. */
export const SMALL: Pick<ServerProps, "machine" | "image"> = {
  machine: MachineType.named("standard.medium"),
  image: MachineImage.ubuntu("24.04"),
};

/** A private network. */
export function net(cloud: Exoscale): Network {
  return new Network(cloud, "net", { cidr: "10.0.0.0/24" });
}

/** An SSH key that opens nothing. */
export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKSf7B+7wQvVnq1oUqkqEo3Ym3VtXvCwLwWmFZ8m7pXx a@b";
