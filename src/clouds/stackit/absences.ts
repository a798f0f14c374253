import { noGroups } from "../../auto-scaling/no-groups";
import { ContainerCapability as Container } from "../../containers/capabilities";
import type { Shortfall } from "../../core/capability";
import { SecretCapability as Secret } from "../../secrets/capabilities";

/** Why services are missing as a whole. Read in stackitcloud/terraform-provider-stackit, version 0.98.0: docs/resources. */
export const ABSENCES: Shortfall[] = [
  // secretsmanager_instance.md: a server of secrets; what is in it goes by the provider for Vault
  {
    capability: Secret.SECRET,
    reason: "STACKIT's Secrets Manager is a server of its own, which secrets are written to by Vault's provider: archipel/l1/stackit/secretsmanager-instance",
  },
  { capability: Container.REGISTRY, reason: "the provider has no container registry" },
  // docs/resources: server.md, affinity_group.md, and nothing that makes servers by itself
  ...noGroups("STACKIT has no groups of servers that it counts; use a ServerGroup, or a cluster whose node pools scale"),
  { capability: Container.APP, reason: "the provider has no containers that STACKIT runs by itself" },
];
