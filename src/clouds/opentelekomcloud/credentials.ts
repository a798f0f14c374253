import type { CredentialVariables } from "../../core/credentials";
import { SourceKind } from "../../core/fact";

const PROVIDER = { source: "opentelekomcloud/terraform-provider-opentelekomcloud 1.36.14: docs/index.md", asOf: "2026-11", sourceKind: SourceKind.REPOSITORY };

/** What the provider reads from the environment. */
export const CREDENTIALS: CredentialVariables[] = [
  { names: ["OS_ACCESS_KEY", "OS_SECRET_KEY", "OS_DOMAIN_NAME", "OS_PROJECT_NAME"], ...PROVIDER },
  { names: ["OS_USERNAME", "OS_PASSWORD", "OS_DOMAIN_NAME", "OS_PROJECT_NAME"], ...PROVIDER },
];
