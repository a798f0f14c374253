import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import type { ICloud } from "archipel";
import { conformanceStacks } from "archipel/testing";

/** What is deployed in one go: a program, and the same after a change that must replace nothing. */
export interface Program {
  /** A word for construct ids and files. */
  readonly id: string;
  /** What holds, as a sentence. */
  readonly name: string;
  /** Whether the change leaves every existing resource as it was. */
  readonly onlyAdds: boolean;
  /** Whether it refers to things by identifiers that a real cloud would not know. */
  readonly usesExisting: boolean;
  readonly base: (scope: Construct) => void;
  readonly changed: (scope: Construct) => void;
}

/** What a cloud's folder of tests says of it. */
interface CloudMaker {
  readonly makeCloud: (scope: Construct, id?: string) => ICloud;
  /** What the suite's imports stand for. */
  readonly existing: Existing;
}

/** Things of these types exist before a program runs, under the suite's identifier or name. */
export interface Existing {
  readonly provider: string;
  readonly types: readonly string[];
}

const CLOUDS = join(__dirname, "..", "clouds");

/** The clouds of this library: each has a folder of tests that says how one is made. */
export function cloudNames(): string[] {
  return readdirSync(CLOUDS).sort();
}

/** The conformance cases that a cloud offers, as programs for one scope each. */
export async function conformancePrograms(cloudName: string): Promise<Program[]> {
  const { makeCloud } = await makerOf(cloudName);
  const stacks = conformanceStacks({ name: cloudName, makeCloud: (scope) => makeCloud(scope) });
  return stacks.map((stack) => ({
    id: stack.id,
    name: stack.name,
    onlyAdds: stack.onlyAdds,
    usesExisting: stack.usesExisting,
    // The suite thinks of a stack of its own; here each program has a scope of its own, with a cloud of its own, in one stack.
    base: (scope) => stack.base(scope as unknown as TerraformStack),
    changed: (scope) => stack.changed(scope as unknown as TerraformStack),
  }));
}

/** What exists at a cloud before a program runs. */
export async function existingAt(cloudName: string): Promise<Existing> {
  return (await makerOf(cloudName)).existing;
}

async function makerOf(cloudName: string): Promise<CloudMaker> {
  return (await import(join(CLOUDS, cloudName, "make-cloud.ts"))) as CloudMaker;
}
