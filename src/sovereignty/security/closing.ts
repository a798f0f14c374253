import type { WrittenResource } from "./references";
import { speaksOf } from "./references";
import type { Finder } from "./rule-reading";
import { readRule } from "./rule-reading";
import type { ResourceRule } from "../../core/resource-rules";

/**
 * Whether what a rule lets in is shut off by others that refer to the resource at an address: each that does must say so for certain. `neighbours` are the
 * resources of its stack.
 */
export function isClosed(
  { closedBy }: ResourceRule, address: string, neighbours: readonly WrittenResource[], find: Finder, counts: (rule: ResourceRule) => boolean,
): boolean {
  if (closedBy === undefined || !counts(closedBy)) {
    return false;
  }
  const speaking = neighbours.filter((other) => speaksOf(other, closedBy, address));
  const says = (other: WrittenResource): boolean => readRule(closedBy, other.attributes, find).every(({ reading }) => reading === "yes");
  return speaking.length > 0 && speaking.every(says);
}
