import type { Capability, Shortfall } from "../../core/capability";
import { KubernetesCapability as C } from "../../kubernetes/capabilities";

/** What the Kubernetes driver does. */
export const KUBERNETES: Capability[] = [
  C.CLUSTER,
  C.HIGHLY_AVAILABLE,
  C.AUTO_UPGRADE,
  C.CNI_CALICO,
  C.CNI_CILIUM,
  C.AUTO_DELETE,
  C.TAGS,
  C.NODE_POOL,
  C.AUTOSCALING,
  C.AUTO_REPAIR,
  C.NODE_LABELS,
  C.NODE_TAINTS,
  C.NODE_ZONE,
  C.ROOT_DISK_SIZE,
  C.ROOT_VOLUME_TYPE,
];

/** Why the Kubernetes driver does not do the rest. */
export const KUBERNETES_SHORTFALLS: Shortfall[] = [
  {
    capability: C.CNI_FLANNEL,
    // https://www.scaleway.com/en/docs/kubernetes/reference-content/version-support-policy/, 2026-07
    reason: "Kubernetes Kapsule supports Cilium and Calico only",
  },
];
