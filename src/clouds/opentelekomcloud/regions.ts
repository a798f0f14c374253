import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";

const COUNTRIES = "https://www.trusted-cloud.de/cloudservices/2667/ (countries)";
const ENDPOINTS = "opentelekomcloud-docs/regions-and-endpoints: doc/source/index.rst (ids)";

const NAMED = { asOf: "undated", sourceKind: SourceKind.THIRD_PARTY };

/** Regions with their zones. Cities are named by third parties alone, so they are left out. */
export const REGIONS: Region[] = [
  {
    name: "eu-de",
    country: "DE",
    zones: ["eu-de-01", "eu-de-02", "eu-de-03"],
    source: `${ENDPOINTS}; ${COUNTRIES}`,
    ...NAMED,
    remark: "the cities Biere and Magdeburg are named by third parties (https://csf.hop3.abilian.com/providers/open-telekom-cloud.html)",
  },
  {
    name: "eu-nl",
    country: "NL",
    zones: ["eu-nl-01", "eu-nl-02", "eu-nl-03"],
    source: `${ENDPOINTS}; ${COUNTRIES}`,
    ...NAMED,
    remark: "the city Amsterdam is named by a third party",
  },
  {
    name: "eu-ch2",
    country: "CH",
    zones: ["eu-ch2a", "eu-ch2b"],
    source: `opentelekomcloud/terraform-provider-opentelekomcloud: docs/guides/backends.md (id); code index 11046526839 (zones); ${COUNTRIES}`,
    ...NAMED,
  },
];

/** Where a region's services answer. */
export interface RegionEndpoints {
  readonly authUrl: string;
  readonly s3: string;
}

/**
 * Switzerland is a cloud apart, with host names of its own.
 *
 * opentelekomcloud/terraform-provider-opentelekomcloud: docs/index.md and docs/guides/backends.md (2024-10-24)
 */
export const ENDPOINTS_OF: Readonly<Record<string, RegionEndpoints>> = {
  "eu-de": { authUrl: "https://iam.eu-de.otc.t-systems.com/v3", s3: "https://obs.eu-de.otc.t-systems.com" },
  "eu-nl": { authUrl: "https://iam.eu-nl.otc.t-systems.com/v3", s3: "https://obs.eu-nl.otc.t-systems.com" },
  "eu-ch2": { authUrl: "https://iam-pub.eu-ch2.sc.otc.t-systems.com/v3", s3: "https://obs.eu-ch2.sc.otc.t-systems.com" },
};
