import { Jurisdiction } from "./jurisdiction";
import type { Place } from "./place";
import type { Fact } from "../core/fact";

/** A law that reaches what stands in a place, and through what. */
export interface LegalReach {
  /** Whose law: `EU`, `Switzerland`, `US (CLOUD Act)`, `MX`. */
  readonly law: string;
  /** In words: `data centre in DE`. */
  readonly through: string;
  readonly fact: Fact;
}

/** The laws that reach a place, as far as is known: of the data centre, the operator's seat, and those who own or control it. */
export function legalReachOf({ region, operator }: Place): LegalReach[] {
  const reaches: LegalReach[] = [];
  const add = (country: string | undefined, through: string, fact: Fact): void => {
    if (country !== undefined && !reaches.some((reach) => reach.law === lawOf(country) && reach.through === through)) {
      reaches.push({ law: lawOf(country), through, fact });
    }
  };
  add(region.country, `data centre in ${region.country}`, region);
  if (operator !== undefined) {
    add(operator.country, `seat of ${operator.name} in ${operator.country}`, operator);
    operator.owners?.forEach((owner) => add(owner.country, `owner ${owner.name}`, owner));
    for (const fact of operator.foreignControl?.filter(({ controlled }) => controlled) ?? []) {
      fact.countries?.forEach((country) => add(country, fact.description, fact));
    }
    operator.controlPlane?.forEach((fact) => add(fact.country, `control plane in ${fact.country}`, fact));
  }
  return reaches;
}

/** The law of a country, by the name that matters for data. */
function lawOf(country: string): string {
  if (Jurisdiction.EU.includes(country)) {
    return "EU";
  }
  if (Jurisdiction.EEA.includes(country)) {
    return "EEA";
  }
  // See https://www.congress.gov/bill/115th-congress/senate-bill/2383
  return { CH: "Switzerland", GB: "United Kingdom", US: "US (CLOUD Act)" }[country] ?? country;
}
