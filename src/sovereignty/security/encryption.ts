import type { WrittenResource } from "./references";
import { speaksOf } from "./references";
import type { Finder } from "./rule-reading";
import { readRule } from "./rule-reading";
import type { ResourceRule, SecurityRules } from "../../core/resource-rules";

/** Something that keeps data and is not known to encrypt it. */
export interface Unencrypted {
  /** The rule that makes it a keeper. */
  readonly keeper: ResourceRule;
  /** The rules that would make it encrypted, and do not. */
  readonly unmet: readonly ResourceRule[];
}

/** What a resource keeps, as far as no rule that counts says that it is encrypted at rest. `neighbours` are the resources of its stack. */
export function unencryptedIn(
  kept: WrittenResource, neighbours: readonly WrittenResource[], rules: SecurityRules, find: Finder, counts: (rule: ResourceRule) => boolean,
): Unencrypted | undefined {
  const keeper = rules.keepers
    .filter(({ resourceType }) => resourceType === kept.resourceType)
    .find((rule) => readRule(rule, kept.attributes, find).some(({ reading }) => reading !== "no"));
  if (keeper === undefined) {
    return undefined;
  }
  const own = rules.encryption.filter((rule) => rule.of === undefined && rule.resourceType === kept.resourceType);
  const foreign = rules.encryption.filter((rule) => rule.of !== undefined && rule.subject === keeper.subject);
  const holds = (rule: ResourceRule, attributes: unknown): boolean => readRule(rule, attributes, find).every(({ reading }) => reading === "yes");
  const isBy = (rule: ResourceRule): boolean => neighbours.some((other) => speaksOf(other, rule, kept.address) && holds(rule, other.attributes));
  const isMet = own.filter(counts).some((rule) => holds(rule, kept.attributes)) || foreign.filter(counts).some(isBy);
  return isMet ? undefined : { keeper, unmet: [...own, ...foreign] };
}
