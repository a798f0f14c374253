import type { Region } from "../../core/region";

const SOURCE = { source: "stackitcloud/terraform-provider-stackit: docs (names); third-party region table (code index id 60804643580; countries)", asOf: "2026-08-21" };

/**
 * Where STACKIT stands. The last zone of each region is its metro zone, which spans two others.
 *
 * @see https://docs.stackit.cloud/products/storage/block-storage/basics/service-plans
 */
export const REGIONS: Region[] = [
  { name: "eu01", country: "DE", zones: ["eu01-1", "eu01-2", "eu01-3", "eu01-m"], ...SOURCE },
  { name: "eu02", country: "AT", zones: ["eu02-1", "eu02-2", "eu02-3", "eu02-m"], ...SOURCE },
];
