import type { ICloud } from "../../core/cloud";
import type { Fault, ValidationError } from "../../core/errors";
import { Faults } from "../../core/faults";

/** What a check of the library gives on a cloud, and what it notes. */
export interface Probed<T> {
  readonly value: T;
  readonly faults: readonly Fault[];
}

/** Asks a check of the library what it would say on a cloud. */
export function probe<T>(target: ICloud, check: (faults: Faults) => T): Probed<T> {
  const faults = new Faults(target, "Move");
  const value = check(faults);
  try {
    faults.throwIfAny();
  } catch (error) {
    return { value, faults: (error as ValidationError).faults };
  }
  return { value, faults: [] };
}
