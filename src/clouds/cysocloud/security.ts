import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";
import { OPENSTACK_SECURITY, publicNetworks } from "../../families/openstack/security";

/** As in profile.ts. */
const network = rulesFrom({
  source: "osism/testbed c2514691: terraform/environments/fuga.tfvars (public); a customer's reference of Cyso Cloud (code index 56544049303), of 2026-04-05 (public, public6)",
  asOf: "2024-11-29",
  sourceKind: SourceKind.REPOSITORY,
});

/** What the resources of Cyso Cloud mean. No source was found that says that anything is encrypted at rest. */
export const SECURITY: SecurityRules = securityRules(joinParts({ exposure: publicNetworks(network, ["public", "public6"]) }, OPENSTACK_SECURITY));
