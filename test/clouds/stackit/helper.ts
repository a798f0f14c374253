import type { TerraformStack } from "cdktf";
import type { ServerProps, StackitProps } from "archipel";
import { MachineImage, MachineType, Stackit } from "archipel";
import type { Attributes } from "archipel/testing";
import { synthesize, testStack } from "archipel/testing";
import { PROJECT } from "./make-cloud";

/** What every resource is told. */
export const PLACE = { provider: "stackit", project_id: PROJECT };

/** A cloud in Germany, in a stack of its own. */
export function germany(props: Partial<StackitProps> = {}): { stack: TerraformStack; cloud: Stackit } {
  const stack = testStack("shop");
  return { stack, cloud: new Stackit(stack, "south", { region: "eu01", projectId: PROJECT, ...props }) };
}

/** The resources of a type, without cdktf's comments. */
export function resources(stack: TerraformStack, type: string): Attributes[] {
  return Object.values(synthesize(stack).resource?.[type] ?? {}).map(({ "//": _comment, ...attributes }) => attributes);
}

/** The only resource of a type. */
export function only(stack: TerraformStack, type: string): Attributes {
  const found = resources(stack, type);
  if (found.length !== 1) {
    throw new Error(`${found.length} of ${type}`);
  }
  return found[0];
}

/** What every server here is. */
export const SMALL: Pick<ServerProps, "machine" | "image"> = {
  machine: MachineType.named("c2a.2d"),
  image: MachineImage.ubuntu("24.04"),
};

/** An SSH key that opens nothing. */
export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKSf7B+7wQvVnq1oUqkqEo3Ym3VtXvCwLwWmFZ8m7pXx a@b";
