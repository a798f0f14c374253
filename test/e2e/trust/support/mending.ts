import { rmSync } from "node:fs";
import type { Thing } from "./inventory";
import { inventory } from "./inventory";
import type { Life } from "./life";
import { failOver } from "./operator";
import type { Ended } from "./watched-run";

/** What it took until a run went through. */
export interface Mended {
  /** How many runs, the broken one among them. */
  readonly runs: number;
  /** What was done besides running again, in the words of docs/after-a-failed-deployment.md. */
  readonly steps: readonly string[];
  /** What was found at the cloud and was in no state. */
  readonly leftovers: readonly Thing[];
  /** What is still wrong; undefined when all is well. */
  readonly complaint?: string;
}

const MOST_RUNS = 7;

/** Does what docs/after-a-failed-deployment.md says, until a run goes through: runs again, and looks further only when that fails. */
export async function mend(life: Life, broken: Ended, args: readonly string[]): Promise<Mended> {
  const steps: string[] = [];
  const found: Thing[] = [];
  let last = broken;
  let runs = 1;
  for (; last.exitCode !== 0 && runs < MOST_RUNS; runs += 1) {
    await prepare(life, last, runs > 1, steps, found);
    last = await life.ended(...args);
  }
  if (last.exitCode !== 0) {
    return { runs, steps, leftovers: found, complaint: `does not converge in ${runs} runs: ${describe(last)}` };
  }
  const { found: more, hung, left } = await life.clearLeftovers();
  found.push(...more);
  steps.push(...hung.map(resetStep));
  return { runs, steps, leftovers: found, ...(left.length > 0 ? { complaint: `cannot be deleted: ${names(left)}` } : {}) };
}

/** What an engine found wrong, shortly. */
export function describe({ exitCode, errors, output }: Ended): string {
  const said = errors.map(({ summary, detail, address }) => `${address ?? ""} ${summary}: ${detail.split("\n")[0]}`);
  return `${exitCode ?? "killed"} ${[...new Set(said)].join(" | ").slice(0, 900) || output.slice(-300)}`;
}

export function names(things: readonly Thing[]): string {
  return things.map(({ kind, name, id, status }) => `${kind} ${name || id}${status && ` (${status})`}`).join(", ");
}

function resetStep({ kind, status }: Thing): string {
  return `${kind} (${status}) reset by the operator`;
}

async function prepare(life: Life, last: Ended, isAgain: boolean, steps: string[], found: Thing[]): Promise<void> {
  const locked = /Error acquiring the state lock[\s\S]*?ID:\s+([0-9a-f-]{36})/.exec(last.errors.map(({ summary, detail }) => `${summary}\n${detail}`).join("\n"));
  if (locked !== null) {
    steps.push("force-unlock");
    await life.ended("force-unlock", "-force", locked[1]!);
  }
  if ((await failOver(life.api)) > 0) {
    steps.push("failed over by the operator");
  }
  const { erroredState } = life;
  if (erroredState !== undefined) {
    steps.push("state push errored.tfstate");
    const pushed = await life.ended("state", "push", erroredState);
    if (pushed.exitCode === 0) {
      rmSync(erroredState);
    } else {
      await unlockAfter(life, pushed, erroredState, steps);
    }
  }
  if (isAgain) {
    await untaintProtected(life, last, steps);
    const leftovers = await life.clearLeftovers();
    found.push(...leftovers.found);
    steps.push(...leftovers.hung.map(resetStep));
    if (leftovers.found.length > 0) {
      steps.push("leftovers deleted");
    }
  }
}

/** A state that could not be stored usually could not be unlocked either. */
async function unlockAfter(life: Life, pushed: Ended, erroredState: string, steps: string[]): Promise<void> {
  const id = /ID:\s+([0-9a-f-]{36})/.exec(pushed.output)?.[1];
  if (id !== undefined) {
    steps.push("force-unlock");
    await life.ended("force-unlock", "-force", id);
    const again = await life.ended("state", "push", erroredState);
    if (again.exitCode === 0) {
      rmSync(erroredState);
    }
  }
}

/** What is protected is never replaced. If its creation failed at the last moment, it is kept; if there is nothing usable, the state forgets it. */
async function untaintProtected(life: Life, last: Ended, steps: string[]): Promise<void> {
  if (!last.errors.some(({ summary }) => summary === "Instance cannot be destroyed")) {
    return;
  }
  const things = await inventory(life.api);
  const resources = (await life.state())?.resources ?? [];
  for (const { type, name, instances: [instance] } of resources) {
    if (instance?.status === "tainted") {
      const status = things.find(({ id }) => id === instance.attributes.id)?.status;
      const usable = status === "ACTIVE" || status === "available";
      steps.push(`${usable ? "untaint" : "state rm"} ${type} (${status ?? "not there"})`);
      await life.ended(...(usable ? ["untaint"] : ["state", "rm"]), `${type}.${name}`);
    }
  }
}
