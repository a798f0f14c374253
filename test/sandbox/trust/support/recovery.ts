import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Attributes, Outcome, WorldResource } from "archipel-sandbox";
import { differenceOf, knownOf } from "./standing";
import type { TriedStack } from "./tried-stack";
import type { Doubt } from "../../../../src/cli/unfinished/doubts";
import { attributesAt } from "../../../../src/sovereignty/reading/stack-json";
import type { StackJson } from "../../../../src/sovereignty/reading/stack-json";
import { inProcess } from "../../../support/command-line";

const IMPORTS = "unfinished.tf.json";
/** More runs than these, and it does not converge. */
export const MOST_RUNS = 3;

/** How often a kill came while the engine was writing the file of the state, and left less than a state of it. */
export let tornStates = 0;

function isTorn(file: string): boolean {
  try {
    JSON.parse(readFileSync(file, "utf8"));
    return false;
  } catch {
    return existsSync(file);
  }
}

/** What the docs tell a user to do first: take the lock away that nobody holds any more, and put the state where it belongs. */
export async function putStateRight(stack: TriedStack): Promise<void> {
  if (stack.states.lockId !== undefined) {
    await stack.terraform().run("force-unlock", "-force", stack.states.lockId);
  }
  if (isTorn(stack.stateFile)) {
    tornStates += 1;
    const backup = `${stack.stateFile}.backup`;
    rmSync(stack.stateFile);
    if (existsSync(backup) && !isTorn(backup)) {
      copyFileSync(backup, stack.stateFile);
    }
  }
  const errored = join(stack.directory, "errored.tfstate");
  if (existsSync(errored)) {
    await stack.terraform().run("state", "push", "errored.tfstate");
    rmSync(errored);
  }
}

/**
 * What the docs tell a user to do next: have the engine look at what the state holds, ask `archipel unfinished`, look for these names at the cloud, and import what is there.
 * Gives how many were.
 */
export async function takeIn(stack: TriedStack): Promise<number> {
  // What was destroyed to be made anew is in an old state still, and so would not be in doubt.
  await stack.terraform().run("apply", "-refresh-only", "-auto-approve", "-input=false");
  const { out, err } = await inProcess(["unfinished", "--json"], { directory: stack.folder, variables: { ...process.env, ...stack.env } });
  if (err !== "") {
    throw new Error(err);
  }
  const { inDoubt } = JSON.parse(out) as { readonly inDoubt: readonly Doubt[] };
  const json = JSON.parse(readFileSync(join(stack.directory, "cdk.tf.json"), "utf8")) as StackJson;
  const state = await stack.state();
  const found = lookFor(inDoubt, json, [...differenceOf(stack.sandbox.world, state).orphans], idsOf(knownOf(state)));
  writeFileSync(join(stack.directory, IMPORTS), JSON.stringify({ import: found.map(([address, { id }]) => ({ to: address, id })) }));
  return found.length;
}

function idsOf(known: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...known].map(([address, key]) => [address, key.slice(key.indexOf("|") + 1)]));
}

/** As somebody looks at a console: of the same type, and all that the program says of it is so. Those whose relations are known are looked for first. */
function lookFor(inDoubt: readonly Doubt[], json: StackJson, left: WorldResource[], ids: Map<string, string>): (readonly [string, WorldResource])[] {
  const found: (readonly [string, WorldResource])[] = [];
  const addresses = inDoubt.map(({ address }) => address);
  const names = new Map(inDoubt.map(({ address, known: { name } }) => [address, name]));
  for (let [open, isStrict] = [[...addresses], true]; open.length > 0;) {
    const before = open.length;
    open = open.filter((address) => {
      const block = attributesAt(json, address)!;
      if (isStrict && referencesOf(block).some((other) => addresses.includes(other) && !ids.has(other))) {
        return true;
      }
      const ofType = (one: WorldResource): boolean => one.type === address.split(".")[0];
      const exact = left.findIndex((one) => ofType(one) && agrees(block, one.attributes, ids));
      const name = names.get(address);
      const index = exact >= 0 || name === undefined ? exact : left.findIndex((one) => ofType(one) && one.attributes.name === name);
      if (index >= 0) {
        const [one] = left.splice(index, 1);
        found.push([address, one!]);
        ids.set(address, one!.id);
      }
      return false;
    });
    isStrict = open.length < before;
  }
  return found;
}

const REFERENCE = /^\$\{([a-z0-9_]+\.[A-Za-z0-9_-]+)\.id\}$/;

function referencesOf(block: object): readonly string[] {
  return Object.values(block).flatMap((value) => (typeof value === "string" ? (REFERENCE.exec(value)?.[1] ?? []) : []));
}

function agrees(block: object, attributes: Attributes, ids: ReadonlyMap<string, string>): boolean {
  return Object.entries(block).every(([name, value]) => {
    const there = attributes[name];
    if (there === undefined || there === null || typeof there === "object" || typeof value === "object") {
      return true;
    }
    const reference = REFERENCE.exec(String(value))?.[1];
    const expected = reference === undefined ? (/[$%]\{/.test(String(value)) ? undefined : String(value)) : ids.get(reference);
    return expected === undefined || expected === String(there);
  });
}

/** Runs until it succeeds. Gives how many runs that took, and the last one. */
export async function runAgain(stack: TriedStack, what: "apply" | "destroy", most = MOST_RUNS): Promise<{ readonly runs: number; readonly last: Outcome }> {
  for (let runs = 1; ; runs += 1) {
    const last = await stack.terraform()[what]();
    if (last.exitCode === 0 || runs === most) {
      rmSync(join(stack.directory, IMPORTS), { force: true });
      return { runs, last };
    }
  }
}

/** Removes something at the cloud by hand. */
export function removeByHand(stack: TriedStack, orphans: readonly WorldResource[]): void {
  stack.sandbox.world.update((data) => {
    for (const orphan of orphans) {
      const key = Object.keys(data.objects).find((one) => isSame(data.objects[one]!, orphan));
      delete data.objects[key ?? ""];
    }
  });
}

/** Ids repeat from account to account, and some types have none. */
function isSame(one: Pick<WorldResource, "type" | "attributes">, other: Pick<WorldResource, "type" | "attributes">): boolean {
  return one.type === other.type && JSON.stringify(one.attributes) === JSON.stringify(other.attributes);
}
