import { createHash } from "node:crypto";
import { Fn, Token } from "cdktf";

/** Characters of the mark in a name, which a dash stands before. */
export const MARK_LENGTH = 8;

/**
 * A name with a mark of what is in it, so that the next one can be made before this one goes. What only Terraform knows is worked out by Terraform. A
 * part that is not there is left out.
 */
export function markedName(name: string, parts: readonly (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined);
  if (given.some((part) => Token.isUnresolved(part))) {
    const content = given.length === 1 ? given[0] : Fn.join("\n", given);
    return `${name}-${Fn.substr(Fn.sha256(content), 0, MARK_LENGTH)}`;
  }
  return `${name}-${createHash("sha256").update(given.join("\n")).digest("hex").slice(0, MARK_LENGTH)}`;
}
