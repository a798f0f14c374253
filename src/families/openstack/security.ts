import { OPENSTACK_PLAIN } from "./security-plain";
import type { ResourceRule } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import type { RuleParts, RuleTerms } from "../../core/rule-making";
import { believed, rulesFromDocs } from "../../core/rule-making";

const DOCS = { repository: "terraform-provider-openstack/terraform-provider-openstack", commit: "27f26125", asOf: "2026-07-16" };
const rule = rulesFromDocs(DOCS);

const NETWORK = "openstack_networking_network_v2";
const SUBNET = "openstack_networking_subnet_v2";
const PORT = "openstack_networking_port_v2";
const INSTANCE = "openstack_compute_instance_v2";
const ATTACHMENT = "openstack_compute_interface_attach_v2";
const BALANCER = "openstack_lb_loadbalancer_v2";
const ELSEWHERE = { isUnclear: true, remark: "a network of another program may be the external one" };
const IS_EXTERNAL: RuleTerms = { attribute: "external", except: ["false"] };

/** Something on a network: the external one has public addresses, and of one from elsewhere it is not known. */
function onNetwork(type: string, attribute: string, subject: S, of?: string[]): ResourceRule[] {
  return [
    rule(type, subject, { attribute, of, via: rule(NETWORK, subject, IS_EXTERNAL) }),
    rule(type, subject, { attribute, of, via: rule(`data.${NETWORK}`, subject, IS_EXTERNAL) }),
    rule(type, subject, { attribute, of, except: [`@${NETWORK}`], ...ELSEWHERE }),
  ];
}

/** Something that stands where another thing stands. */
function through(type: string, attribute: string, rules: readonly ResourceRule[], of?: string[]): ResourceRule[] {
  return rules.map((via) => rule(type, via.subject, { attribute, of, via, isUnclear: via.isUnclear, remark: via.remark }));
}

/** What OpenStack's resources mean; what is encrypted differs from cloud to cloud. */
export const OPENSTACK_SECURITY: Omit<RuleParts, "encryption"> = {
  plain: OPENSTACK_PLAIN,
  exposure: [
    ...onNetwork(INSTANCE, "network.uuid", S.SERVER),
    rule(INSTANCE, S.SERVER, { attribute: "network.name", ...ELSEWHERE }),
    ...through(INSTANCE, "network.port", onNetwork(PORT, "network_id", S.SERVER)),
    rule(INSTANCE, S.SERVER, { attribute: "network.port", except: [`@${PORT}`], ...ELSEWHERE }),
    rule(INSTANCE, S.SERVER, { attribute: "network", values: [], byDefault: true, ...ELSEWHERE }),
    ...onNetwork(ATTACHMENT, "network_id", S.SERVER, ["instance_id"]),
    ...through(ATTACHMENT, "port_id", onNetwork(PORT, "network_id", S.SERVER), ["instance_id"]),
    rule(ATTACHMENT, S.SERVER, { attribute: "port_id", of: ["instance_id"], except: [`@${PORT}`], ...ELSEWHERE }),
    ...onNetwork(PORT, "network_id", S.SERVER),
    ...["openstack_networking_floatingip_v2", "openstack_networking_floatingip_associate_v2"].flatMap((type) => [
      rule(type, S.LOAD_BALANCER, { attribute: "port_id", of: ["port_id"], values: [`@${BALANCER}`] }),
      rule(type, S.SERVER, { attribute: "port_id", of: ["port_id"] }),
    ]),
    rule("openstack_networking_portforwarding_v2", S.SERVER, { of: ["internal_port_id"] }),
    ...onNetwork(BALANCER, "vip_network_id", S.LOAD_BALANCER),
    ...through(BALANCER, "vip_subnet_id", onNetwork(SUBNET, "network_id", S.LOAD_BALANCER)),
    ...through(BALANCER, "vip_port_id", onNetwork(PORT, "network_id", S.LOAD_BALANCER)),
    rule(BALANCER, S.LOAD_BALANCER, { attribute: "vip_subnet_id", except: [`@${SUBNET}`], ...ELSEWHERE }),
    rule(BALANCER, S.LOAD_BALANCER, { attribute: "vip_port_id", except: [`@${PORT}`], ...ELSEWHERE }),
    rule("openstack_objectstorage_container_v1", S.BUCKET, { attribute: "container_read", contains: [".r:", "*"] }),
    rule("openstack_objectstorage_container_v1", S.BUCKET, {
      attribute: "container_write", contains: [".r:", "*"], ...believed("the page does not say what lets everybody write"),
    }),
    rule("openstack_containerinfra_cluster_v1", S.KUBERNETES, believed("the page does not say who reaches its API, and its template is not looked at")),
  ],
  keepers: [
    rule(INSTANCE, S.SERVER),
    rule("openstack_blockstorage_volume_v3", S.VOLUME),
    rule("openstack_objectstorage_container_v1", S.BUCKET),
    rule("openstack_objectstorage_object_v1", S.BUCKET),
    rule("openstack_sharedfilesystem_share_v2", S.FILE_SHARE),
    rule("openstack_keymanager_secret_v1", S.SECRET),
    rule("openstack_containerinfra_cluster_v1", S.KUBERNETES),
    rule("openstack_containerinfra_nodegroup_v1", S.KUBERNETES),
  ],
};

/** Networks whose names are known to be public ones. They come before the rules for all OpenStacks. */
export function publicNetworks(make: (type: string, subject: S, terms: RuleTerms) => ResourceRule, values: string[]): ResourceRule[] {
  const named = (subject: S): ResourceRule => make(`data.${NETWORK}`, subject, { attribute: "name", values });
  const onPort = make(PORT, S.SERVER, { attribute: "network_id", via: named(S.SERVER) });
  return [
    onPort,
    ...through(INSTANCE, "network.port", [onPort]),
    make(INSTANCE, S.SERVER, { attribute: "network.uuid", via: named(S.SERVER) }),
    make(INSTANCE, S.SERVER, { attribute: "network.name", values }),
    make(BALANCER, S.LOAD_BALANCER, { attribute: "vip_network_id", via: named(S.LOAD_BALANCER) }),
  ];
}

/** Volumes, and disks that servers boot from, that are of certain types. */
export function encryptedVolumeTypes(make: (type: string, subject: S, terms: RuleTerms) => ResourceRule, values: string[]): ResourceRule[] {
  return [
    make("openstack_blockstorage_volume_v3", S.VOLUME, { attribute: "volume_type", values }),
    make(INSTANCE, S.SERVER, { attribute: "block_device.volume_type", values }),
  ];
}
