import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";
import type { Jurisdiction } from "../jurisdiction";

/** @throws ValidationError when there is none */
export function requireJurisdictions(scope: IConstruct, subject: string, property: string, given: readonly Jurisdiction[]): void {
  if (given.length === 0) {
    new Faults(scope, subject).refuse(property, given, "at least one jurisdiction, such as Jurisdiction.EU");
  }
}
