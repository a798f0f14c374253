import { TerraformStack } from "cdktf";
import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { cloudOffers, testStack } from "archipel/testing";
import { membersOf } from "./assembly";
import { Dice } from "./dice";
import { spoiled } from "./hostile";
import { CLOUD_KINDS } from "./kinds";
import { SOVEREIGNTY_KINDS } from "./kinds/sovereignty";
import { DICE, plansOf } from "./plan";
import { run } from "./run";
import { show } from "./show";
import { cloudNames, makerOf } from "../../support/programs";
import type { CloudMaker } from "../../support/programs";
import { madeCloud } from "../support/cloud-props";
import { effort, seed } from "../support/effort";
import { record } from "../support/figures";

vi.mock("../../../src/core/shape-check", async (original) => (await import("../support/cloud-props.ts")).watched(await original()));

const PROGRAMS = effort(40, 3_000);

/** A cloud whose own properties are wrong, or others than those of the sample; `told` is given them. */
function spoiledMaker(maker: CloudMaker, drawn: readonly number[], told: (props: object) => void): CloudMaker {
  return {
    ...maker,
    makePublicCloud: undefined,
    makeCloud: (scope, id = "cloud") => {
      const stack = TerraformStack.of(scope);
      const { type, struct, props } = madeCloud(maker, stack);
      let last = 0;
      const ground = { dice: new Dice(drawn), stack, things: [], nextId: () => (last += 1) + 1_000_000 };
      const given = spoiled(ground, membersOf(struct), props);
      told(given);
      return new type(scope, id, given);
    },
  };
}

describe("a cloud whose own properties are wrong", () => {
  test.each(cloudNames())("ends in a typed error that names it and the property, or in JSON that the schemas take: %s", async (name) => {
    const maker = await makerOf(name);
    const cloud = maker.makeCloud(testStack("asked"));
    const kinds = CLOUD_KINDS.filter((kind) => !SOVEREIGNTY_KINDS.includes(kind) && kind.needs.every((capability) => cloudOffers(cloud, capability)));
    const counts = { refused: 0, synthesized: 0, crashed: 0, invalid: 0 };
    console.log(`fuzz of the properties of ${name}: ${PROGRAMS} programs, ARCHIPEL_SEED=${seed}`);
    const report = fc.check(
      fc.property(plansOf([name], kinds.map((kind) => kind.name)), DICE, (plan, dice) => {
        let given: object = {};
        const { ending, lines } = run(plan, new Map([[name, spoiledMaker(maker, dice, (props) => (given = props))]]));
        counts[ending.kind] += 1;
        if (ending.kind === "crashed" || ending.kind === "invalid") {
          throw new Error(`${ending.kind}: ${ending.complaint}\nThe cloud: ${show(given)}\nThe program:\n  ${lines.join("\n  ")}`);
        }
      }),
      { seed, numRuns: PROGRAMS },
    );
    const { crashed, invalid, ...ends } = counts;
    const found = { untyped_crashes: Math.min(crashed, 1), invalid_json: crashed > 0 ? 0 : Math.min(invalid, 1) };
    record({ part: "fuzz", on: `properties of ${name}`, figures: { programs: report.numRuns, ...found }, counts: ends });
    expect(report.failed ? `${fc.defaultReportMessage(report)}\n${String(report.errorInstance)}` : "").toBe("");
    expect(counts.refused).toBeGreaterThan(0.1 * PROGRAMS);
    expect(counts.synthesized).toBeGreaterThan(0);
  }, 3_600_000);
});
