import { describe, expect, test, vi } from "vitest";
import { cloudSlots } from "./slots/clouds";
import { sweep } from "./sweep";
import { VARIANTS, variantOf } from "../../support/cloud-variants";
import { effort, seed } from "../support/effort";
import { record } from "../support/figures";

vi.mock("../../../src/core/shape-check", async (original) => (await import("../support/cloud-props.ts")).watched(await original()));

const TRIES = effort(40, 3_000);

describe("a string that is a property of a cloud itself", () => {
  test.each(VARIANTS)("is that string, or a typed error that names the property, and nothing else: %s", async (name) => {
    const maker = await variantOf(name);
    const { slots, untaken } = cloudSlots(maker);
    const { counts, holes } = sweep(slots, (slot, text) => slot.maker(text), TRIES, seed + VARIANTS.indexOf(name));
    record({ part: "injection", on: `properties of ${name}`, figures: { programs: counts.kept + counts.refused + holes.length, injections: holes.length }, counts: { ...counts, places: slots.length, untaken: untaken.length } });
    expect(holes).toEqual([]);
    expect(counts.absent).toBe(0);
    expect(slots.length).toBeGreaterThan(2);
  }, 3_600_000);
});
