import type { PlaceSummary } from "./places";
import { placesOf } from "./places";
import type { Verdict } from "./words";
import { counted } from "./words";
import type { Operator } from "../../core/operator";
import type { LegalReach } from "../legal-reach";
import type { Manifest } from "../manifest";

/** A company, and the clouds of the program that it runs. */
export interface OperatorSummary {
  /** Its name, or the cloud's when it is not known. */
  readonly name: string;
  readonly cloudNames: readonly string[];
  readonly operator?: Operator;
  readonly places: readonly PlaceSummary[];
  /** The laws that reach it, and through what. */
  readonly laws: readonly LegalReach[];
}

/** What a reader wants to know first. */
export interface Overview {
  readonly verdict: Verdict;
  /** In a sentence. */
  readonly headline: string;
  readonly summary: string;
  readonly places: readonly PlaceSummary[];
  readonly operators: readonly OperatorSummary[];
  readonly countries: readonly string[];
  readonly resourceCount: number;
  readonly doubtful: Manifest["resources"];
}

export function overviewOf(manifest: Manifest): Overview {
  const places = placesOf(manifest);
  const operators = operatorsOf(manifest, places);
  const inUse = places.filter(({ count }) => count > 0);
  const countries = [...new Set(inUse.flatMap(({ country }) => country ?? []))].sort();
  const resourceCount = manifest.resources.reduce((sum, { count = 1 }) => sum + count, 0);
  const doubtful = manifest.resources.filter(({ doubts }) => doubts.length > 0);
  const clouds = new Set(inUse.map(({ cloudName }) => cloudName)).size;
  const doubt = doubtful.length === 0 ? "" : ` It cannot be told where ${counted(doubtful.length, "resource")} ${doubtful.length === 1 ? "stands" : "stand"}.`;
  const summary =
    `${counted(resourceCount, "resource")} on ${counted(clouds, "cloud")} of ${counted(operators.length, "operator")} ` +
    `in ${counted(countries.length, "country", "countries")}.${doubt}`;
  return { ...verdictOf(manifest), summary, places, operators, countries, resourceCount, doubtful };
}

function verdictOf({ policies }: Manifest): Pick<Overview, "verdict" | "headline"> {
  const broken = policies.filter(({ verdict }) => verdict === "broken").length;
  const waived = policies.filter(({ verdict }) => verdict === "waived").length;
  if (policies.length === 0) {
    return { verdict: "unjudged", headline: "No policy is defined, so nothing was judged." };
  }
  if (broken > 0) {
    const some = `${broken} of ${policies.length} policies ${broken === 1 ? "is" : "are"} broken.`;
    return { verdict: "broken", headline: policies.length === 1 ? "The only policy is broken." : some };
  }
  const all = policies.length === 1 ? "The only policy is" : policies.length === 2 ? "Both policies are" : `All ${policies.length} policies are`;
  if (waived > 0) {
    return { verdict: "waived", headline: policies.length === 1 ? `${all} met by waiver.` : `${all} met, ${waived} of them by waiver.` };
  }
  return { verdict: "met", headline: `${all} met.` };
}

function operatorsOf({ clouds, operators = [] }: Manifest, places: readonly PlaceSummary[]): OperatorSummary[] {
  const found = new Map<string, { operator?: Operator; cloudNames: Set<string>; laws: LegalReach[] }>();
  for (const { cloudName, operator, laws = [] } of [...clouds, ...operators]) {
    const name = operator?.name ?? cloudName;
    const known = found.get(name) ?? { operator, cloudNames: new Set(), laws: [] };
    known.cloudNames.add(cloudName);
    known.laws.push(...laws.filter(({ law, through }) => known.laws.every((other) => other.law !== law || other.through !== through)));
    found.set(name, known);
  }
  const summaries = [...found].map(([name, { operator, cloudNames, laws }]) => {
    const own = places.filter(({ cloudName }) => cloudNames.has(cloudName));
    return { name, operator, cloudNames: [...cloudNames], laws, places: own };
  });
  return summaries.sort((one, other) => one.cloudNames[0]!.localeCompare(other.cloudNames[0]!, "en"));
}
