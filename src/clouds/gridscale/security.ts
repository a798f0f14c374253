import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";

const rule = rulesFrom({ source: "documentation of the Terraform provider gridscale/gridscale 2.2.3", asOf: "2026-11", sourceKind: SourceKind.OPERATOR });
const NETWORK = "network.object_uuid";
const ELSEWHERE = { isUnclear: true, remark: "a network of another program may be the public one" };

/** What the resources of gridscale mean. No source was found that says that anything is encrypted at rest. */
export const SECURITY: SecurityRules = securityRules(joinParts({
  plain: [
    "gridscale_firewall",
    "gridscale_ipv4",
    "gridscale_ipv6",
    "gridscale_network",
    "gridscale_object_storage_accesskey",
    "gridscale_snapshotschedule",
    "gridscale_sshkey",
    "gridscale_ssl_certificate",
  ],
  exposure: [
    rule("gridscale_server", S.SERVER, { attribute: NETWORK, values: ["@data.gridscale_public_network"] }),
    rule("gridscale_server", S.SERVER, { attribute: NETWORK, except: ["@gridscale_network"], ...ELSEWHERE }),
    ...["ipv4", "ipv6"].map((attribute) => rule("gridscale_server", S.SERVER, { attribute })),
    rule("gridscale_loadbalancer", S.LOAD_BALANCER),
    rule("gridscale_k8s", S.KUBERNETES),
  ],
  keepers: [
    ...["gridscale_storage", "gridscale_snapshot"].map((type) => rule(type, S.VOLUME)),
    rule("gridscale_object_storage_bucket", S.BUCKET),
    rule("gridscale_k8s", S.KUBERNETES),
  ],
}));
