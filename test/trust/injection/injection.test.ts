import { describe, expect, test } from "vitest";
import { HOSTILE } from "./hostile";
import { COMPUTE } from "./slots/compute";
import { NETWORK } from "./slots/network";
import { SERVICES } from "./slots/services";
import type { Slot } from "./slots/slot";
import { sweep } from "./sweep";
import { VARIANTS, variantOf } from "../../support/cloud-variants";
import { effort, seed } from "../support/effort";
import { record } from "../support/figures";

const SLOTS: readonly Slot[] = [...COMPUTE, ...NETWORK, ...SERVICES];
const TRIES = effort(80, 2_000);

describe("a string of a program", () => {
  console.log(`injection: seed ${seed} (ARCHIPEL_SEED), ${TRIES} programs for each cloud`);

  test.each(VARIANTS)("is that string or a typed error that names its property, and nothing else, on %s", { timeout: 7_200_000 }, async (name) => {
    const maker = await variantOf(name);
    const { counts, holes } = sweep(SLOTS, () => maker, TRIES, seed + VARIANTS.indexOf(name));
    const tried = counts.kept + counts.refused + holes.length;
    record({ part: "injection", on: name, figures: { programs: tried, injections: holes.length }, counts });
    expect(holes).toEqual([]);
    expect(counts.kept).toBeGreaterThan(0);
  });

  test("is tried at places of every construct that takes one", () => {
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
    expect(new Set(SLOTS.map(({ name }) => name)).size).toBe(SLOTS.length);
  });
});
