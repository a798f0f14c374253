import { noGroups } from "../../auto-scaling/no-groups";
import { ContainerCapability } from "../../containers/capabilities";
import { absencesOf } from "../../core/absent-services";
import type { Shortfall } from "../../core/capability";
import { capabilitiesOf } from "../../core/capability";
import { SecretCapability } from "../../secrets/capabilities";

const NO_REGISTRY = "the provider has no container registry";
const NO_APPS = "the provider has no containers that STACKIT runs by itself";

/** Why services are missing as a whole. Read in stackitcloud/terraform-provider-stackit, version 0.98.0: docs/resources. */
export const ABSENCES: Shortfall[] = [
  // secretsmanager_instance.md: a server of secrets; what is in it goes by the provider for Vault
  ...absencesOf([
    [
      SecretCapability,
      "STACKIT's Secrets Manager is a server of its own, which secrets are written to by Vault's provider: archipel/l1/stackit/secretsmanager-instance",
    ],
  ]),
  // server.md, affinity_group.md, and nothing that makes servers by itself
  ...noGroups("STACKIT has no groups of servers that it counts; use a ServerGroup, or a cluster whose node pools scale"),
  ...capabilitiesOf(ContainerCapability).map((capability) => ({
    capability,
    reason: capability.capabilityId.startsWith(ContainerCapability.REGISTRY.capabilityId) ? NO_REGISTRY : NO_APPS,
  })),
];
