import fc from "fast-check";
import { hostile } from "./hostile";
import type { Read } from "./leaves";
import type { Slot } from "./slots/slot";
import { harmlessOf, tryText } from "./trial";
import type { CloudMaker } from "../../support/programs";
import { forgettingTokens } from "../support/tokens";

/** What became of hostile texts at places. */
export interface Sweep {
  readonly counts: { kept: number; refused: number; absent: number };
  readonly holes: readonly string[];
}

/**
 * Puts random hostile texts at random places.
 *
 * @param makerOf the cloud that a place is on, which the text may be a property of
 */
export function sweep<S extends Slot>(slots: readonly S[], makerOf: (slot: S, text: string) => CloudMaker, tries: number, seed: number): Sweep {
  const known = new Map<Slot, Read | undefined>();
  const counts = { kept: 0, refused: 0, absent: 0 };
  const holes: string[] = [];
  const attempt = (slot: S, text: string): void => {
    if (!known.has(slot)) {
      known.set(slot, harmlessOf(makerOf(slot, slot.harmless ?? "harmless"), slot));
    }
    const harmless = known.get(slot);
    const outcome = harmless === undefined ? "absent" : forgettingTokens(() => tryText(makerOf(slot, text), slot, text, harmless));
    if (outcome === "kept" || outcome === "refused" || outcome === "absent") {
      counts[outcome] += 1;
    } else {
      holes.push(`${slot.name} of ${JSON.stringify(text.slice(0, 80))}: ${outcome}`);
    }
  };
  fc.assert(fc.property(fc.constantFrom(...slots), hostile, attempt), { seed, numRuns: tries });
  return { counts, holes };
}
