import type { TerraformStack } from "cdktf";
import type { ServerProps, StackitProps } from "archipel";
import { MachineImage, MachineType, Stackit } from "archipel";
import { testStack } from "archipel/testing";
import { PROJECT } from "./make-cloud";

export { only, resources } from "../../support/resources-of";

/** What every resource is told. */
export const PLACE = { provider: "stackit", project_id: PROJECT };

/** A cloud in Germany, in a stack of its own. */
export function germany(props: Partial<StackitProps> = {}): { stack: TerraformStack; cloud: Stackit } {
  const stack = testStack("shop");
  return { stack, cloud: new Stackit(stack, "south", { region: "eu01", projectId: PROJECT, ...props }) };
}

/** What every server here is. */
export const SMALL: Pick<ServerProps, "machine" | "image"> = {
  machine: MachineType.named("c2a.2d"),
  image: MachineImage.ubuntu("24.04"),
};

/** An SSH key that opens nothing. */
export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKSf7B+7wQvVnq1oUqkqEo3Ym3VtXvCwLwWmFZ8m7pXx a@b";
