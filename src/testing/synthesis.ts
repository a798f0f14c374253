import { tmpdir } from "node:os";
import type { IAspect } from "cdktf";
import { App, Aspects, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";

/** What `TerraformStack` becomes in `cdk.tf.json`. */
export interface TerraformJson {
  readonly provider?: Readonly<Record<string, readonly Attributes[]>>;
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Attributes>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, Attributes>>>>;
  readonly output?: Readonly<Record<string, Attributes>>;
  readonly [block: string]: unknown;
}

/** The content of a block, in Terraform's own spelling (`snake_case`). */
export type Attributes = Readonly<Record<string, unknown>>;

/** A stack in an app of its own, for one test. Nothing is written to disk. */
export function testStack(id = "test", context: Record<string, unknown> = {}): TerraformStack {
  return new TerraformStack(new App({ outdir: tmpdir(), stackTraces: false, context }), id);
}

/**
 * The stack as Terraform reads it, with aspects applied and validations run; the `//` entries tell the construct paths.
 *
 * @throws Error when a validation of the stack complains
 */
export function synthesize(stack: TerraformStack): TerraformJson {
  settle(stack);
  return JSON.parse(JSON.stringify(stack.toTerraform())) as TerraformJson;
}

/**
 * All that a synth does before the stack is written: aspects applied, validations run.
 *
 * @throws Error when a validation of the stack complains
 */
export function settle(stack: TerraformStack): void {
  stack.prepareStack();
  applyAspects(stack, []);
  stack.runAllValidations();
}

/** The JSON of a stack, or what was synthesized before, parsed. */
export function toJson(stackOrJson: TerraformStack | TerraformJson | string): TerraformJson {
  if (typeof stackOrJson === "string") {
    return JSON.parse(stackOrJson) as TerraformJson;
  }
  return TerraformStack.isStack(stackOrJson) ? synthesize(stackOrJson) : stackOrJson;
}

/** As cdktf does at synth: each aspect visits the construct it was put on and all below. */
function applyAspects(construct: IConstruct, inherited: readonly IAspect[]): void {
  const aspects = [...inherited, ...Aspects.of(construct).all];
  aspects.forEach((aspect) => aspect.visit(construct));
  construct.node.children.forEach((child) => applyAspects(child, aspects));
}
