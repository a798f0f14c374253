import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";

const LISTED = { source: "SpareCores/sc-crawler 4bcc0b1: src/sc_crawler/vendors/_upcloud.py", asOf: "2026-07-24", sourceKind: SourceKind.REPOSITORY };

/** What UpCloud calls a zone is a place of its own: a region here, of one zone. */
function zone(name: string, country: string, city: string): Region {
  return { name, country, city, zones: [name], ...LISTED };
}

/**
 * Where UpCloud stands. Not all of it is in the EU, and the zones outside of Europe are run by subsidiaries.
 *
 * @see https://upcloud.com/docs/getting-started/locations/
 */
export const REGIONS: Region[] = [
  zone("fi-hel1", "FI", "Helsinki"),
  zone("fi-hel2", "FI", "Helsinki"),
  zone("de-fra1", "DE", "Frankfurt"),
  zone("dk-cph1", "DK", "Copenhagen"),
  zone("es-mad1", "ES", "Madrid"),
  zone("nl-ams1", "NL", "Amsterdam"),
  zone("no-svg1", "NO", "Stavanger"),
  zone("pl-waw1", "PL", "Warsaw"),
  zone("se-sto1", "SE", "Stockholm"),
  zone("uk-lon1", "GB", "London"),
  zone("us-chi1", "US", "Chicago"),
  zone("us-nyc1", "US", "New York"),
  zone("us-sjo1", "US", "San Jose"),
  zone("sg-sin1", "SG", "Singapore"),
  zone("au-syd1", "AU", "Sydney"),
];
