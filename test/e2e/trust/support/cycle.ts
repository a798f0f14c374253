import { setTimeout as sleep } from "node:timers/promises";
import type { Fault, Phase } from "./faults";
import type { Thing } from "./inventory";
import { inventory } from "./inventory";
import type { Life } from "./life";
import { describe, mend, names } from "./mending";
import type { Mended } from "./mending";
import { NAME, TAGS } from "./program";
import type { Random } from "./random";
import type { WatchedRun } from "./watched-run";

/** One point at which something broke, and what came of it. */
export interface Point extends Mended {
  readonly phase: Phase;
  readonly of: string;
  /** What was done, and when. */
  readonly what: string;
  /** Whether the run failed: by it, or because it was stopped. */
  readonly failed: boolean;
  /** Whether the run took too long and was stopped by the test: what came of it is not what broke alone. */
  readonly stopped: boolean;
  /** What is wrong in the end. */
  readonly complaints: readonly string[];
  /** What the cloud has and nobody knows of, after all that. */
  readonly orphans: number;
  readonly madeTwice: number;
  readonly lost: number;
  /** Leftovers that neither a name nor a tag tells as ours. */
  readonly nameless: number;
}

/** As long as somebody would wait for a run that hangs, in seconds. */
const PATIENCE = 120;

/** Runs the engine, breaks something in the middle, mends, and counts what the cloud's own APIs say. */
export async function breakInto(life: Life, phase: Phase, fault: Fault, random: Random, resources: number): Promise<Point> {
  const args = [phase === "destroy" ? "destroy" : "apply", "-input=false", "-auto-approve", "-json"];
  const run = life.run(...args);
  let stopped = false;
  const stop = (signal: "SIGINT" | "SIGKILL"): void => {
    stopped = true;
    run.signal(signal);
  };
  const impatience = [setTimeout(stop, PATIENCE * 1000, "SIGINT"), setTimeout(stop, (PATIENCE + 60) * 1000, "SIGKILL")];
  const when = await moment(run, fault, random, resources);
  const done = await fault.strike({ run, lines: life.lines, random, phase });
  const broken = await run.ended;
  impatience.forEach(clearTimeout);
  const what = `${done}, ${when}${stopped ? `, and stopped as it took longer than ${PATIENCE} s` : ""}`;
  console.info(`  ${phase}: ${what}: ${broken.exitCode === 0 ? "goes through" : describe(broken).slice(0, 500)}`);
  const mended = await mend(life, broken, args);
  const nameless = mended.leftovers.filter(isNameless).length;
  const point = { ...mended, phase, of: fault.of, what, failed: broken.exitCode !== 0, stopped, nameless, ...(await judge(life, phase, mended)) };
  const { runs, steps, leftovers, complaints } = point;
  console.info(`    ${runs} runs${steps.length > 0 ? `; ${steps.join(", ")}` : ""}${leftovers.length > 0 ? `; left over: ${names(leftovers)}` : ""}${complaints.length > 0 ? `; WRONG: ${complaints.join("; ")}` : ""}`);
  return point;
}

async function moment(run: WatchedRun, fault: Fault, random: Random, resources: number): Promise<string> {
  if (fault.fromStart) {
    return "wherever that came";
  }
  if (random.next() < 0.5) {
    const seconds = random.between(1, Math.round(resources * 0.6));
    await Promise.race([sleep(seconds * 1000), run.ended]);
    return `after ${seconds} s`;
  }
  const count = random.between(1, Math.round(resources * 0.8));
  await run.finishes(count);
  return `after ${count} of about ${resources} resources`;
}

async function judge(life: Life, phase: Phase, { complaint }: Mended): Promise<Pick<Point, "complaints" | "orphans" | "madeTwice" | "lost">> {
  const complaints = complaint === undefined ? [] : [complaint];
  if (phase === "destroy") {
    const left = await inventory(life.api);
    return { complaints: left.length > 0 ? [...complaints, `still there: ${names(left)}`] : complaints, orphans: left.length, madeTwice: 0, lost: 0 };
  }
  const orphans = await life.leftovers();
  const differences = Object.entries(await life.differences());
  if (differences.length > 0) {
    complaints.push(`more or fewer than the program says: ${differences.map(([kind, count]) => `${kind} ${count}`).join(", ")}`);
  }
  const plan = await life.ended("plan", "-input=false", "-json", "-detailed-exitcode");
  if (plan.exitCode !== 0) {
    complaints.push(`the plan after it is not empty: ${plan.output.split("\n").filter((line) => line.includes('"planned_change"')).map((line) => /"addr":"([^"]+)".*"action":"(\w+)"/.exec(line)?.slice(1, 3).reverse().join(" ")).join(", ") || describe(plan)}`);
  }
  const sum = (sign: number): number => differences.map(([, count]) => Math.max(0, sign * count)).reduce((all, count) => all + count, 0);
  return { complaints, orphans: orphans.length, madeTwice: sum(1), lost: sum(-1) };
}

/** What stands in something else is found there. */
function isNameless({ name, tags, partOf, home }: Thing): boolean {
  return partOf === undefined && home === undefined && !name.includes(NAME) && !tags.includes(`stack=${TAGS.stack}`);
}
