import { checkResolved } from "../../core/checks";
import type { Faults } from "../../core/faults";
import type { Region } from "../../core/region";

/** The region of a name; notes a fault when there is none. */
export function findRegion(faults: Faults, name: string, regions: readonly Region[]): Region | undefined {
  if (!checkResolved(faults, "region", name, "the country that a cloud stands in must be known")) {
    return undefined;
  }
  const found = regions.find((region) => region.name === name);
  if (found === undefined) {
    faults.add("region", name, regions.map((region) => region.name).join(", "));
  }
  return found;
}
