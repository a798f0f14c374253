import type { Changes, Diagnostic } from "archipel-sandbox";
import type { Break } from "./breaks";
import { breakOff, callsOf, OF_DEPLOY, OF_DESTROY } from "./breaks";
import { putStateRight, removeByHand, runAgain, takeIn } from "./recovery";
import { dataOf, differenceOf, standingOf } from "./standing";
import { TriedStack } from "./tried-stack";
import type { State } from "../../../../src/cli/unfinished/deployed-stack";
import type { CloudMaker, Program } from "../../../support/programs";

/** What runs of a cloud's programs do when nothing breaks them off. */
export interface Rehearsal {
  readonly first: Changes;
  readonly change: Changes;
}

/** What became of one stack that was broken off while it was deployed, and again while it was destroyed. */
export interface Point {
  /** How often it really came to a break: 0 to 2. */
  readonly struck: number;
  /** What is wrong in the end, as sentences. */
  readonly complaints: readonly string[];
  /** What stood at the cloud unknown to the state right after the break, by type. */
  readonly unknownAfterBreak: readonly string[];
  /** What was made a second time as the deployment was run again without looking, by type. */
  readonly madeTwice: readonly string[];
  /** What stood at the cloud without being the program's, in the end. */
  readonly orphans: number;
  /** Data that was not the same in the end. */
  readonly lost: readonly string[];
  /** Runs that it took, after the one that was broken off. */
  readonly runs: number;
}

/** Which point: the ways in, and numbers that choose where. */
export interface Draw {
  readonly index: number;
  readonly random: readonly [number, number];
}

/** Deploys, changes and destroys without a fault, to know what there is to break off. */
export async function rehearse(maker: CloudMaker, programs: readonly Program[]): Promise<Rehearsal> {
  const stack = await TriedStack.start(maker, "local");
  try {
    stack.synthesize(programs, "base");
    await stack.terraform().init();
    const first = await stack.terraform().apply();
    stack.synthesize(programs, "changed");
    const change = await stack.terraform().plan();
    if (first.exitCode + change.exitCode > 0) {
      throw new Error(`${first.output}${change.output}`);
    }
    return { first: first.planned, change: change.planned };
  } finally {
    stack.remove();
  }
}

/** One point of deploying, and one of destroying. */
export async function tryPoint(maker: CloudMaker, programs: readonly Program[], rehearsal: Rehearsal, { index, random }: Draw): Promise<Point> {
  const possible = OF_DEPLOY.filter((one) => one.strikes === undefined || one.strikes.on === "create" || callsOf(rehearsal.change, one.strikes.on).length > 0);
  const how = possible[index % possible.length]!;
  const isChange = how.strikes?.on === "update" || how.strikes?.on === "delete" || (index % 2 === 1 && callsOf(rehearsal.change, "create").length > 0);
  const stack = await TriedStack.start(maker, how.backend);
  try {
    stack.synthesize(programs, "base");
    await stack.terraform().init();
    if (isChange) {
      await stack.terraform().apply();
      stack.synthesize(programs, "changed");
    }
    const before = await dataHeld(stack);
    const calls = how.strikes ? callsOf(isChange ? rehearsal.change : rehearsal.first, how.strikes.on) : [];
    const hasStruck = await breakOff(stack, "apply", how, calls, random[0]);
    const deployed = await setRight(stack, how, random[1] % 3 === 0);
    const after = await dataHeld(stack);
    const lost = [...before].filter(([address, one]) => after.get(address) !== one).map(([address]) => address);
    const destroyed = await tryDestroy(stack, OF_DESTROY.filter(({ backend }) => backend === how.backend), index, random[1]);
    const wrong = [...deployed.complaints, ...destroyed.complaints, ...lost.map((address) => `${address} is not what it was`)];
    const complaints = wrong.map((one) => `${how.name} | ${destroyed.name}: ${one}`);
    return {
      struck: Number(hasStruck) + Number(destroyed.hasStruck),
      complaints,
      unknownAfterBreak: deployed.unknown,
      madeTwice: deployed.madeTwice,
      orphans: deployed.orphans + destroyed.left,
      lost,
      runs: Math.max(deployed.runs, destroyed.runs),
    };
  } finally {
    stack.remove();
  }
}

async function dataHeld(stack: TriedStack): Promise<ReadonlyMap<string, string>> {
  return dataOf(stack.sandbox.world, await stack.state(), stack.dataAddresses);
}

interface SetRight extends Pick<Point, "complaints" | "madeTwice" | "orphans" | "runs"> {
  readonly unknown: readonly string[];
}

/** What a user does after a deployment that was broken off; a hasty one runs it again before looking. */
async function setRight(stack: TriedStack, how: Break, isHasty: boolean): Promise<SetRight> {
  const { world } = stack.sandbox;
  await putStateRight(stack);
  const unknown = differenceOf(world, await stack.state()).orphans.map(({ type }) => type);
  const complaints: string[] = [];
  let madeTwice: readonly string[] = [];
  let hastyRuns = 0;
  if (how.losesAnswers && isHasty) {
    hastyRuns = 1;
    const { last } = await runAgain(stack, "apply", 1);
    const state = await stack.state();
    const { orphans } = differenceOf(world, state);
    // Where the run was refused, what has no twin in the state is still to be imported.
    const twins = last.exitCode === 0 ? orphans : orphans.filter((one) => one.name !== undefined && isNamedIn(state, one.type, one.name));
    madeTwice = twins.map(({ type }) => type);
    removeByHand(stack, twins);
  }
  if (how.losesAnswers) {
    await takeIn(stack);
  }
  const { runs, last } = await runAgain(stack, "apply");
  if (last.exitCode !== 0) {
    complaints.push(`it does not converge: ${errorsOf(last.diagnostics)}`);
  }
  let { orphans } = differenceOf(world, await stack.state());
  if (how.losesAnswers && isHasty && orphans.length > 0) { // some were made twice by the hasty run, before another was refused
    madeTwice = [...madeTwice, ...orphans.map(({ type }) => type)];
    removeByHand(stack, orphans);
    orphans = [];
  }
  const { missing } = differenceOf(world, await stack.state());
  const plan = await stack.terraform().plan();
  if (plan.exitCode !== 0 || !plan.isEmpty) {
    complaints.push(`a second plan is not empty: ${JSON.stringify(plan.planned)} ${errorsOf(plan.diagnostics)}`);
  }
  complaints.push(...orphans.map(({ type, id, name }) => `left over: ${type} ${name ?? id}`), ...missing.map((address) => `gone: ${address}`));
  return { unknown, complaints, madeTwice, orphans: orphans.length, runs: hastyRuns + runs };
}

function isNamedIn(state: State, type: string, name: string): boolean {
  const same = (state.resources ?? []).filter((one) => one.mode === "managed" && one.type === type);
  return JSON.stringify(same).includes(JSON.stringify(name));
}

function errorsOf(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.filter(({ severity }) => severity === "error").map(({ address, summary, detail }) => `${address ?? ""} ${summary}: ${detail}`).join("; ").slice(0, 1500);
}

interface Destroyed extends Pick<Point, "complaints" | "runs"> {
  readonly name: string;
  readonly hasStruck: boolean;
  readonly left: number;
}

async function tryDestroy(stack: TriedStack, ways: readonly Break[], index: number, random: number): Promise<Destroyed> {
  const how = ways[index % ways.length]!;
  const calls = standingOf(stack.sandbox.world).map(({ type }) => type);
  const hasStruck = await breakOff(stack, "destroy", how, calls, random);
  await putStateRight(stack);
  const { runs, last } = await runAgain(stack, "destroy");
  const left = standingOf(stack.sandbox.world);
  const complaints = [
    ...(last.exitCode === 0 ? [] : [`it is not destroyed: ${errorsOf(last.diagnostics)}`]),
    ...left.map(({ type, id, name }) => `left over after destroying: ${type} ${name ?? id}`),
  ];
  return { name: how.name, hasStruck, runs, complaints, left: left.length };
}
