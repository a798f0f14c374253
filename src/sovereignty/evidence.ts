import type { Fact } from "../core/fact";
import { SourceKind } from "../core/fact";

/**
 * Which facts a policy relies on. A fact that it does not is as good as unknown.
 */
export enum Evidence {
  /** Also what no source confirms. */
  ANY = "any",
  /** What a source says that was read. */
  VERIFIED = "verified",
  /** What the operator itself or an official source says, and was read. */
  FIRST_HAND = "first-hand",
}

/** Whether a fact is good enough. */
export function isAccepted(fact: Fact, evidence: Evidence): boolean {
  const verified = fact.verified !== false;
  const firstHand = fact.sourceKind === SourceKind.OPERATOR || fact.sourceKind === SourceKind.OFFICIAL;
  return evidence === Evidence.ANY || (verified && (evidence === Evidence.VERIFIED || firstHand));
}
