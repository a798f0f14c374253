import type { TerraformStack } from "cdktf";
import type { IConstruct, IValidation } from "constructs";
import { refuseOtherLibrary } from "./library-guard";

const CHECKS_SYMBOL = Symbol.for("archipel.AppChecks");
const GUARDED_SYMBOL = Symbol.for("archipel.GuardedStack");

interface Checked {
  [CHECKS_SYMBOL]?: Map<string, IValidation>;
  [GUARDED_SYMBOL]?: true;
}

/**
 * Adds a check of a whole app, once by its key. It runs with the validations of each of the app's guarded stacks, so that nothing is written of what breaks it, and
 * once more at the end, when it has seen what the aspects of all stacks did.
 */
export function addAppCheck(app: IConstruct, key: string, check: IValidation): void {
  const checks = checksOf(app);
  if (!checks.has(key)) {
    checks.set(key, check);
    app.node.addValidation(check);
  }
}

const everywhere = new Map<string, (app: IConstruct) => IValidation>();

/** Adds a check of every app that something of this library is in. It is made when the first stack of an app is guarded. */
export function addCheckOfEveryApp(key: string, checkOf: (app: IConstruct) => IValidation): void {
  everywhere.set(key, checkOf);
}

/** Lets a stack run the checks of its app, those included that are added later, and refuse what is of the other CDK library. */
export function guardStack(stack: TerraformStack): void {
  const marked = stack as Checked;
  if (marked[GUARDED_SYMBOL] === undefined) {
    Object.defineProperty(stack, GUARDED_SYMBOL, { value: true });
    refuseOtherLibrary(stack);
    const app = stack.node.root;
    everywhere.forEach((checkOf, key) => addAppCheck(app, key, checkOf(app)));
    stack.node.addValidation({ validate: () => [...checksOf(stack.node.root).values()].flatMap((check) => check.validate()) });
  }
}

function checksOf(app: IConstruct): Map<string, IValidation> {
  const marked = app as Checked;
  if (marked[CHECKS_SYMBOL] === undefined) {
    Object.defineProperty(app, CHECKS_SYMBOL, { value: new Map() });
  }
  return marked[CHECKS_SYMBOL]!;
}
