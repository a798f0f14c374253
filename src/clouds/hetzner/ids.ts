import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";

/**
 * An identifier as the provider wants it: Hetzner's are numbers.
 *
 * @throws ValidationError when it is text that is no number
 */
export function idNumber(scope: IConstruct, subject: string, property: string, id: string): number {
  if (Token.isUnresolved(id)) {
    return Token.asNumber(id);
  }
  if (!/^[1-9]\d*$/.test(id)) {
    new Faults(scope, subject).refuse(property, id, "a number, as all identifiers at Hetzner are");
  }
  return Number(id);
}
