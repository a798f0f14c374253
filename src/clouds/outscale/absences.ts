import { ContainerCapability } from "../../containers/capabilities";
import { absencesOf } from "../../core/absent-services";
import type { Shortfall } from "../../core/capability";
import { DatabaseCapability } from "../../databases/capabilities";
import { DnsCapability } from "../../dns/capabilities";
import { KubernetesCapability } from "../../kubernetes/capabilities";
import { SecretCapability } from "../../secrets/capabilities";

/**
 * Why a service is absent that a program may ask for: outscale/terraform-provider-outscale, docs/resources of 2026-08-12.
 *
 * @see https://docs.outscale.com/en/userguide/About-OKS.html
 */
export const ABSENCES: Shortfall[] = absencesOf([
  // docs/resources/oks_project.md: cidr, "the Net of the project"; docs/resources/oks_manifest.md: a node pool
  [
    KubernetesCapability,
    "OUTSCALE Kubernetes as a Service (OKS) puts nodes on a Net that it makes itself for each project, and on no network of the program, and a pool of nodes " +
      "is an object inside the cluster; use archipel/l1/outscale/oks-project, oks-cluster and oks-manifest",
  ],
  // No resource for a zone or a record.
  [DnsCapability, "OUTSCALE has no DNS for customers; define the zone at another cloud, whose records may lead to addresses of OUTSCALE"],
  // No resource for a database or a cache.
  [DatabaseCapability, "OUTSCALE runs no databases and no caches for its customers; run one on a server with a volume"],
  // No resource for a secret.
  [SecretCapability, "OUTSCALE stores no secrets for its customers; define the secret at another cloud"],
  // No resource for a registry.
  [ContainerCapability, "OUTSCALE has no registry of images, and runs containers on Kubernetes only; a ContainerHost runs them on servers"],
]);
