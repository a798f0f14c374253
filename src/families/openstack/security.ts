import { OPENSTACK_PLAIN } from "./security-plain";
import type { ResourceRule } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import type { RuleParts, RuleTerms } from "../../core/rule-making";
import { rulesFrom } from "../../core/rule-making";

const rule = rulesFrom({ source: "documentation of the Terraform provider terraform-provider-openstack/openstack 3.4.0", asOf: "2026-11-23" });

const NETWORK = "openstack_networking_network_v2";
const SUBNET = "openstack_networking_subnet_v2";
const PORT = "openstack_networking_port_v2";
const ELSEWHERE = { isUnclear: true, remark: "a network of another program may be the external one" };
const IS_EXTERNAL: RuleTerms = { attribute: "external", except: ["false"] };

/** Something on a network: the external one has public addresses, and of one from elsewhere it is not known. */
function onNetwork(type: string, attribute: string, subject: S): ResourceRule[] {
  return [
    rule(type, subject, { attribute, via: rule(NETWORK, subject, IS_EXTERNAL) }),
    rule(type, subject, { attribute, via: rule(`data.${NETWORK}`, subject, IS_EXTERNAL) }),
    rule(type, subject, { attribute, except: [`@${NETWORK}`], ...ELSEWHERE }),
  ];
}

/** What OpenStack's resources mean; what is encrypted differs from cloud to cloud. */
export const OPENSTACK_SECURITY: Omit<RuleParts, "encryption"> = {
  plain: OPENSTACK_PLAIN,
  exposure: [
    ...onNetwork("openstack_compute_instance_v2", "network.uuid", S.SERVER),
    rule("openstack_compute_instance_v2", S.SERVER, { attribute: "network.name", ...ELSEWHERE }),
    rule("openstack_compute_instance_v2", S.SERVER, { attribute: "network.port", except: [`@${PORT}`], ...ELSEWHERE }),
    rule("openstack_compute_instance_v2", S.SERVER, { attribute: "network", values: [], byDefault: true, ...ELSEWHERE }),
    ...onNetwork("openstack_compute_interface_attach_v2", "network_id", S.SERVER),
    rule("openstack_compute_interface_attach_v2", S.SERVER, { attribute: "port_id", except: [`@${PORT}`], ...ELSEWHERE }),
    ...onNetwork(PORT, "network_id", S.SERVER),
    ...["openstack_networking_floatingip_v2", "openstack_networking_floatingip_associate_v2"].flatMap((type) => [
      rule(type, S.LOAD_BALANCER, { attribute: "port_id", values: ["@openstack_lb_loadbalancer_v2"] }),
      rule(type, S.SERVER, { attribute: "port_id" }),
    ]),
    rule("openstack_networking_portforwarding_v2", S.SERVER),
    ...onNetwork("openstack_lb_loadbalancer_v2", "vip_network_id", S.LOAD_BALANCER),
    ...onNetwork(SUBNET, "network_id", S.LOAD_BALANCER).map((of) =>
      rule("openstack_lb_loadbalancer_v2", S.LOAD_BALANCER, { attribute: "vip_subnet_id", via: of, isUnclear: of.isUnclear, remark: of.remark })),
    rule("openstack_lb_loadbalancer_v2", S.LOAD_BALANCER, { attribute: "vip_subnet_id", except: [`@${SUBNET}`], ...ELSEWHERE }),
    rule("openstack_lb_loadbalancer_v2", S.LOAD_BALANCER, { attribute: "vip_port_id", except: [`@${PORT}`], ...ELSEWHERE }),
    ...["container_read", "container_write"].map((attribute) => rule("openstack_objectstorage_container_v1", S.BUCKET, { attribute, contains: [".r:", "*"] })),
    rule("openstack_containerinfra_cluster_v1", S.KUBERNETES, { remark: "whether its template keeps the API private is not looked at" }),
  ],
  keepers: [
    rule("openstack_compute_instance_v2", S.SERVER),
    rule("openstack_blockstorage_volume_v3", S.VOLUME),
    rule("openstack_objectstorage_container_v1", S.BUCKET),
    rule("openstack_objectstorage_object_v1", S.BUCKET),
    rule("openstack_sharedfilesystem_share_v2", S.FILE_SHARE),
    rule("openstack_keymanager_secret_v1", S.SECRET),
    rule("openstack_containerinfra_cluster_v1", S.KUBERNETES),
    rule("openstack_containerinfra_nodegroup_v1", S.KUBERNETES),
  ],
};

/** Volumes, and disks that servers boot from, that are of certain types. */
export function encryptedVolumeTypes(make: (type: string, subject: S, terms: RuleTerms) => ResourceRule, values: string[]): ResourceRule[] {
  return [
    make("openstack_blockstorage_volume_v3", S.VOLUME, { attribute: "volume_type", values }),
    make("openstack_compute_instance_v2", S.SERVER, { attribute: "block_device.volume_type", values }),
  ];
}
