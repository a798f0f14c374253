import type { Violation } from "../finding";
import type { PlacedResource } from "../placed-resource";

/** Why nothing can be said of a resource's security; nothing when rules were written for it. */
export function unjudgeable({ resourceType, security, constructPath, path, doubts }: PlacedResource): Violation[] {
  if (security?.resourceTypes.includes(resourceType)) {
    return [];
  }
  const why = security !== undefined ? "no rule was written for its type" : (doubts[0] ?? "its cloud has no security rules");
  return [{ path: constructPath ?? path, message: `${resourceType}: its security cannot be told: ${why}` }];
}
