import type { Construct } from "constructs";
import * as fc from "fast-check";
import { cloudOffers, testStack } from "archipel/testing";
import { CLOUD_KINDS } from "./kinds";
import type { Plan } from "./plan";
import { plansOf } from "./plan";
import { define, run } from "./run";
import type { CloudMaker, Program } from "../../support/programs";
import { seed } from "../support/effort";
import { forgettingTokens } from "../support/tokens";

/** Kinds that speak of the whole stack, which many programs share here, or whose data stays. */
const OF_THE_STACK = [
  "state", "state bucket", "policy", "waiver", "backup location", "fact correction", "placement", "endpoint list", "mixin", "override",
];

/** Valid programs on one cloud, that stand beside each other in one stack, each in a scope of its own; and none protects what it makes. */
export function sampleOn(name: string, maker: CloudMaker, count: number): Program[] {
  const makers = new Map([[name, maker]]);
  const cloud = maker.makeCloud(testStack("asked"));
  const kinds = CLOUD_KINDS.filter((kind) => kind.needs.every((capability) => cloudOffers(cloud, capability)))
    .map((kind) => kind.name)
    .filter((kind) => !OF_THE_STACK.includes(kind) && !kind.startsWith("existing"));
  const valid: Plan[] = [];
  for (let round = 0; valid.length < count && round < 20; round += 1) {
    const drawn = fc.sample(plansOf([name], kinds), { seed: seed + round, numRuns: count });
    valid.push(...drawn.filter((plan) => {
      const { ending, lines } = forgettingTokens(() => run(plan, makers));
      return ending.kind === "synthesized" && !lines.some((line) => line.includes('"protect"'));
    }));
  }
  return valid.slice(0, count).map((plan, index) => {
    const base = (scope: Construct): void => {
      define(scope, plan, makers, index * 100);
    };
    return { id: `program${index}`, name: JSON.stringify(plan), onlyAdds: true, usesExisting: false, base, changed: base };
  });
}
