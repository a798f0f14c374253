import type { CredentialVariables } from "../../core/credentials";
import { SourceKind } from "../../core/fact";

const PROVIDER = { source: "lxc/terraform-provider-incus: docs/index.md", asOf: "2026-11", sourceKind: SourceKind.REPOSITORY };

/** What the provider reads from the environment. */
export const CREDENTIALS: CredentialVariables[] = [
  { names: ["INCUS_REMOTE", "INCUS_ADDR", "INCUS_TOKEN"], ...PROVIDER },
  { names: ["INCUS_CONF"], ...PROVIDER, remark: "the folder of the client's certificate and configuration, if it is not ~/.config/incus; with nothing set it is the socket of this machine" },
];
