import type { Capability, Shortfall } from "../../core/capability";
import { KubernetesCapability as C } from "../../kubernetes/capabilities";

/** What the Kubernetes driver does. Labels of nodes: community.exoscale.com/product/compute/containers/how-to/labels */
export const KUBERNETES: Capability[] = [
  C.CLUSTER,
  C.HIGHLY_AVAILABLE,
  C.CNI_CALICO,
  C.CNI_CILIUM,
  C.NODE_POOL,
  C.NODE_LABELS,
  C.NODE_TAINTS,
  C.ROOT_DISK_SIZE,
];

/** Why the Kubernetes driver does not do the rest: exoscale/egoscale d767924, v3/operations.go of 2026-07-20, Create…Request. */
export const KUBERNETES_SHORTFALLS: Shortfall[] = [
  {
    capability: C.AUTO_UPGRADE,
    reason: "Exoscale brings a cluster to the newest patch version at no hour that could be chosen; the mixin vendors.exoscale.KubernetesUpdates lets it",
  },
  { capability: C.CNI_FLANNEL, reason: "pods are networked by Calico or Cilium" },
  { capability: C.AUTO_DELETE, reason: "Exoscale's API has no word of what workloads made, when a cluster is destroyed" },
  // community.exoscale.com/product/compute/containers/how-to/labels
  { capability: C.TAGS, reason: "the labels of a node pool are those of its nodes in Kubernetes, and there are no others: use labels" },
  {
    capability: C.AUTOSCALING,
    reason: "a node pool has a fixed number of nodes; what scales them runs in the cluster: the mixin vendors.exoscale.Karpenter, or the cluster autoscaler",
  },
  { capability: C.AUTO_REPAIR, reason: "Exoscale keeps the number of nodes, and does not ask whether they are well" },
  { capability: C.NODE_ZONE, reason: "a zone of Exoscale is a place of its own; give the zone to the cloud, and define a cloud for each" },
  { capability: C.ROOT_VOLUME_TYPE, reason: "nodes boot from local disks of one type" },
];
