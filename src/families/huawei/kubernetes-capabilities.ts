import type { Capability, Shortfall } from "../../core/capability";
import { KubernetesCapability as C } from "../../kubernetes/capabilities";

/** What clusters do on every cloud of the family. */
export const KUBERNETES: Capability[] = [
  C.CLUSTER,
  C.HIGHLY_AVAILABLE,
  C.NODE_POOL,
  C.NODE_LABELS,
  C.NODE_TAINTS,
  C.NODE_ZONE,
  C.ROOT_DISK_SIZE,
  C.ROOT_VOLUME_TYPE,
];

/** docs/resources/cce_node_pool_v3.md and cce_addon_v3.md of both providers (2024-10-24 and 2024-03-20) */
const ADD_ONS = "the cloud does it by an add-on in the cluster, which is not installed; it can be added beside by the provider's resource cce_addon_v3";

/** Why they do not do the rest: docs/resources/cce_cluster_v3.md and cce_node_pool_v3.md of both providers. */
export const KUBERNETES_SHORTFALLS: Shortfall[] = [
  { capability: C.AUTO_UPGRADE, reason: "a cluster is upgraded by hand, in the console" },
  ...[C.CNI_CALICO, C.CNI_CILIUM, C.CNI_FLANNEL].map((capability) => ({
    capability,
    reason: "the cloud networks pods by its own, on Open vSwitch or on routes of the VPC",
  })),
  { capability: C.TAGS, reason: "the provider makes another cluster, or other nodes, whenever their tags change" },
  { capability: C.AUTOSCALING, reason: ADD_ONS },
  { capability: C.AUTO_REPAIR, reason: ADD_ONS },
];
