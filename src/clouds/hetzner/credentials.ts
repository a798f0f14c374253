import type { CredentialVariables } from "../../core/credentials";
import { SourceKind } from "../../core/fact";

const PROVIDER = { source: "hetznercloud/terraform-provider-hcloud: docs/index.md", asOf: "2026-11", sourceKind: SourceKind.REPOSITORY };

const BUCKETS = { ...PROVIDER, source: "aminueza/terraform-provider-minio: docs/index.md" };

/** What the providers read from the environment. */
export const CREDENTIALS: CredentialVariables[] = [
  { names: ["HCLOUD_TOKEN"], ...PROVIDER },
  { names: ["MINIO_USER", "MINIO_PASSWORD"], purpose: "buckets", ...BUCKETS, remark: "made in Hetzner's console" },
];
