import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { fileOf, joinParts, rulesFromDocs, securityRules } from "../../core/rule-making";
import { S3_SECURITY } from "../../families/s3/security";

const DOCS = { repository: "hetznercloud/terraform-provider-hcloud", commit: "f81c9af4", asOf: "2026-08-17", sourceKind: SourceKind.OPERATOR };
const rule = rulesFromDocs(DOCS);
/** The page tells what is so without the block, the code what is so without an attribute in it. */
const SERVER_DEFAULTS = fileOf(DOCS, "docs/resources/server.md and internal/server/resource.go");
const INTERFACE_OFF = rule("hcloud_load_balancer_network", S.LOAD_BALANCER, { attribute: "enable_public_interface", values: ["false"], of: ["load_balancer_id"] });

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
    ...["public_net.ipv4_enabled", "public_net.ipv6_enabled"].map((attribute) =>
      rule("hcloud_server", S.SERVER, { attribute, except: ["false"], byDefault: true, ...SERVER_DEFAULTS })),
    rule("hcloud_primary_ip", S.SERVER, { attribute: "assignee_id", of: ["assignee_id"] }),
    rule("hcloud_floating_ip", S.SERVER, { attribute: "server_id", of: ["server_id"] }),
    rule("hcloud_floating_ip_assignment", S.SERVER, { of: ["server_id"] }),
    rule("hcloud_load_balancer", S.LOAD_BALANCER, { closedBy: INTERFACE_OFF, ...fileOf(DOCS, "docs/resources/load_balancer_network.md") }),
  ],
  keepers: [rule("hcloud_server", S.SERVER), rule("hcloud_volume", S.VOLUME), rule("hcloud_snapshot", S.VOLUME)],
}));
