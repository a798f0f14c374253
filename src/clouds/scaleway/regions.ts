import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";

const GUIDE = { source: "scaleway/terraform-provider-scaleway: docs/guides/regions_and_zones.md", asOf: "2026-08-21", sourceKind: SourceKind.OPERATOR };

/**
 * Where Scaleway stands.
 *
 * @see https://www.scaleway.com/en/developers/api/#regions-and-zones
 */
export const REGIONS: Region[] = [
  { name: "fr-par", country: "FR", city: "Paris", zones: ["fr-par-1", "fr-par-2", "fr-par-3"], ...GUIDE },
  { name: "nl-ams", country: "NL", city: "Amsterdam", zones: ["nl-ams-1", "nl-ams-2", "nl-ams-3"], ...GUIDE },
  { name: "pl-waw", country: "PL", city: "Warsaw", zones: ["pl-waw-1", "pl-waw-2", "pl-waw-3"], ...GUIDE },
  // The guide does not have it yet; the SDK and the Instance API do.
  {
    name: "it-mil",
    country: "IT",
    zones: ["it-mil-1"],
    source: "scaleway/scaleway-sdk-go: scw/locality.go (only the id is there)",
    asOf: "2026-08-20",
    sourceKind: SourceKind.OPERATOR,
    verified: false,
  },
];

/** The zones of a region. */
export function zonesOf(region: string): string[] {
  return REGIONS.find((entry) => entry.name === region)?.zones ?? [];
}
