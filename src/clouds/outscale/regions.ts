import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";

const REFERENCE =
  "https://docs.outscale.com/en/userguide/Regions-Endpoints-and-Subregions-Reference.html (names); places: table of regions derived from rclone (code index id 1476178829)";

/**
 * Where OUTSCALE stands in Europe. It has regions in the United States and Japan, too, whose Subregions no source tells.
 *
 * @see https://docs.outscale.com/en/userguide/Regions-Endpoints-and-Subregions-Reference.html
 */
export const REGIONS: Region[] = [
  {
    name: "eu-west-2",
    country: "FR",
    city: "Paris",
    zones: ["eu-west-2a", "eu-west-2b", "eu-west-2c"],
    source: `${REFERENCE}; outscale/terraform-provider-outscale: tests/data (Subregions)`,
    asOf: "2026-08-12",
    sourceKind: SourceKind.REPOSITORY,
  },
  // For public bodies, with an account of its own.
  {
    name: "cloudgouv-eu-west-1",
    country: "FR",
    city: "Paris",
    zones: ["cloudgouv-eu-west-1a"],
    source: REFERENCE,
    asOf: "undated",
    sourceKind: SourceKind.REPOSITORY,
  },
];
