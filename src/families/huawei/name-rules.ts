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
  bucket: bucketName(
    "no other customer may have it",
    "opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/obs_bucket.md, bucket",
    "2024-10-24",
  ),
};
