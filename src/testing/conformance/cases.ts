import type { ConformanceCase } from "./case";
import { computeCases } from "./compute-cases";
import { growthCases } from "./growth-cases";
import { networkCases } from "./network-cases";
import { relationCases } from "./relation-cases";
import { storageCases } from "./storage-cases";

/** Everything that the suite tries on a cloud. */
export function conformanceCases(): ConformanceCase[] {
  return [...computeCases(), ...networkCases(), ...storageCases(), ...relationCases(), ...growthCases()];
}
