import type { TerraformStack } from "cdktf";
import { TerraformStack as OwnStack } from "cdktf";
import { REMEDIES } from "./remedies";

/** Stacks of cdktn have it since 0.24, and its functions call it; those of cdktf have none. */
export const NOTES_FUNCTIONS = "_recordFunctionUsage";

/**
 * What speaks against elements of the CDK library that was found here in a stack: it is of the other one, and to what to do then.
 * Nothing when both are of one library, be it in two copies.
 *
 * A tree that mixes cdktf and cdktn dies at synth with a TypeError that names neither.
 */
export function strangenessOf(stack: TerraformStack): string | undefined {
  const isOfCdktn = isPrototypeOfCdktn(Object.getPrototypeOf(stack));
  if (isOfCdktn === isPrototypeOfCdktn(OwnStack.prototype)) {
    return undefined;
  }
  return isOfCdktn ? REMEDIES.stackOfCdktn : REMEDIES.stackOfCdktf;
}

/** @throws Error when an element's stack is of the other CDK library */
export function expectOwnLibrary(element: { readonly cdktfStack: TerraformStack; readonly node: { readonly path: string } }): void {
  const strangeness = strangenessOf(element.cdktfStack);
  if (strangeness !== undefined) {
    const code = "ARCHIPEL_LIBRARY_MISMATCH"; // as of the library's own error, which these classes stand below
    throw Object.assign(new Error(`${element.node.path}: ${strangeness} [${code}]`), { name: "LibraryMismatchError", code });
  }
}

function isPrototypeOfCdktn(prototype: object): boolean {
  return NOTES_FUNCTIONS in prototype;
}
