import type { TerraformStack } from "cdktf";
import type { ServerProps } from "archipel";
import { MachineImage, MachineType, Scaleway } from "archipel";
import { testStack } from "archipel/testing";

export { only, resources } from "../../support/resources-of";

/** A cloud in Paris, in a stack of its own. */
export function paris(props: Record<string, unknown> = {}): { stack: TerraformStack; cloud: Scaleway } {
  const stack = testStack("shop");
  return { stack, cloud: new Scaleway(stack, "paris", { region: "fr-par", ...props }) };
}

/** What every server here is. */
export const SMALL: Pick<ServerProps, "machine" | "image"> = {
  machine: MachineType.named("PLAY2-NANO"),
  image: MachineImage.ubuntu("24.04"),
};

/** An SSH key that opens nothing. */
export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKSf7B+7wQvVnq1oUqkqEo3Ym3VtXvCwLwWmFZ8m7pXx a@b";
