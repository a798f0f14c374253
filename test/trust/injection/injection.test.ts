import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HOSTILE, hostile } from "./hostile";
import type { Read } from "./leaves";
import { COMPUTE } from "./slots/compute";
import { NETWORK } from "./slots/network";
import { SERVICES } from "./slots/services";
import type { Slot } from "./slots/slot";
import { harmlessOf, tryText } from "./trial";
import { VARIANTS, variantOf } from "../../support/cloud-variants";
import { effort, seed } from "../support/effort";
import { record } from "../support/figures";
import { forgettingTokens } from "../support/tokens";

const SLOTS: readonly Slot[] = [...COMPUTE, ...NETWORK, ...SERVICES];
const TRIES = effort(80, 10_000);

describe("a string of a program", () => {
  console.log(`injection: seed ${seed} (ARCHIPEL_SEED), ${TRIES} programs for each cloud`);

  test.each(VARIANTS)("is that string or a typed error that names its property, and nothing else, on %s", { timeout: 7_200_000 }, async (name) => {
    const maker = await variantOf(name);
    const known = new Map<Slot, Read | undefined>();
    const counts = { kept: 0, refused: 0, absent: 0 };
    const holes: string[] = [];
    const attempt = (slot: Slot, text: string): void => {
      if (!known.has(slot)) {
        known.set(slot, harmlessOf(maker, slot));
      }
      const harmless = known.get(slot);
      const outcome = harmless === undefined ? "absent" : forgettingTokens(() => tryText(maker, slot, text, harmless));
      if (outcome === "kept" || outcome === "refused" || outcome === "absent") {
        counts[outcome] += 1;
      } else {
        holes.push(`${slot.name} of ${JSON.stringify(text.slice(0, 80))}: ${outcome}`);
      }
    };
    const programs = fc.property(fc.constantFrom(...SLOTS), hostile, attempt);
    fc.assert(programs, { seed: seed + VARIANTS.indexOf(name), numRuns: TRIES });
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
