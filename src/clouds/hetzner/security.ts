import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";
import { S3_SECURITY } from "../../families/s3/security";

const rule = rulesFrom({ source: "documentation of the Terraform provider hetznercloud/hcloud 1.68.0", asOf: "2026-11", sourceKind: SourceKind.OPERATOR });

/** What the resources of Hetzner Cloud mean. No source was found that says that anything is encrypted at rest. */
export const SECURITY: SecurityRules = securityRules(joinParts(S3_SECURITY, {
  plain: [
    "hcloud_certificate",
    "hcloud_firewall",
    "hcloud_firewall_attachment",
    "hcloud_load_balancer_network",
    "hcloud_load_balancer_service",
    "hcloud_load_balancer_target",
    "hcloud_managed_certificate",
    "hcloud_network",
    "hcloud_network_route",
    "hcloud_network_subnet",
    "hcloud_placement_group",
    "hcloud_rdns",
    "hcloud_server_network",
    "hcloud_ssh_key",
    "hcloud_uploaded_certificate",
    "hcloud_volume_attachment",
    "hcloud_zone",
    "hcloud_zone_record",
    "hcloud_zone_rrset",
  ],
  exposure: [
    ...["public_net.ipv4_enabled", "public_net.ipv6_enabled"].map((attribute) => rule("hcloud_server", S.SERVER, { attribute, except: ["false"], byDefault: true })),
    rule("hcloud_primary_ip", S.SERVER, { attribute: "assignee_id", of: ["assignee_id"] }),
    rule("hcloud_floating_ip", S.SERVER, { attribute: "server_id", of: ["server_id"] }),
    rule("hcloud_floating_ip_assignment", S.SERVER, { of: ["server_id"] }),
    rule("hcloud_load_balancer", S.LOAD_BALANCER, { remark: "whether its public interface is switched off on its network is not looked at" }),
  ],
  keepers: [rule("hcloud_server", S.SERVER), rule("hcloud_volume", S.VOLUME), rule("hcloud_snapshot", S.VOLUME)],
}));
