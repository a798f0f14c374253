import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cloudOffers, testStack } from "archipel/testing";
import type { Kind } from "./kind";
import { CLOUD_KINDS, FEDERATION_KINDS } from "./kinds";
import { SOVEREIGNTY_KINDS } from "./kinds/sovereignty";
import type { Plan } from "./plan";
import { federatedPlans, plansOn } from "./plan";
import { run } from "./run";
import { kindOf, shrunk } from "./shrunk";
import { cloudNames, makerOf } from "../../support/programs";
import { effort, seed } from "../support/effort";
import { record } from "../support/figures";
import { forgettingTokens } from "../support/tokens";

const PROGRAMS = effort(300, 10_000);
/** In a short run a construct that seldom stands may be missed. */
const MAY_BE_MISSED = PROGRAMS < 3_000 ? 2 : 0;
const HOUR = 3_600_000;
/** Clouds that can be members of a federation, be it with few or many services. */
const MEMBERS = ["scaleway", "hetzner", "infomaniak", "exoscale", "stackit"];

describe("random programs end in a typed error, or in JSON that the schemas take", async () => {
  const makers = new Map(await Promise.all(cloudNames().map(async (name) => [name, await makerOf(name)] as const)));

  /** What stood in any of the programs: policies know no cloud, so that they need not stand on each. */
  const everywhere = new Set<string>();

  /** Runs programs, gathers what ends otherwise, and looks whether enough of them stood. */
  function judge(on: string, plans: fc.Arbitrary<Plan>, kinds: readonly Kind[]): void {
    const counts = { refused: 0, synthesized: 0, crashed: 0, invalid: 0 };
    const faults = new Map<string, Plan>();
    const stood = new Set<string>();
    console.log(`fuzz on ${on}: ${PROGRAMS} programs, ARCHIPEL_SEED=${seed}`);
    for (const plan of fc.sample(plans, { seed, numRuns: PROGRAMS })) {
      const { ending, made } = forgettingTokens(() => run(plan, makers));
      counts[ending.kind] += 1;
      if (ending.kind === "crashed" || ending.kind === "invalid") {
        faults.set(kindOf(ending.complaint), plan);
      }
      if (ending.kind === "synthesized") {
        made.forEach((one) => stood.add(one) && everywhere.add(one));
      }
    }
    const { crashed, invalid, ...ends } = counts;
    record({ part: "fuzz", on, figures: { programs: PROGRAMS, untyped_crashes: crashed, invalid_json: invalid }, counts: ends });
    expect([...faults].map(([kind, plan]) => shrunk(kind, plan, plans, makers)).join("\n\n")).toBe("");
    const missed = kinds.flatMap(({ covers }) => covers).filter((one) => !stood.has(one));
    expect(missed.length, missed.join()).toBeLessThanOrEqual(MAY_BE_MISSED);
    expect(counts.synthesized).toBeGreaterThan(0.3 * PROGRAMS);
    expect(counts.refused).toBeGreaterThan(0.1 * PROGRAMS);
  }

  test.each(cloudNames())("on %s", (name) => {
    const cloud = makers.get(name)!.makeCloud(testStack("asked"));
    const offered = CLOUD_KINDS.filter((kind) => !SOVEREIGNTY_KINDS.includes(kind))
      .filter(({ needs }) => needs.every((capability) => cloudOffers(cloud, capability)));
    judge(name, plansOn(name, cloud, cloudNames().filter((other) => other !== name)), offered);
  }, HOUR);

  test("on clouds that are united", () => judge("federations", federatedPlans(MEMBERS), FEDERATION_KINDS), HOUR);

  test("with every kind of policy", () => {
    const missed = SOVEREIGNTY_KINDS.flatMap(({ covers }) => covers).filter((one) => !everywhere.has(one));
    expect(missed.length, missed.join()).toBeLessThanOrEqual(MAY_BE_MISSED);
  });
});
