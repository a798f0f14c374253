import type { CredentialVariables } from "../../core/credentials";
import { SourceKind } from "../../core/fact";

const PROVIDER = { source: "UpCloudLtd/terraform-provider-upcloud 5.36.3: docs/index.md", asOf: "2026-07-22", sourceKind: SourceKind.REPOSITORY };

/** What the provider reads from the environment. */
export const CREDENTIALS: CredentialVariables[] = [
  { names: ["UPCLOUD_TOKEN"], ...PROVIDER },
  { names: ["UPCLOUD_USERNAME", "UPCLOUD_PASSWORD"], ...PROVIDER },
];
