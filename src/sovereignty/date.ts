import type { IConstruct } from "constructs";

/** Context key of the app: the day to judge by instead of today, so that a run can be repeated. */
const DATE_CONTEXT = "archipel:date";

/** The day of the judgement, ISO 8601. */
export function dateOf(scope: IConstruct): string {
  return String(scope.node.tryGetContext(DATE_CONTEXT) ?? new Date().toISOString().slice(0, 10));
}
