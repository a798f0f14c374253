import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { SchemaCheckOptions } from "./check";
import { checkSchema } from "./check";
import type { SchemaFinding } from "./model";
import { CodedError } from "../../core/coded-error";

/** What was found in one stack of an app's output. */
export interface CheckedStack {
  /** The stack's name. */
  readonly stack: string;
  /** What Terraform would refuse. */
  readonly findings: readonly SchemaFinding[];
}

/** Checks all stacks that an app has synthesized: `<directory>/stacks/*\/cdk.tf.json`. */
export function checkOutput(directory = "cdktf.out", options: SchemaCheckOptions = {}): CheckedStack[] {
  const stacks = join(directory, "stacks");
  if (!existsSync(stacks)) {
    throw new CodedError("ARCHIPEL_ARGUMENT", `${stacks}: no such directory; synthesize the app first`);
  }
  return readdirSync(stacks)
    .filter((stack) => existsSync(join(stacks, stack, "cdk.tf.json")))
    .sort()
    .map((stack) => ({ stack, findings: checkSchema(readFileSync(join(stacks, stack, "cdk.tf.json"), "utf8"), options) }));
}
