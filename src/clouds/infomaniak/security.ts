import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";
import { OPENSTACK_SECURITY, publicNetworks } from "../../families/openstack/security";

/** As in profile.ts. */
const network = rulesFrom({ source: "https://docs.infomaniak.cloud/: the networks of public addresses", asOf: "undated", sourceKind: SourceKind.OPERATOR });
const exposure = publicNetworks(network, ["ext-net1", "ext-floating1"]);

/** What the resources of Infomaniak mean. No source was found that says that anything is encrypted at rest. */
export const SECURITY: SecurityRules = securityRules(joinParts({ exposure }, OPENSTACK_SECURITY));
