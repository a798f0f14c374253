import { ContainerCapability } from "../../containers/capabilities";
import { absencesOf } from "../../core/absent-services";
import type { Shortfall } from "../../core/capability";
import { DatabaseCapability } from "../../databases/capabilities";
import { KubernetesCapability } from "../../kubernetes/capabilities";
import { SecretCapability } from "../../secrets/capabilities";

/** Why a service is absent that a program may ask for. hetznercloud/terraform-provider-hcloud v1.68.0, docs/resources of 2026-08-17: none of the kind */
export const ABSENCES: Shortfall[] = absencesOf([
  [KubernetesCapability, "Hetzner runs no Kubernetes for its customers; run one on servers of your own"],
  [DatabaseCapability, "Hetzner runs no databases and caches for its customers; run them on servers of your own, or on another cloud"],
  [SecretCapability, "Hetzner stores no secrets; a Secret on another cloud does"],
  [ContainerCapability, "Hetzner has no registry and runs no containers by itself; a ContainerHost runs them on servers"],
]);
