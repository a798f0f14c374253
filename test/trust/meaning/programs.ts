import fc from "fast-check";
import { synthesize, testStack } from "archipel/testing";
import { Attempts } from "./attempts";
import { Building } from "./building";
import { buildServices } from "./building-services";
import type { Built } from "./built";
import { ACCEPTED, readerOf } from "./clouds";
import type { Disagreement } from "./comparison";
import { compare } from "./comparison";
import type { Expectation } from "./expectation";
import { expectationOf } from "./expectation";
import type { Plan } from "./program";
import { plans } from "./program";
import type { Reader } from "./reading";
import { variantOf } from "../../support/cloud-variants";
import type { CloudMaker } from "../../support/programs";

/** One random program on one cloud: what it means, and the JSON. */
export interface Synthesized {
  readonly built: Built;
  readonly expected: Expectation;
  readonly stack: Record<string, any>;
}

/** A cloud whose JSON can be read. */
export class ReadCloud {
  /** @throws Error when nothing reads its JSON */
  public static async named(name: string): Promise<ReadCloud> {
    return new ReadCloud(name, await variantOf(name), await readerOf(name));
  }

  private constructor(
    public readonly name: string,
    private readonly maker: CloudMaker,
    public readonly read: Reader,
  ) {}

  /** Puts a plan onto the cloud; what only the whole stack shows to be refused is left out. */
  public synthesize(plan: Plan): Synthesized {
    const open = { ...plan, firewalls: plan.firewalls.map((firewall) => ({ ...firewall, outboundOpen: true })) };
    for (const ask of [plan, open]) {
      try {
        return this.put(ask);
      } catch (error) {
        if (!/\[ARCHIPEL_[A-Z_]+\]/.test(String(error))) {
          throw error;
        }
      }
    }
    return this.put({ ...open, balancers: [] });
  }

  private put(plan: Plan): Synthesized {
    const stack = testStack("test", plan.removal === undefined ? {} : { "archipel:removalPolicy": plan.removal });
    const cloud = this.maker.makeCloud(stack);
    const attempts = new Attempts(cloud.node.scope!.node.findChild(cloud.node.id) as never);
    const building = new Building(cloud, attempts, this.maker.bench, plan);
    buildServices(building, this.maker.bench, plan);
    return { built: building.built, expected: expectationOf(building.built, ACCEPTED[this.name]), stack: synthesize(stack) as Record<string, any> };
  }

  /** Where a JSON and a program disagree. */
  public disagreements({ expected, stack }: Pick<Synthesized, "expected" | "stack">): Disagreement[] {
    return compare(expected, this.read(stack));
  }
}

/** Random plans, the same for the same seed. */
export function drawnPlans(seed: number, count: number): Plan[] {
  return fc.sample(plans, { seed, numRuns: count });
}
