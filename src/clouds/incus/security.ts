import type { ResourceRule, SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import type { RuleTerms } from "../../core/rule-making";
import { fileOf, joinParts, rulesFromDocs, securityRules } from "../../core/rule-making";

const DOCS = { repository: "lxc/terraform-provider-incus", commit: "8db6003", asOf: "2026-08-18" };
const rule = rulesFromDocs(DOCS);
const INCUS = { repository: "lxc/incus", commit: "be7afc5df3", asOf: "2026-08-22" };
const byIncus = (path: string): RuleTerms => ({ ...fileOf(INCUS, path), asOf: INCUS.asOf });
const NICS = byIncus("doc/reference/devices_nic.md");
const OPTIONS = byIncus("doc/config_options.txt");
const NETWORK = "incus_network";
const ELSEWHERE = { isUnclear: true, remark: "what its network leads to was decided elsewhere" };
const ON_HOST: string[] = ["macvlan", "sriov", "physical"];
/** A network with an address block that is not private: others may route it, whether Incus translates its addresses or not. */
const ROUTED = { isPublicAddress: true, except: ["auto", "none"], ...OPTIONS };

const MAY_BE_ROUTED = { isUnclear: true, remark: "its network has addresses that others may route, or that are known later" };

/** A server on a network of which something is so. */
function onNetwork(what: RuleTerms, verdict: RuleTerms): ResourceRule {
  return rule("incus_instance", S.SERVER, { attribute: "device.properties.network", via: rule(NETWORK, S.SERVER, what), ...verdict });
}

/** What the resources of an Incus mean. Whether a pool is encrypted is for its operator to say, so nothing is as far as is known. */
export const SECURITY: SecurityRules = securityRules(joinParts({
  plain: ["incus_image", NETWORK, "incus_network_acl", "incus_network_address_set", "incus_network_peer", "incus_project", "incus_storage_bucket_key", "incus_storage_pool"],
  exposure: [
    rule("incus_network_forward", S.SERVER, { of: ["config.target_address", "ports.target_address"] }),
    rule("incus_network_lb", S.LOAD_BALANCER, { of: ["backend.target_address"], ...fileOf(DOCS, "docs/resources/network_load_balancer.md") }),
    rule("incus_instance", S.SERVER, {
      attribute: "device.type", values: ["proxy"], ...byIncus("doc/reference/devices_proxy.md"), remark: "a proxy listens on the host's addresses",
    }),
    ...["nictype", "parent"].map((name) => rule("incus_instance", S.SERVER, { attribute: `device.properties.${name}`, ...NICS, ...ELSEWHERE })),
    ...["ipv4", "ipv6"].map((version) =>
      rule("incus_instance", S.SERVER, { attribute: `device.properties.${version}.routes.external`, ...OPTIONS, isUnclear: true, remark: "they are published on its uplink" })),
    onNetwork({ attribute: "type", values: ON_HOST, ...NICS }, ELSEWHERE),
    onNetwork({ attribute: "config.bridge.external_interfaces", ...OPTIONS }, ELSEWHERE),
    onNetwork({ attribute: "config.ipv4.address", ...ROUTED }, MAY_BE_ROUTED),
    onNetwork({ attribute: "config.ipv6.address", ...ROUTED }, MAY_BE_ROUTED),
    rule("incus_instance", S.SERVER, { attribute: "device.properties.network", except: [`@${NETWORK}`], ...NICS, ...ELSEWHERE }),
    rule("incus_instance", S.SERVER, { attribute: "profiles", except: ["[]"], byDefault: true, isUnclear: true, remark: "a profile may bring devices" }),
  ],
  keepers: [
    rule("incus_instance", S.SERVER),
    rule("incus_instance_snapshot", S.SERVER),
    rule("incus_storage_volume", S.VOLUME),
    rule("incus_storage_bucket", S.BUCKET),
  ],
}));
