/**
 * What connects the pods of a cluster (Container Network Interface).
 *
 * @see https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/network-plugins/
 */
export enum Cni {
  /** https://www.tigera.io/project-calico/ */
  CALICO = "calico",
  /** https://cilium.io */
  CILIUM = "cilium",
  /** https://github.com/flannel-io/flannel */
  FLANNEL = "flannel",
}
