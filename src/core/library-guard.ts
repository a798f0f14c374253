import { TerraformElement, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { LibraryMismatchError } from "./errors";
import { NOTES_FUNCTIONS, strangenessOf } from "../../l1/runtime/cdk-library";
import { REMEDIES } from "../../l1/runtime/remedies";

/** What stacks of cdktn do before they are written, and what they ask of each of their elements then. Neither is in cdktf. */
const PREPARES = "_runPreparingResolve";
const IS_ASKED = "_resetResolveDiscoveredProviderFeatureUsage";
/** What functions of cdktn tell their stack, those of providers the latter. */
const TOLD = [NOTES_FUNCTIONS, "_recordProviderFunctionUsage"];

interface OfCdktn {
  [PREPARES]?(): void;
}

/**
 * The stack above a construct, made by the same CDK library as ours.
 *
 * @throws LibraryMismatchError when the stack is of the other library
 */
export function stackOf(scope: IConstruct): TerraformStack {
  const stack = TerraformStack.of(scope);
  const strangeness = strangenessOf(stack);
  if (strangeness !== undefined) {
    throw new LibraryMismatchError(scope, strangeness);
  }
  return stack;
}

/**
 * Lets a stack say what of the other CDK library does not work in it, where it would fail with a TypeError: elements of cdktf in
 * a stack of cdktn, such as a provider's prebuilt ones, and functions of cdktn in a stack of cdktf.
 */
export function refuseOtherLibrary(stack: TerraformStack): void {
  const prepare = (stack as OfCdktn)[PREPARES];
  if (prepare === undefined) {
    TOLD.forEach((name) => lay(stack, name, () => refuseFunction(stack)));
  } else {
    lay(stack, PREPARES, () => {
      stack.node.findAll().filter((node) => TerraformElement.isTerraformElement(node) && node.cdktfStack === stack).forEach(refuseElement);
      prepare.call(stack);
    });
  }
}

function refuseElement(element: IConstruct): void {
  if (!(IS_ASKED in element)) {
    const { terraformResourceType: type = element.constructor.name } = element as { readonly terraformResourceType?: string };
    throw new LibraryMismatchError(element, `this ${type} ${REMEDIES.elementOfCdktf}`);
  }
}

function refuseFunction(stack: TerraformStack): never {
  throw new LibraryMismatchError(stack, REMEDIES.functionOfCdktn);
}

function lay(stack: TerraformStack, name: string, value: () => void): void {
  Object.defineProperty(stack, name, { value, configurable: true });
}
