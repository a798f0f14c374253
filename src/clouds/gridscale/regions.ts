import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";

/**
 * The locations that a public source names. A project belongs to one, and so do its tokens; the provider is not told.
 */
export const REGIONS: Region[] = [
  {
    name: "de/fra",
    country: "DE",
    source: "gridscale/gscloud: cmd/root.go, an answer of the API (location_name, location_iata)",
    asOf: "2023-09-06",
    sourceKind: SourceKind.OPERATOR,
    verified: false,
    remark: "the country is read from the name",
  },
];
