import type { IConstruct } from "constructs";
import { Faults } from "./faults";

/**
 * The id, unless every object of JavaScript has something of this name: constructs would take that for a sibling, and say that there already is one.
 *
 * @throws ValidationError for `constructor`, `toString` and their like
 */
export function usableId(scope: IConstruct, subject: string, id: string): string {
  if (id in Object.prototype) {
    new Faults(scope, subject).refuse("id", id, "another word, as every object of JavaScript has something of this name");
  }
  return id;
}
