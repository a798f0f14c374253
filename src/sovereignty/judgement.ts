import type { AppReading } from "./app-reading";
import { isBelow } from "./app-reading";
import type { ManifestPolicy, ManifestViolation, ManifestWaiver } from "./manifest";
import { SovereigntyPolicy } from "./policy";
import { Waiver } from "./waiver";

/** What became of the policies and waivers of an app. */
export interface Judgement {
  readonly policies: readonly ManifestPolicy[];
  readonly waivers: readonly ManifestWaiver[];
}

/** Judges an app by all of its policies. */
export function judge(reading: AppReading): Judgement {
  const nodes = reading.app.node.findAll();
  const waivers = nodes.filter((node): node is Waiver => Waiver.isWaiver(node));
  const used = new Set<Waiver>();
  const policies = nodes.filter((node): node is SovereigntyPolicy => SovereigntyPolicy.isSovereigntyPolicy(node)).map((policy) => {
    const own = waivers.filter(({ props }) => props.policy === policy);
    const violations = policy.judge(reading.inventoryFor(policy.node.scope!)).map(({ path, message, fact, satisfiedBy = [] }): ManifestViolation => {
      const covering = own.filter((waiver) => isBelow(path, waiver.scopePath));
      covering.forEach((waiver) => used.add(waiver));
      const waiver = covering.find((candidate) => candidate.holdsOn(reading.date));
      const lapsed = covering.length > 0 && waiver === undefined ? ` (the waiver ${covering[0].node.path} does not hold on ${reading.date})` : "";
      return { path, policy: policy.node.path, message: `${message}${lapsed}`, fact, satisfiedBy, waiver: waiver?.node.path };
    });
    return described(policy, violations);
  });
  return { policies, waivers: waivers.map((waiver) => toldOf(waiver, used.has(waiver), reading.date)) };
}

function described(policy: SovereigntyPolicy, violations: readonly ManifestViolation[]): ManifestPolicy {
  const isBroken = violations.some(({ waiver }) => waiver === undefined);
  return {
    path: policy.node.path,
    rule: policy.constructor.name,
    title: policy.title,
    objectives: policy.objectives,
    evidence: policy.evidence,
    verdict: isBroken ? "broken" : violations.length > 0 ? "waived" : "met",
    violations,
  };
}

function toldOf(waiver: Waiver, isUsed: boolean, date: string): ManifestWaiver {
  const { policy, reason, approvedBy, granted, until } = waiver.props;
  const state = !waiver.holdsOn(date) ? "expired" : isUsed ? "in force" : "not needed";
  return { path: waiver.node.path, policy: policy.node.path, scope: waiver.scopePath, reason, approvedBy, granted, until, state };
}
