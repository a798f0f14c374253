import type { TerraformStack } from "cdktf";
import type { Attributes } from "archipel/testing";
import { ownJson } from "./own-json";

/** The resources of a type, without cdktf's comments. */
export function resources(stack: TerraformStack, type: string): Attributes[] {
  return Object.values(ownJson(stack).resource?.[type] ?? {}).map(({ "//": _comment, ...attributes }) => attributes);
}

/** The only resource of a type. */
export function only(stack: TerraformStack, type: string): Attributes {
  const found = resources(stack, type);
  if (found.length !== 1) {
    throw new Error(`${found.length} of ${type}`);
  }
  return found[0];
}
