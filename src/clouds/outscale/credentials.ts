import type { CredentialVariables } from "../../core/credentials";
import { SourceKind } from "../../core/fact";

const PROVIDER = { source: "outscale/terraform-provider-outscale 1.8.0: docs/index.md", asOf: "2026-11", sourceKind: SourceKind.REPOSITORY };

/** What the provider reads from the environment. */
export const CREDENTIALS: CredentialVariables[] = [
  { names: ["OSC_ACCESS_KEY", "OSC_SECRET_KEY"], ...PROVIDER, remark: "or OUTSCALE's configuration file" },
];
