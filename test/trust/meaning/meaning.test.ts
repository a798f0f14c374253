import fc from "fast-check";
import { expect, it } from "vitest";
import type { Plan } from "./program";
import { plans } from "./program";
import { drawnPlans, ReadCloud } from "./programs";
import { VARIANTS } from "../../support/cloud-variants";
import { effort, seed } from "../support/effort";
import { record } from "../support/figures";
import { forgettingTokens } from "../support/tokens";

const PROGRAMS = effort(60, 10_000);

/** The smallest program at hand that shows a fault, as somebody would read it. */
function smallest(fault: (plan: Plan) => string): string {
  const run = fc.check(
    fc.property(plans, (plan) => fault(plan) === ""),
    { seed, numRuns: Math.min(PROGRAMS, 300), interruptAfterTimeLimit: 60_000 },
  );
  const [plan] = run.counterexample ?? [];
  return plan === undefined ? "" : `${fault(plan)}\n${fc.stringify(plan)}`;
}

it.each(VARIANTS)("%s: a program's JSON opens, shows and joins what the program says, no more and no less", async (name) => {
  const cloud = await ReadCloud.named(name);
  const counts = { wider: 0, narrower: 0, servers: 0, rules: 0, openings: 0, refused: 0 };
  const faults = new Set<string>();
  const faultOf = (plan: Plan): string => cloud.disagreements(cloud.synthesize(plan)).map(({ kind, what }) => `${kind}: ${what}`).join("\n");
  for (const plan of drawnPlans(seed, PROGRAMS)) {
    const made = forgettingTokens(() => cloud.synthesize(plan));
    for (const { kind, what } of cloud.disagreements(made)) {
      counts[kind] += 1;
      faults.add(`${kind}: ${what}`);
    }
    counts.servers += made.built.servers.length;
    counts.rules += made.built.firewalls.reduce((sum, { rules }) => sum + rules.length, 0);
    counts.openings += made.expected.must.length + made.expected.may.length;
    counts.refused += made.built.refused;
  }
  const { wider, ...rest } = counts;
  console.log(`meaning on ${name}: seed ${seed}, ${JSON.stringify({ programs: PROGRAMS, ...counts })}`);
  record({ part: "meaning", on: name, figures: { programs: PROGRAMS, wider_rules: wider }, counts: rest });
  expect(faults.size === 0 ? "" : `${faults.size} faults with seed ${seed}, such as ${[...faults].slice(0, 5).join("\n")}\n\n${smallest(faultOf)}`).toBe("");
  // The programs have to be rich enough that agreement means something.
  expect(counts.servers).toBeGreaterThanOrEqual(PROGRAMS);
  expect(counts.rules).toBeGreaterThanOrEqual(PROGRAMS);
}, 6 * 3_600_000);
