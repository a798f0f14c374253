import type { Evidence } from "../evidence";
import type { IInventory } from "../inventory";
import { groupOf, operatorAt } from "../operators";
import type { PlacedResource } from "../placed-resource";

/** How much stands with whom. */
export interface Counted {
  /** How many there are with each independent operator. */
  readonly byGroup: ReadonlyMap<string, number>;
  /** What cannot be counted, and why. */
  readonly uncounted: readonly { readonly resource: PlacedResource; readonly why: string }[];
}

/** Counts what stands with each independent operator: resources of one subject, or all. */
export function countByOperator({ resources }: IInventory, evidence: Evidence, subject?: string): Counted {
  const byGroup = new Map<string, number>();
  const uncounted: { resource: PlacedResource; why: string }[] = [];
  for (const resource of resources.filter((candidate) => !candidate.isPlaceless && mayBe(candidate, subject))) {
    const operators = resource.places.map((place) => operatorAt(place, evidence));
    if (resource.doubts.length > 0 || operators.length === 0) {
      uncounted.push({ resource, why: resource.doubts.join("; ") || "where it stands cannot be told" });
    } else if (operators.some((operator) => operator === undefined)) {
      uncounted.push({ resource, why: "no source that counts says whose cloud it stands on" });
    } else if (resource.count === undefined) {
      uncounted.push({ resource, why: "how many there are is not known before the apply" });
    } else {
      const group = groupOf(operators[0]!);
      byGroup.set(group, (byGroup.get(group) ?? 0) + resource.count);
    }
  }
  return { byGroup, uncounted };
}

/** Whether it is, or for all that is known could be, such a thing. */
function mayBe(resource: PlacedResource, subject: string | undefined): boolean {
  const isUnknown = resource.subject === undefined && resource.constructPath === undefined && resource.places.length === 0;
  return subject === undefined || resource.subject === subject || isUnknown;
}
