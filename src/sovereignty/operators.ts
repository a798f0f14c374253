import type { Evidence } from "./evidence";
import { isAccepted } from "./evidence";
import type { Place } from "./place";
import type { Operator } from "../core/operator";

/** The operator of a place, if its name rests on a fact that counts. */
export function operatorAt({ operator }: Place, evidence: Evidence): Operator | undefined {
  return operator !== undefined && isAccepted(operator, evidence) ? operator : undefined;
}

/** What companies of one owner share: two operators with the same are not independent. */
export function groupOf(operator: Operator): string {
  return operator.group ?? operator.name;
}
