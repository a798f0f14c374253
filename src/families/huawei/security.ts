import type { ResourceRule } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import type { ProviderDocs, RuleParts } from "../../core/rule-making";
import { rulesFromDocs } from "../../core/rule-making";

/** What the providers of such clouds share, under a prefix of their own. */
export function huaweiSecurity(prefix: string, provider: ProviderDocs): Omit<RuleParts, "encryption"> {
  const make = rulesFromDocs(provider);
  const rule = (type: string, subject: S, terms = {}): ResourceRule => make(`${prefix}_${type}`, subject, terms);
  return {
    plain: PLAIN.map((type) => `${prefix}_${type}`),
    exposure: [
      ...["networking_floatingip_associate_v2", "compute_floatingip_associate_v2"].map((type) => rule(type, S.SERVER, { of: ["port_id", "instance_id"] })),
      rule("nat_dnat_rule_v2", S.SERVER, { of: ["port_id", "private_ip"] }),
      rule("networking_floatingip_v2", S.SERVER, { attribute: "port_id", of: ["port_id"] }),
      rule("cce_cluster_v3", S.KUBERNETES, { attribute: "eip" }),
      rule("obs_bucket", S.BUCKET, { attribute: "acl", except: ["private", "log-delivery-write"] }),
      rule("obs_bucket_policy", S.BUCKET, { attribute: "policy", isAccessPolicy: true, of: ["bucket"] }),
      rule("obs_bucket_object", S.BUCKET, { attribute: "acl", except: ["private"], of: ["bucket"] }),
      rule("s3_bucket", S.BUCKET, { attribute: "acl", except: ["private", "log-delivery-write"] }),
      rule("s3_bucket", S.BUCKET, { attribute: "policy", isAccessPolicy: true }),
      rule("s3_bucket_policy", S.BUCKET, { attribute: "policy", isAccessPolicy: true, of: ["bucket"] }),
    ],
    keepers: [
      rule("compute_instance_v2", S.SERVER),
      ...["obs_bucket", "obs_bucket_object", "s3_bucket"].map((type) => rule(type, S.BUCKET)),
      rule("sfs_file_system_v2", S.FILE_SHARE),
      rule("rds_instance_v3", S.DATABASE),
      ...["cce_cluster_v3", "cce_node_pool_v3"].map((type) => rule(type, S.KUBERNETES)),
    ],
  };
}

/** Of the network, a port or an instance is on a subnet of a VPC, which is private; only an address that leads to it opens it. */
const PLAIN = [
  "compute_keypair_v2",
  "compute_servergroup_v2",
  "compute_volume_attach_v2",
  "dns_recordset_v2",
  "dns_zone_v2",
  "kms_key_v1",
  "lb_listener_v3",
  "lb_member_v3",
  "lb_monitor_v3",
  "lb_pool_v3",
  "nat_gateway_v2",
  "nat_snat_rule_v2",
  "networking_port_v2",
  "networking_secgroup_rule_v2",
  "networking_secgroup_v2",
  "vpc_peering_connection_v2",
  "vpc_route_v2",
  "vpc_subnet_v1",
  "vpc_v1",
];
