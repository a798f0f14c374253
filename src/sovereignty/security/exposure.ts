import type { Finder, RuleReading } from "./rule-reading";
import { readRule } from "./rule-reading";
import type { ResourceRule, SecurityRules } from "../../core/resource-rules";

/** Every way in which a resource lets the internet in, or may: what rules say that hold, or of which it cannot be told. */
export function exposuresOf(resourceType: string, attributes: unknown, { exposure }: SecurityRules, find: Finder): RuleReading[] {
  const byAttribute = new Map<string, ResourceRule[]>();
  for (const rule of exposure.filter((candidate) => candidate.resourceType === resourceType)) {
    const key = rule.attribute ?? "";
    byAttribute.set(key, [...(byAttribute.get(key) ?? []), rule]);
  }
  return [...byAttribute.values()].flatMap((rules) => firstThatHold(rules.map((rule) => readRule(rule, attributes, find))));
}

/** Of each value of an attribute, the first rule that says anything. */
function firstThatHold(readings: readonly RuleReading[][]): RuleReading[] {
  const count = Math.max(...readings.map((ofRule) => ofRule.length));
  return Array.from({ length: count }, (_, index) => readings.map((ofRule) => ofRule[index]).find((each) => each !== undefined && each.reading !== "no"))
    .filter((each): each is RuleReading => each !== undefined);
}
