import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawsOf } from "./order/draw";
import type { Draw } from "./order/draw";
import type { Part } from "./order/program";
import { differences, write } from "./order/program";
import { VARIANTS } from "../../support/cloud-variants";
import { effort, seed } from "../support/effort";
import { record } from "../support/figures";

const everywhere = (): boolean => true;
const shown = (parts: readonly Part[]): string => parts.map(({ of, name, key }) => `${name}: ${of.kind} (${key})`).join("\n");

describe(`of what a random program makes (seed ${seed}), nothing else changes`, () => {
  it.each(VARIANTS)("when it is put in another order, when something comes to it, when something of it is renamed: %s", async (cloudName) => {
    const { maker, kinds, draws } = await drawsOf(cloudName);
    const counts = { kinds: kinds.length, synthesized: 0, refused: 0 };
    const check = ({ parts, reordered, grown, added, renamed, old }: Draw): void => {
      const base = write(maker, parts);
      counts[base.refusal === undefined ? "synthesized" : "refused"] += 1;
      const [inOrder, withMore, withOther] = [reordered, grown, renamed].map((program) => write(maker, program));
      expect(inOrder!.refusal, `another order\n${shown(reordered)}`).toBe(base.refusal);
      if (base.refusal !== undefined) {
        return;
      }
      expect(differences(base, inOrder!, everywhere, true), `another order:\n${shown(reordered)}`).toEqual([]);
      expect(inOrder!.text === base.text, `another order, outside of blocks:\n${shown(reordered)}`).toBe(true);
      if (withMore!.refusal === undefined) {
        const areApart = added.every(({ of }) => of.isApart);
        expect(differences(base, withMore!, everywhere, areApart), `added:\n${shown(added)}`).toEqual([]);
      }
      if (withOther!.refusal === undefined) {
        expect(differences(base, withOther!, (path) => !path.includes(old.name), old.of.isApart), `renamed: ${shown([old])}`).toEqual([]);
      }
    };
    const programs = effort(8, 1000);
    fc.assert(fc.property(draws, check), { seed, numRuns: programs });
    record({ part: "order", on: cloudName, figures: { programs }, counts });
    expect(counts.synthesized).toBeGreaterThan(programs / 2);
  });
});
