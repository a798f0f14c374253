import type { CredentialVariables } from "../../core/credentials";
import { SourceKind } from "../../core/fact";

const PROVIDER = { source: "ionos-cloud/terraform-provider-ionoscloud: docs/index.md", asOf: "2026-11", sourceKind: SourceKind.REPOSITORY };

/** What the provider reads from the environment. */
export const CREDENTIALS: CredentialVariables[] = [
  { names: ["IONOS_TOKEN"], ...PROVIDER },
  { names: ["IONOS_USERNAME", "IONOS_PASSWORD"], ...PROVIDER },
  { names: ["IONOS_S3_ACCESS_KEY", "IONOS_S3_SECRET_KEY"], purpose: "buckets", ...PROVIDER },
];
