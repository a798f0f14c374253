import type { IConstruct } from "constructs";
import type { ICloud } from "./cloud";
import { CodedError } from "./coded-error";
import type { Faults } from "./faults";
import { literalText } from "./literal-text";
import type { NameRule } from "./names";
import { plainName } from "./names";
import { recordTraits } from "./traits-record";

/** The cloud's rule for names of a kind. */
export function nameRule(cloud: ICloud, kind: string): NameRule {
  const rules = cloud.catalogue.nameRules;
  const rule = rules[kind] ?? rules.default;
  if (rule === undefined) {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", `the catalogue of ${cloud.cloudName} has no name rule for "${kind}" and no "default"`);
  }
  return rule;
}

/** The name that a construct's resource gets at its cloud, by the rule for names of a kind. */
export function nameFor(scope: IConstruct, cloud: ICloud, kind: string, given: string | undefined, faults: Faults): string {
  const value = plainName(scope, nameRule(cloud, kind), given, faults);
  recordTraits(scope, { name: { kind, value, given: given !== undefined } });
  return literalText(value);
}
