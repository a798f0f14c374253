import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";
import { OPENSTACK_SECURITY, publicNetworks } from "../../families/openstack/security";

/** As in profile.ts. */
const network = rulesFrom({
  source: "leafcloudhq/documentation-rtd: docs/Getting-Started/Launching-an-instance.md (servers on the network external)",
  asOf: "2026-07-03",
  sourceKind: SourceKind.OPERATOR,
});
const volume = rulesFrom({
  source: "https://leaf.cloud/security/",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
  remark: "\"All volumes are encrypted by default using Linux Unified Key Setup (LUKS)\"; of types that are named nothing is said",
});

/**
 * What the resources of Leafcloud mean. Volumes of the default type are encrypted. Servers are not known to be, as their JSON does not tell whether they boot
 * from such a volume alone.
 */
export const SECURITY: SecurityRules = securityRules(joinParts({ exposure: publicNetworks(network, ["external"]) }, OPENSTACK_SECURITY, {
  encryption: [volume("openstack_blockstorage_volume_v3", S.VOLUME, { attribute: "volume_type", values: [], byDefault: true })],
}));
