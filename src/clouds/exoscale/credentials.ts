import type { CredentialVariables } from "../../core/credentials";
import { SourceKind } from "../../core/fact";

const PROVIDER = { source: "exoscale/terraform-provider-exoscale: docs/index.md", asOf: "2026-08-12", sourceKind: SourceKind.REPOSITORY };

/** What the provider reads from the environment. */
export const CREDENTIALS: CredentialVariables[] = [
  { names: ["EXOSCALE_API_KEY", "EXOSCALE_API_SECRET"], ...PROVIDER },
];
