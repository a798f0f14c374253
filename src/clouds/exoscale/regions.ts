import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";

/** Zones: the provider's own list. Countries and cities: somebody else's table, so that the facts are not the operator's own. */
const LISTED = {
  source:
    "exoscale/terraform-provider-exoscale b692022: pkg/config/config.go, Zones; exoscale/egoscale: v3/client.go; " +
    "places: table of regions in a public repository (code index id 52892086384)",
  asOf: "2026-08-12",
  sourceKind: SourceKind.REPOSITORY,
};

/** What Exoscale calls a zone is a place of its own, with its own API: a region here, of one zone. */
function zone(name: string, country: string, city: string): Region {
  return { name, country, city, zones: [name], ...LISTED };
}

/**
 * Where Exoscale stands. Not all of it is in the EU: `ch-gva-2` and `ch-dk-2` are in Switzerland.
 *
 * @see https://www.exoscale.com/datacenters/
 */
export const REGIONS: Region[] = [
  zone("ch-gva-2", "CH", "Geneva"),
  zone("ch-dk-2", "CH", "Zurich"),
  zone("at-vie-1", "AT", "Vienna"),
  zone("at-vie-2", "AT", "Vienna"),
  zone("de-fra-1", "DE", "Frankfurt"),
  zone("de-muc-1", "DE", "Munich"),
  zone("bg-sof-1", "BG", "Sofia"),
  zone("hr-zag-1", "HR", "Zagreb"),
];
