import type { Construct } from "constructs";
import { testStack } from "archipel/testing";
import { Dice } from "./dice";
import type { Ending } from "./endings";
import { complaintAbout } from "./endings";
import { jsonFaults } from "./json-faults";
import { KINDS } from "./kinds";
import type { Plan } from "./plan";
import { World } from "./world";
import type { CloudMaker } from "../../support/programs";

/** What became of a plan. */
export interface Outcome {
  readonly ending: Ending;
  /** The program as it was run, line by line. */
  readonly lines: readonly string[];
  /** Classes whose constructs were made. */
  readonly made: readonly string[];
}

const ROOT = "fuzz";

/** Runs a program to its end, in a stack of its own. */
export function run(plan: Plan, makers: ReadonlyMap<string, CloudMaker>): Outcome {
  const stack = testStack(ROOT, { "archipel:removalPolicy": "destroy" });
  let world: World | undefined;
  try {
    world = define(stack, plan, makers);
  } catch (error) {
    world = (error as { world?: World }).world ?? world;
    return { ending: ended(error instanceof Broken ? error.cause : error), lines: world?.lines ?? [], made: world?.made ?? [] };
  }
  const { lines, made } = world;
  try {
    const faults = jsonFaults(stack);
    return { ending: faults.length === 0 ? { kind: "synthesized" } : { kind: "invalid", complaint: faults.join("\n") }, lines, made };
  } catch (error) {
    return { ending: ended(error), lines, made };
  }
}

/** An error on the way, and how far the program had come. */
class Broken extends Error {
  public constructor(cause: unknown, public readonly world: World) {
    super("broken off", { cause });
  }
}

/** Defines a program under a scope. */
export function define(stack: Construct, plan: Plan, makers: ReadonlyMap<string, CloudMaker>, first = 0): World {
  const grounds = plan.clouds.map((name, index) => {
    const { makeCloud, makePublicCloud = makeCloud, makeBeside, bench = {} } = makers.get(name)!;
    const make = plan.clouds.length > 1 ? (makeBeside ?? makePublicCloud) : makePublicCloud;
    return { cloud: make(stack, `cloud${index}`), options: bench };
  });
  const world = new World(stack, grounds, { hostile: plan.hostile, tokens: plan.tokens }, first);
  try {
    for (const { kind, dice } of plan.steps) {
      world.begin(new Dice(dice));
      KINDS.find(({ name }) => name === kind)!.define(world);
    }
  } catch (error) {
    throw new Broken(error, world);
  }
  return world;
}

function ended(error: unknown): Ending {
  const complaint = complaintAbout(error, ROOT);
  return complaint === undefined ? { kind: "refused", error: error as Error } : { kind: "crashed", complaint };
}
