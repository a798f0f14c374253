import { bucketName } from "../../core/name-rules";
import type { NameRule } from "../../core/names";

/** What passes for VPCs, subnets, gateways, security groups, bandwidths, volumes and keys alike. */
const LABEL: NameRule = {
  maxLength: 64,
  characters: "A-Za-z0-9_-",
  description: "1 to 64 letters, digits, underscores and dashes",
  source:
    "opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/vpc_eip_v1.md (bandwidth, 64); " +
    "FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/nat_gateway_v2.md (characters)",
  asOf: "2024-10-24",
};

/** Databases and caches. Their drivers check that the first character is a letter. */
const INSTANCE: NameRule = {
  minLength: 4,
  maxLength: 64,
  characters: "A-Za-z0-9-",
  description: "4 to 64 letters, digits and dashes",
  source:
    "opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/rds_instance_v3.md, dcs_instance_v2.md; " +
    "FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/dcs_instance_v1.md",
  asOf: "2024-03-20",
};

/** Name rules of both clouds. */
export const NAME_RULES: Record<string, NameRule> = {
  default: LABEL,
  server: {
    maxLength: 63,
    characters: "A-Za-z0-9-",
    edgeCharacters: "A-Za-z0-9",
    description: "1 to 63 letters, digits and dashes that begin and end with a letter or digit; it is the host name, too",
    source: "https://www.rfc-editor.org/rfc/rfc1123#page-13",
    asOf: "1989-10",
  },
  ...Object.fromEntries(["database", "cache"].map((kind) => [kind, INSTANCE])),
  containerRegistry: {
    maxLength: 64,
    characters: "a-z0-9-",
    edgeCharacters: "a-z0-9",
    lowercase: true,
    globallyUnique: true,
    description: "1 to 64 small letters, digits and dashes that begin and end with a letter or digit; no other customer may have it",
    source:
      "opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/swr_organization_v2.md; " +
      "FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/swr_organization.md",
    asOf: "2024-03-20",
  },
  bucket: bucketName(
    "no other customer may have it",
    "opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/obs_bucket.md, bucket",
    "2024-10-24",
  ),
};
