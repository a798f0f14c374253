import { ContainerCapability as Container } from "../../containers/capabilities";
import type { Shortfall } from "../../core/capability";
import { DatabaseCapability as Database } from "../../databases/capabilities";
import { DnsCapability as Dns } from "../../dns/capabilities";
import { KubernetesCapability as Kubernetes } from "../../kubernetes/capabilities";
import { SecretCapability as Secret } from "../../secrets/capabilities";

/** Why services are missing as a whole. Read in orange-cloudavenue/terraform-provider-cloudavenue, version 0.35.0 of 2026-02-09: docs/resources. */
export const ABSENCES: Shortfall[] = [
  { capability: Dns.ZONE, reason: "the provider has no DNS" },
  { capability: Kubernetes.CLUSTER, reason: "the provider has no Kubernetes clusters" },
  { capability: Database.DATABASE, reason: "the provider has no databases" },
  { capability: Database.CACHE, reason: "the provider has no caches" },
  { capability: Secret.SECRET, reason: "the provider has no store of secrets" },
  { capability: Container.REGISTRY, reason: "the provider has no container registry" },
  { capability: Container.APP, reason: "the provider has no containers that Orange runs by itself" },
];
