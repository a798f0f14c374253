import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";

const rule = rulesFrom({ source: "documentation of the Terraform provider lxc/incus 1.1.0 and of Incus, doc/reference/devices_nic.md", asOf: "2026-11" });
const NETWORK = "incus_network";
const ELSEWHERE = { isUnclear: true, remark: "what its network leads to was decided elsewhere" };
const ON_HOST: string[] = ["macvlan", "sriov", "physical"];

/** What the resources of an Incus mean. Whether a pool is encrypted is for its operator to say, so nothing is as far as is known. */
export const SECURITY: SecurityRules = securityRules(joinParts({
  plain: ["incus_image", NETWORK, "incus_network_acl", "incus_network_address_set", "incus_network_peer", "incus_project", "incus_storage_bucket_key", "incus_storage_pool"],
  exposure: [
    rule("incus_network_forward", S.SERVER, { of: ["config.target_address", "port.target_address"] }),
    rule("incus_network_lb", S.LOAD_BALANCER, { of: ["backend.target_address"] }),
    rule("incus_instance", S.SERVER, { attribute: "device.type", values: ["proxy"], remark: "a proxy listens on the host's addresses" }),
    rule("incus_instance", S.SERVER, { attribute: "device.properties.nictype", ...ELSEWHERE }),
    rule("incus_instance", S.SERVER, { attribute: "device.properties.parent", ...ELSEWHERE }),
    rule("incus_instance", S.SERVER, { attribute: "device.properties.network", via: rule(NETWORK, S.SERVER, { attribute: "type", values: ON_HOST }), ...ELSEWHERE }),
    rule("incus_instance", S.SERVER, { attribute: "device.properties.network", except: [`@${NETWORK}`], ...ELSEWHERE }),
    rule("incus_instance", S.SERVER, { attribute: "profiles", except: ["[]"], byDefault: true, isUnclear: true, remark: "a profile may bring devices" }),
  ],
  keepers: [
    rule("incus_instance", S.SERVER),
    rule("incus_instance_snapshot", S.SERVER),
    rule("incus_storage_volume", S.VOLUME),
    rule("incus_storage_bucket", S.BUCKET),
  ],
}));
