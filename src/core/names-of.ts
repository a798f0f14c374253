import type { ICloud } from "./cloud";
import type { NameRule } from "./names";

/** The cloud's rule for names of a kind. */
export function nameRule(cloud: ICloud, kind: string): NameRule {
  const rules = cloud.catalogue.nameRules;
  const rule = rules[kind] ?? rules.default;
  if (rule === undefined) {
    throw new Error(`the catalogue of ${cloud.cloudName} has no name rule for "${kind}" and no "default"`);
  }
  return rule;
}
