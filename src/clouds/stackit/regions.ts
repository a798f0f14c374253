import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";

const TABLE = "third-party table of regions (code index id 60804643580: country)";
const NAMES = "stackitcloud/terraform-provider-stackit: docs (names)";
const TERMS = "https://www.stackit.de/en/general-terms-and-conditions/service-description/ (\"data center in Germany\")";
const CLI = "stackitcloud/stackit-cli issue 997 (zones)";

/**
 * Where STACKIT stands. The last zone of each region is its metro zone, which spans two others.
 *
 * @see https://docs.stackit.cloud/products/storage/block-storage/basics/service-plans
 */
export const REGIONS: Region[] = [
  { name: "eu01", country: "DE", zones: ["eu01-1", "eu01-2", "eu01-3", "eu01-m"], source: `${NAMES}; ${TERMS}; ${TABLE}`, asOf: "2026-08-21", sourceKind: SourceKind.THIRD_PARTY },
  {
    name: "eu02",
    country: "AT",
    zones: ["eu02-1", "eu02-2", "eu02-3", "eu02-m"],
    source: `${CLI}; ${TABLE}`,
    asOf: "undated",
    sourceKind: SourceKind.THIRD_PARTY,
    remark: "the city Ostermiething is named by one third-party text only",
  },
];
