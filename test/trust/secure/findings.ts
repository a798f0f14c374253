import type { TerraformJson } from "archipel/testing";
import { ANY, CHECKS, HARMLESS, PROVIDERS } from "./checks";
import type { Aspect } from "./checks/reading";
import { Reading } from "./checks/reading";

/** Something of a resource that does not hold. */
export interface Finding {
  readonly type: string;
  readonly aspect: Aspect;
}

/** What was read of a stack. */
export interface Verdict {
  readonly findings: readonly Finding[];
  /** How many times something was checked. */
  readonly checks: number;
  readonly resources: number;
  /** Types that nobody has read the pages of. */
  readonly unread: readonly string[];
}

/** Reads a stack as its providers' pages tell it. */
export function judge(json: TerraformJson): Verdict {
  const all = new Reading(json);
  const findings: Finding[] = [];
  const unread = new Set<string>();
  let [checks, resources] = [0, 0];
  for (const [type, attributes] of all.resources()) {
    const due = [ANY, ...CHECKS.filter(({ types }) => types.includes(type))];
    if (due.length === 1 && !HARMLESS.some((pattern) => pattern.test(type))) {
      unread.add(type);
    }
    resources += 1;
    checks += due.length;
    findings.push(...due.filter(({ holds }) => !holds(attributes, all)).map(({ aspect }) => ({ type, aspect })));
  }
  for (const [type, configurations] of Object.entries(json.provider ?? {})) {
    for (const { aspect, holds } of PROVIDERS.filter(({ types }) => types.includes(type))) {
      checks += configurations.length;
      findings.push(...configurations.filter((configuration) => !holds(configuration, all)).map(() => ({ type, aspect })));
    }
  }
  return { findings, checks, resources, unread: [...unread] };
}
