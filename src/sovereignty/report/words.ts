import type { Fact } from "../../core/fact";
import { SourceKind } from "../../core/fact";

/** What became of a policy, or of what stands in a place; `unjudged` when no policy looks at it. */
export type Verdict = "met" | "waived" | "broken" | "unjudged";

/** A verdict in words. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { met: "met", waived: "waived", broken: "broken", unjudged: "not judged" };

/** A verdict as a sign, for those who do not see its colour. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = { met: "✓", waived: "◇", broken: "✕", unjudged: "–" };

/** The objectives of the EU Cloud Sovereignty Framework, by their numbers. */
const OBJECTIVES: Readonly<Record<string, string>> = {
  "SOV-1": "strategic", "SOV-2": "legal and jurisdictional", "SOV-3": "data and AI", "SOV-4": "operational",
  "SOV-5": "supply chain", "SOV-6": "technology", "SOV-7": "security and compliance", "SOV-8": "environmental",
};

/** How far a fact can be relied on. */
export type Trust = "first-hand" | "second-hand" | "unverified";

export const TRUST_WORDS: Readonly<Record<Trust, string>> = { "first-hand": "first-hand", "second-hand": "second-hand", "unverified": "not verified" };

const KINDS: Readonly<Record<SourceKind, string>> = {
  [SourceKind.OPERATOR]: "the operator",
  [SourceKind.OFFICIAL]: "official",
  [SourceKind.REPOSITORY]: "code of others",
  [SourceKind.PRESS]: "press",
  [SourceKind.THIRD_PARTY]: "third party",
};

const countryNames = new Intl.DisplayNames(["en"], { type: "region" });

/** `France`, for `FR`. */
export function countryName(code: string | undefined): string {
  try {
    return code === undefined ? "country unknown" : countryNames.of(code) ?? code;
  } catch {
    return code!;
  }
}

/** `SOV-2 legal and jurisdictional`. */
export function objectiveName(objective: string): string {
  return [objective, OBJECTIVES[objective]].filter((part) => part !== undefined).join(" ");
}

export function trustOf({ verified, sourceKind }: Fact): Trust {
  if (verified === false) {
    return "unverified";
  }
  return sourceKind === SourceKind.OPERATOR || sourceKind === SourceKind.OFFICIAL ? "first-hand" : "second-hand";
}

/** Who says it: `press`. */
export function sourceKindName(kind: SourceKind | undefined): string {
  return kind === undefined ? "kind of source not recorded" : KINDS[kind];
}

/** `3 clouds`, `1 cloud`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}
