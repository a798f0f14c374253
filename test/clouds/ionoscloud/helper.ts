import type { TerraformStack } from "cdktf";
import type { ServerProps } from "archipel";
import { IonosCloud, MachineImage, MachineType } from "archipel";
import { testStack } from "archipel/testing";

export { only, resources } from "../../support/resources-of";

/** A cloud in Berlin, in a stack of its own. */
export function berlin(props: Record<string, unknown> = {}): { stack: TerraformStack; cloud: IonosCloud } {
  const stack = testStack("shop");
  return { stack, cloud: new IonosCloud(stack, "berlin", { region: "de/txl", ...props }) };
}

/** What every server here is. */
export const SMALL: Pick<ServerProps, "machine" | "image"> = {
  machine: MachineType.named("vcpu-2-4"),
  image: MachineImage.ubuntu("24.04"),
};

/** An SSH key that opens nothing. */
export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKSf7B+7wQvVnq1oUqkqEo3Ym3VtXvCwLwWmFZ8m7pXx a@b";
