import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";
import { OPENSTACK_SECURITY, publicNetworks } from "../../families/openstack/security";

/** As in profile.ts. */
const network = rulesFrom({ source: "binerogroup/documentation: networking/directly-attached-ips.rst", asOf: "2026-03-31", sourceKind: SourceKind.OPERATOR });
const secret = rulesFrom({ source: "binerogroup/documentation: secret-store/create-secret.rst", asOf: "2026-03-31", sourceKind: SourceKind.OPERATOR });

/** What the resources of Binero mean. Objects are encrypted for requests of S3 clients that bring a key, which no resource of Terraform does. */
export const SECURITY: SecurityRules = securityRules(joinParts({ exposure: publicNetworks(network, ["europe-se-1-1a-net0"]) }, OPENSTACK_SECURITY, {
  encryption: [secret("openstack_keymanager_secret_v1", S.SECRET)],
}));
