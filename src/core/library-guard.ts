import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { LibraryMismatchError } from "./errors";

/** A method that only one of the two libraries has on its stacks, and calls on the other's elements. */
const PROBE = "_recordFunctionUsage";

/**
 * The stack above a construct, made by the same CDK library as ours.
 *
 * A tree that mixes cdktf and cdktn dies at synth with a TypeError that names neither.
 *
 * @throws LibraryMismatchError when the stack is of the other library
 */
export function stackOf(scope: IConstruct): TerraformStack {
  const stack = TerraformStack.of(scope);
  const has = (value: object): boolean => PROBE in value;
  if (has(stack) !== has(TerraformStack.prototype)) {
    throw new LibraryMismatchError(scope);
  }
  return stack;
}
