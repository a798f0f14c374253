import type { Candidate } from "./candidates";
import { groupOf } from "../operators";

/** How a choice of several has to be. */
export interface ChoiceRules {
  readonly count: number;
  readonly independentOperators: boolean;
  readonly differentCountries: boolean;
}

/**
 * The best choice that keeps what is kept: as many countries as can be, and then what comes first in the list. Nothing when there is none.
 */
export function choose(kept: readonly Candidate[], eligible: readonly Candidate[], rules: ChoiceRules): readonly Candidate[] | undefined {
  const others = eligible.filter((candidate) => !kept.includes(candidate));
  let best: readonly Candidate[] | undefined;
  const visit = (chosen: readonly Candidate[], from: number): void => {
    if (!agree(chosen, rules)) {
      return;
    }
    if (chosen.length === rules.count) {
      if (best === undefined || countries(chosen) > countries(best)) {
        best = chosen;
      }
      return;
    }
    // No choice has more countries than members, so that one with as many cannot be bettered.
    for (let next = from; next < others.length && (best === undefined || countries(best) < rules.count); next++) {
      visit([...chosen, others[next]], next + 1);
    }
  };
  visit(kept, 0);
  return best;
}

/** Whether the members of a choice may stand side by side. */
export function agree(chosen: readonly Candidate[], { independentOperators, differentCountries }: ChoiceRules): boolean {
  const groups = chosen.map(({ place: { operator } }) => operator && groupOf(operator));
  const lands = chosen.map(({ place: { region } }) => region.country);
  return chosen.length < 2 || ((!independentOperators || differ(groups)) && (!differentCountries || differ(lands)));
}

/** Whether all are known, and no two the same. */
function differ(values: readonly (string | undefined)[]): boolean {
  return !values.includes(undefined) && new Set(values).size === values.length;
}

function countries(chosen: readonly Candidate[]): number {
  return new Set(chosen.map(({ place: { region } }) => region.country ?? "unknown")).size;
}
