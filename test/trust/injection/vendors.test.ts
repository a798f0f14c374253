import { describe, expect, test } from "vitest";
import { FakeCloud } from "archipel/testing";
import { vendorSlots } from "./slots/vendors";
import { sweep } from "./sweep";
import { cloudNames, makerOf } from "../../support/programs";
import { effort, seed } from "../support/effort";
import { record } from "../support/figures";

const TRIES = effort(40, 2_000);
/** Wants a second bucket, which no case has: slots/federations.ts has it. */
const ELSEWHERE = ["vendors.ovhcloud.ReplicatedBucket.prefix"];
/** The program is the vendor's; the cloud beside it is none. */
const BESIDE = { makeCloud: (scope: ConstructorParameters<typeof FakeCloud>[0]) => new FakeCloud(scope, "beside"), existing: { provider: "", types: [] } };

describe("a string that is given to a vendor's mixin", () => {
  test.each(cloudNames())("is that string, or a typed error that names the argument: %s", async (name) => {
    const maker = await makerOf(name);
    const { slots, missing } = vendorSlots(name, { ...maker, makeCloud: maker.makeProjectCloud ?? maker.makePublicCloud ?? maker.makeCloud });
    expect(missing.filter((place) => !ELSEWHERE.includes(place))).toEqual([]);
    if (slots.length === 0) {
      return;
    }
    const { counts, holes } = sweep(slots, () => BESIDE, TRIES, seed);
    record({ part: "injection", on: `mixins of ${name}`, figures: { programs: counts.kept + counts.refused + holes.length, injections: holes.length }, counts });
    expect(holes).toEqual([]);
    expect(counts.absent).toBe(0);
  }, 3_600_000);
});
