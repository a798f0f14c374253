import type { IConstruct } from "constructs";
import { withCode } from "./error-codes";

/**
 * Has the synth refuse a construct that waits for a part which never came.
 *
 * @param complaint what is missing, why the cloud needs it, and what adds it
 * @param isIncomplete asked when the program has ended
 */
export function refuseIncomplete(scope: IConstruct, complaint: string, isIncomplete: () => boolean): void {
  scope.node.addValidation({ validate: () => (isIncomplete() ? [withCode("ARCHIPEL_INCOMPLETE", complaint)] : []) });
}
