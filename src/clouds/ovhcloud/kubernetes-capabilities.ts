import { shortfallsOf } from "../../core/absent-services";
import type { Capability, Shortfall } from "../../core/capability";
import { KubernetesCapability as C } from "../../kubernetes/capabilities";

/** What Managed Kubernetes does everywhere. */
const ALWAYS: Capability[] = [C.CLUSTER, C.NODE_POOL, C.AUTOSCALING, C.NODE_LABELS, C.NODE_TAINTS];

/** What it does in regions of three availability zones: ovh/docs, managed_kubernetes/mks_plans (2026-02-03). */
const OF_THREE_ZONES: Capability[] = [C.HIGHLY_AVAILABLE, C.NODE_ZONE];

/** What it never does. ovh/docs, managed_kubernetes/understanding-mks-architecture (2026-06-15) and change-security-update (2024-02-15). */
const NEVER: Shortfall[] = [
  {
    capability: C.AUTO_UPGRADE,
    reason:
      "OVHcloud brings a cluster to the newest patch version at no hour that could be chosen, or never; the mixin vendors.ovhcloud.KubernetesUpdates lets it",
  },
  ...[C.CNI_CALICO, C.CNI_CILIUM, C.CNI_FLANNEL].map((capability) => ({
    capability,
    reason: "the network of pods comes with OVHcloud's plan: Canal (Flannel with Calico) where a region has one zone, Cilium where it has three",
  })),
  { capability: C.AUTO_DELETE, reason: "OVHcloud's API has no word of what workloads made, when a cluster is destroyed" },
  { capability: C.TAGS, reason: "OVHcloud's clusters and node pools have no tags" },
  { capability: C.AUTO_REPAIR, reason: "OVHcloud repairs nodes that do not answer for ten minutes, everywhere; there is nothing to ask for: leave autoRepair out" },
  { capability: C.ROOT_DISK_SIZE, reason: "the root disk of a node comes with its flavor" },
  { capability: C.ROOT_VOLUME_TYPE, reason: "the root disk of a node comes with its flavor" },
];

/** What Managed Kubernetes does in a region. */
export function kubernetesCapabilities(threeZones: boolean): Capability[] {
  return [...ALWAYS, ...(threeZones ? OF_THREE_ZONES : [])];
}

/** Why it does not do the rest there. */
export function kubernetesShortfalls(threeZones: boolean): Shortfall[] {
  const reason = "OVHcloud has clusters over several zones in EU-WEST-PAR and EU-SOUTH-MIL only; elsewhere there is one zone";
  return [...(threeZones ? [] : shortfallsOf(OF_THREE_ZONES, reason)), ...NEVER];
}
