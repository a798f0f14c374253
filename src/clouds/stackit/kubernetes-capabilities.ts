import type { Capability, Shortfall } from "../../core/capability";
import { KubernetesCapability as C } from "../../kubernetes/capabilities";

/** What the Kubernetes driver does: stackitcloud/terraform-provider-stackit, docs/resources/ske_cluster.md of 2026-08-21. */
export const KUBERNETES: Capability[] = [
  C.CLUSTER,
  C.NODE_POOL,
  C.AUTOSCALING,
  C.NODE_LABELS,
  C.NODE_TAINTS,
  C.NODE_ZONE,
  C.ROOT_DISK_SIZE,
  C.ROOT_VOLUME_TYPE,
];

/** The same page has no argument for it. */
const OWN_NETWORK = "STACKIT chooses what networks the pods of a cluster";

/** Why the Kubernetes driver does not do the rest. */
export const KUBERNETES_SHORTFALLS: Shortfall[] = [
  { capability: C.HIGHLY_AVAILABLE, reason: "STACKIT has one kind of control plane, and nothing to choose" },
  {
    capability: C.AUTO_UPGRADE,
    reason: "STACKIT upgrades clusters at an hour of every day, and not on a day that could be chosen; the mixin vendors.stackit.ClusterUpdates lets it",
  },
  ...[C.CNI_CALICO, C.CNI_CILIUM, C.CNI_FLANNEL].map((capability) => ({ capability, reason: OWN_NETWORK })),
  { capability: C.AUTO_DELETE, reason: "STACKIT's API has no word of what workloads made, when a cluster is destroyed" },
  { capability: C.TAGS, reason: "the provider's clusters and node pools have no labels at STACKIT; node pools have Kubernetes' labels" },
  { capability: C.AUTO_REPAIR, reason: "the provider has no argument for it; leave autoRepair out" },
];
