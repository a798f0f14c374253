import type { App } from "cdktf";
import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { variantOf } from "../../support/cloud-variants";
import { conformancePrograms } from "../../support/programs";

/** What a stack of cases is called. */
export const CASE_STACK = "cases";

/** One stack with every construct that a cloud, or a variant of it, can: its cases of the conformance suite, each in a scope of its own with a cloud of its own. */
export async function defineCaseStack(app: App, cloudName: string): Promise<TerraformStack> {
  const programs = conformancePrograms(cloudName, await variantOf(cloudName));
  const stack = new TerraformStack(app, CASE_STACK);
  programs.forEach((program) => program.base(new Construct(stack, program.id)));
  return stack;
}
