import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cloudOffers, testStack } from "archipel/testing";
import type { Kind } from "./kind";
import { CLOUD_KINDS, FEDERATION_KINDS } from "./kinds";
import { SOVEREIGNTY_KINDS } from "./kinds/sovereignty";
import type { Plan } from "./plan";
import { federatedPlans, plansOn } from "./plan";
import { run } from "./run";
import { cloudNames, makerOf } from "../../support/programs";
import { effort, seed } from "../support/effort";
import { record } from "../support/figures";

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

  /** Runs programs until one ends otherwise, which is shrunk then; and looks whether enough of them stood. */
  function judge(on: string, plans: fc.Arbitrary<Plan>, kinds: readonly Kind[]): void {
    const counts = { refused: 0, synthesized: 0, crashed: 0, invalid: 0 };
    const stood = new Set<string>();
    console.log(`fuzz on ${on}: ${PROGRAMS} programs, ARCHIPEL_SEED=${seed}`);
    const report = fc.check(
      fc.property(plans, (plan) => {
        const { ending, lines, made } = run(plan, makers);
        counts[ending.kind] += 1;
        if (ending.kind === "crashed" || ending.kind === "invalid") {
          throw new Error(`${ending.kind}: ${ending.complaint}\nThe program:\n  ${lines.join("\n  ")}`);
        }
        if (ending.kind === "synthesized") {
          made.forEach((one) => stood.add(one) && everywhere.add(one));
        }
      }),
      { seed, numRuns: PROGRAMS },
    );
    const { crashed, invalid, ...ends } = counts;
    const found = { untyped_crashes: Math.min(crashed, 1), invalid_json: crashed > 0 ? 0 : Math.min(invalid, 1) };
    record({ part: "fuzz", on, figures: { programs: report.numRuns, ...found }, counts: ends });
    expect(report.failed ? `${fc.defaultReportMessage(report)}\n${String(report.errorInstance)}` : "").toBe("");
    expect(kinds.flatMap(({ covers }) => covers).filter((one) => !stood.has(one)).length).toBeLessThanOrEqual(MAY_BE_MISSED);
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
    expect(SOVEREIGNTY_KINDS.flatMap(({ covers }) => covers).filter((one) => !everywhere.has(one)).length).toBeLessThanOrEqual(MAY_BE_MISSED);
  });
});
