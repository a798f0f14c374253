import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";

/** The one region whose names the provider knows. */
export const REGIONS: Region[] = [
  {
    name: "eu-west-0",
    country: "FR",
    city: "Paris",
    zones: ["eu-west-0a", "eu-west-0b", "eu-west-0c"],
    source:
      "FlexibleEngineCloud/terraform-provider-flexibleengine: docs (region and zones, 2024-03-20); script for Flexible Engine (code index 1925941643: Paris)",
    asOf: "2024-03-20",
    sourceKind: SourceKind.REPOSITORY,
    verified: false,
  },
];

/** What all host names of the cloud end in. The provider calls it `cloud`, and would read OS_CLOUD for it, which others mean for clouds.yaml. */
export const HOSTS = "prod-cloud-ocb.orange-business.com";

/** FlexibleEngineCloud/terraform-provider-flexibleengine: docs/index.md (2024-03-20) */
export const AUTH_URL = `https://iam.eu-west-0.${HOSTS}/v3`;

/** FlexibleEngineCloud/terraform-provider-flexibleengine: docs/guides/remote-state-backend.md (2024-03-20) */
export const S3_ENDPOINT = `https://oss.eu-west-0.${HOSTS}`;
