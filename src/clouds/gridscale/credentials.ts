import type { CredentialVariables } from "../../core/credentials";
import { SourceKind } from "../../core/fact";

const PROVIDER = { source: "gridscale/terraform-provider-gridscale: website/docs/index.html.markdown", asOf: "2026-11", sourceKind: SourceKind.REPOSITORY };

/** What the provider reads from the environment. */
export const CREDENTIALS: CredentialVariables[] = [
  { names: ["GRIDSCALE_UUID", "GRIDSCALE_TOKEN"], ...PROVIDER },
];
