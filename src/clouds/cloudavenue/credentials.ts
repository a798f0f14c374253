import type { CredentialVariables } from "../../core/credentials";
import { SourceKind } from "../../core/fact";

const PROVIDER = { source: "orange-cloudavenue/terraform-provider-cloudavenue 0.35.0: docs/index.md", asOf: "2026-11", sourceKind: SourceKind.REPOSITORY };

/** What the provider reads from the environment. */
export const CREDENTIALS: CredentialVariables[] = [
  { names: ["CLOUDAVENUE_ORG", "CLOUDAVENUE_USERNAME", "CLOUDAVENUE_PASSWORD"], ...PROVIDER },
];
