import type { Fact } from "./fact";
import type { ResourceRule, SecurityRules, SecuritySubject } from "./resource-rules";

/** When a rule holds, and what besides its source is known of it. */
export type RuleTerms = Partial<Omit<ResourceRule, "resourceType" | "subject" | "source" | "asOf">>;

/** Makes rules that one source tells. */
export type RuleMaker = (resourceType: string, subject: SecuritySubject, terms?: RuleTerms) => ResourceRule;

/** A maker of rules from a source. */
export function rulesFrom(fact: Fact): RuleMaker {
  return (resourceType, subject, terms = {}) => ({ ...fact, resourceType, subject, ...terms });
}

/** What a cloud's rules are made of. */
export interface RuleParts {
  /** Types that neither let anybody in by themselves nor keep data. */
  readonly plain: readonly string[];
  readonly exposure: readonly ResourceRule[];
  readonly keepers: readonly ResourceRule[];
  readonly encryption: readonly ResourceRule[];
}

/** The rules of a cloud: what they know are the plain types and those that a rule is about. */
export function securityRules({ plain, exposure, keepers, encryption }: RuleParts): SecurityRules {
  const ruled = [...exposure, ...keepers, ...encryption].map(({ resourceType }) => resourceType);
  return { resourceTypes: [...new Set([...plain, ...ruled])].sort(), exposure: [...exposure], keepers: [...keepers], encryption: [...encryption] };
}

/** Parts that a cloud shares with others, and its own. */
export function joinParts(...parts: readonly Partial<RuleParts>[]): RuleParts {
  const all = <K extends keyof RuleParts>(key: K): RuleParts[K][number][] => parts.flatMap((part) => [...(part[key] ?? [])]);
  return { plain: all("plain"), exposure: all("exposure"), keepers: all("keepers"), encryption: all("encryption") };
}
