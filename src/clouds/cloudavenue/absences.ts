import { noGroups } from "../../auto-scaling/no-groups";
import { ContainerCapability } from "../../containers/capabilities";
import { absencesOf } from "../../core/absent-services";
import type { Shortfall } from "../../core/capability";
import { DatabaseCapability } from "../../databases/capabilities";
import { DnsCapability } from "../../dns/capabilities";
import { KubernetesCapability } from "../../kubernetes/capabilities";
import { SecretCapability } from "../../secrets/capabilities";

/** Why services are absent. orange-cloudavenue/terraform-provider-cloudavenue, version 0.35.0 of 2026-02-09, docs/resources: none of the kind */
export const ABSENCES: Shortfall[] = absencesOf([
  [DnsCapability, "the provider has no DNS"],
  [KubernetesCapability, "the provider has no Kubernetes clusters"],
  [DatabaseCapability, "the provider has no databases and no caches"],
  [SecretCapability, "the provider has no store of secrets"],
  [ContainerCapability, "the provider has no registry of images, and no containers that Orange runs by itself"],
]).concat(noGroups("Cloud Avenue makes no machines by itself: a vApp has the machines that somebody puts into it; use a ServerGroup"));
