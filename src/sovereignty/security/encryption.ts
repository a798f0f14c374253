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

/** What a resource keeps, as far as no rule that counts says that it is encrypted at rest. */
export function unencryptedIn(
  resourceType: string, attributes: unknown, rules: SecurityRules, find: Finder, counts: (rule: ResourceRule) => boolean,
): Unencrypted | undefined {
  const ofType = (rule: ResourceRule): boolean => rule.resourceType === resourceType;
  const keeper = rules.keepers.filter(ofType).find((rule) => readRule(rule, attributes, find).some(({ reading }) => reading !== "no"));
  const encryption = rules.encryption.filter(ofType);
  const isMet = encryption.filter(counts).some((rule) => readRule(rule, attributes, find).every(({ reading }) => reading === "yes"));
  return keeper === undefined || isMet ? undefined : { keeper, unmet: encryption };
}
