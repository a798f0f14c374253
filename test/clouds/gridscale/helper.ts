import type { TerraformStack } from "cdktf";
import type { ServerProps } from "archipel";
import { Gridscale, MachineImage, MachineType } from "archipel";
import { testStack } from "archipel/testing";

export { only, resources } from "../../support/resources-of";

/** A cloud in a stack of its own. */
export function frankfurt(props: Record<string, unknown> = {}): { stack: TerraformStack; cloud: Gridscale } {
  const stack = testStack("shop");
  return { stack, cloud: new Gridscale(stack, "fra", { region: "de/fra", ...props }) };
}

/** The same, whose servers may have public addresses. */
export function openFrankfurt(props: Record<string, unknown> = {}): { stack: TerraformStack; cloud: Gridscale } {
  return frankfurt({ openHighPorts: true, ...props });
}

/** What every server here is. */
export const SMALL: Pick<ServerProps, "machine" | "image"> = {
  machine: MachineType.named("2c-4g"),
  image: MachineImage.ubuntu("22.04"),
};

/** An SSH key that opens nothing. */
export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKSf7B+7wQvVnq1oUqkqEo3Ym3VtXvCwLwWmFZ8m7pXx a@b";
