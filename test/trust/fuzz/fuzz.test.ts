import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testStack } from "archipel/testing";
import type { Plan } from "./plan";
import { plansOn } from "./plan";
import type { Outcome } from "./run";
import { run } from "./run";
import { CLOUD_KINDS } from "./kinds";
import { cloudOffers } from "archipel/testing";
import { cloudNames, makerOf } from "../../support/programs";
import { effort, seed } from "../support/effort";
import { record } from "../support/figures";

const PROGRAMS = effort(300, 10_000);

describe("random programs end in a typed error or in sound JSON", async () => {
  const makers = new Map(await Promise.all(cloudNames().map(async (name) => [name, await makerOf(name)] as const)));

  test.each(cloudNames())("on %s", (name) => {
    const { makeCloud } = makers.get(name)!;
    const cloud = makeCloud(testStack("asked"));
    const counts = { refused: 0, synthesized: 0, crashed: 0, invalid: 0 };
    const stood = new Set<string>();
    const others = cloudNames().filter((other) => other !== name);
    const told = (plan: Plan): Outcome => {
      const outcome = run(plan, makers);
      counts[outcome.ending.kind] += 1;
      if (outcome.ending.kind === "synthesized") {
        outcome.made.forEach((one) => stood.add(one));
      }
      return outcome;
    };
    console.log(`fuzz ${name}: seed ${seed}`);
    const report = fc.check(
      fc.property(plansOn(name, cloud, others), (plan) => {
        const { ending, lines } = told(plan);
        if (ending.kind === "crashed" || ending.kind === "invalid") {
          throw new Error(`${ending.kind}: ${ending.complaint}\nThe program:\n  ${lines.join("\n  ")}`);
        }
      }),
      { seed, numRuns: PROGRAMS },
    );
    record({ part: "fuzz", on: name, figures: { programs: report.numRuns, untyped_crashes: counts.crashed, invalid_json: counts.invalid }, counts: { refused: counts.refused, synthesized: counts.synthesized } });
    expect(report.failed ? fc.defaultReportMessage(report) : "").toBe("");
    const declared = CLOUD_KINDS.filter(({ needs }) => needs.every((capability) => cloudOffers(cloud, capability))).flatMap(({ covers }) => covers);
    expect(declared.filter((one) => !stood.has(one))).toEqual([]);
    expect(counts.synthesized).toBeGreaterThan(0.4 * PROGRAMS);
  }, 6 * 3_600_000);
});
