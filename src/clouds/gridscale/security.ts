import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { believed, fileOf, joinParts, rulesFromDocs, securityRules } from "../../core/rule-making";

const PAGES = { resources: "website/docs/r/", dataSources: "website/docs/d/", suffix: ".html.md" };
const DOCS = { repository: "gridscale/terraform-provider-gridscale", commit: "4512967a", asOf: "2025-12-02", sourceKind: SourceKind.OPERATOR, pages: PAGES };
const rule = rulesFromDocs(DOCS);
const NETWORK = "network.object_uuid";
const BALANCER = { source: "https://my.gridscale.io/docs/products/paas/load-balancers/introduction/", asOf: "undated" };
const ELSEWHERE = { isUnclear: true, remark: "a network of another program may be the public one" };

/** What the resources of gridscale mean. An address leads to a server only where that is on the public network, too. No source was found that says that anything is encrypted at rest. */
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
    rule("gridscale_server", S.SERVER, { attribute: NETWORK, values: ["@data.gridscale_public_network"], ...fileOf(DOCS, "website/docs/d/publicnetwork.html.md") }),
    rule("gridscale_server", S.SERVER, { attribute: NETWORK, except: ["@gridscale_network"], ...ELSEWHERE }),
    rule("gridscale_loadbalancer", S.LOAD_BALANCER, BALANCER),
    rule("gridscale_k8s", S.KUBERNETES, believed("the page does not say who reaches its API and its nodes")),
  ],
  keepers: [
    ...["gridscale_storage", "gridscale_snapshot"].map((type) => rule(type, S.VOLUME)),
    rule("gridscale_object_storage_bucket", S.BUCKET),
    rule("gridscale_k8s", S.KUBERNETES),
    rule("gridscale_filesystem", S.FILE_SHARE),
    rule("gridscale_postgresql", S.DATABASE, fileOf(DOCS, "website/docs/r/postgres.html.md")),
    ...["gridscale_mysql8_0", "gridscale_redis_cache", "gridscale_redis_store"].map((type) => rule(type, S.DATABASE)),
  ],
}));
