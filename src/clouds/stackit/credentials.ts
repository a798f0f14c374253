import type { CredentialVariables } from "../../core/credentials";
import { SourceKind } from "../../core/fact";

const PROVIDER = { source: "stackitcloud/terraform-provider-stackit: docs/index.md", asOf: "2026-11", sourceKind: SourceKind.REPOSITORY };

/** What the provider reads from the environment. */
export const CREDENTIALS: CredentialVariables[] = [
  { names: ["STACKIT_SERVICE_ACCOUNT_KEY_PATH"], ...PROVIDER, remark: "the path of a service account's key" },
];
