import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFromDocs, securityRules } from "../../core/rule-making";

const DOCS = { repository: "eu-sovereign-cloud/terraform-provider-seca", commit: "2ecd52d", asOf: "2026-07-22" };
const rule = rulesFromDocs(DOCS);

/** What the resources of a SECA cloud mean. How it keeps data is for its operator to say, so nothing is encrypted as far as is known. */
export const SECURITY: SecurityRules = securityRules(joinParts({
  plain: ["seca_internet_gateway", "seca_network", "seca_nic", "seca_route_table", "seca_security_group", "seca_subnet", "seca_workspace"],
  exposure: [
    rule("seca_public_ip", S.SERVER, { isUnclear: true, remark: "the provider does not tell what a public address leads to" }),
  ],
  keepers: [rule("seca_block_storage", S.VOLUME), rule("seca_instance", S.SERVER), rule("seca_image", S.VOLUME)],
}));
