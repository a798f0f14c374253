import type { Capability, Shortfall } from "../../core/capability";
import { KubernetesCapability as C } from "../../kubernetes/capabilities";

/**
 * What the Kubernetes driver does: UpCloudLtd/terraform-provider-upcloud 67632e6, docs/resources/kubernetes_*.md of 2026-07-22. Cilium:
 * upcloud.com/docs/products/managed-kubernetes/features/data-plane/. Labels of nodes: issue 793 of the provider (2025-07-20).
 */
export const KUBERNETES: Capability[] = [C.CLUSTER, C.HIGHLY_AVAILABLE, C.CNI_CILIUM, C.NODE_POOL, C.NODE_LABELS, C.NODE_TAINTS];

const ONE_CNI = "pods are networked by Cilium on UpCloud";
const BY_PLAN = "the root disk of a node comes with its plan";

/** Why the Kubernetes driver does not do the rest. */
export const KUBERNETES_SHORTFALLS: Shortfall[] = [
  { capability: C.AUTO_UPGRADE, reason: "UpCloud takes minor versions alone, and has no window in which it would upgrade a cluster by itself" },
  { capability: C.CNI_CALICO, reason: ONE_CNI },
  { capability: C.CNI_FLANNEL, reason: ONE_CNI },
  { capability: C.AUTO_DELETE, reason: "UpCloud's API has no word of what workloads made, when a cluster is destroyed" },
  { capability: C.TAGS, reason: "the labels of a node group are those of its nodes in Kubernetes, and there are no others: use labels" },
  { capability: C.AUTOSCALING, reason: "a node group has a fixed number of nodes; what scales them, UpCloud's cluster autoscaler, runs in the cluster" },
  { capability: C.AUTO_REPAIR, reason: "UpCloud's API has no word of it" },
  { capability: C.NODE_ZONE, reason: "a zone of UpCloud is a place of its own; give the zone to the cloud, and define a cloud for each" },
  { capability: C.ROOT_DISK_SIZE, reason: BY_PLAN },
  { capability: C.ROOT_VOLUME_TYPE, reason: BY_PLAN },
];
