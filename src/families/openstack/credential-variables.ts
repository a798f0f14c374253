import type { CredentialVariables } from "../../core/credentials";
import { SourceKind } from "../../core/fact";

const PROVIDER = {
  source: "terraform-provider-openstack/terraform-provider-openstack 27f26125: docs/index.md",
  asOf: "2026-07-16",
  sourceKind: SourceKind.REPOSITORY,
};

/** What the OpenStack provider reads; the cloud hands out a file (`openrc.sh`, `clouds.yaml`) that has it. */
export const OPENSTACK_CREDENTIALS: CredentialVariables[] = [
  { names: ["OS_APPLICATION_CREDENTIAL_ID", "OS_APPLICATION_CREDENTIAL_SECRET"], ...PROVIDER },
  { names: ["OS_USERNAME", "OS_PASSWORD", "OS_USER_DOMAIN_NAME", "OS_PROJECT_NAME"], ...PROVIDER, remark: "as the cloud's openrc.sh sets them" },
  { names: ["OS_CLOUD"], ...PROVIDER, remark: "the name of an entry of clouds.yaml" },
];
