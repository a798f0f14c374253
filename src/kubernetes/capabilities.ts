import { Capability } from "../core/capability";

/**
 * What a driver of Kubernetes may be able to do.
 */
export class KubernetesCapability {
  /** Clusters at all. */
  public static readonly CLUSTER = Capability.of("kubernetes.cluster", "Kubernetes clusters");
  /** Several API servers. */
  public static readonly HIGHLY_AVAILABLE = Capability.of("kubernetes.cluster.highly-available", "clusters whose API outlives the loss of a server");
  /** Patch versions by the cloud. */
  public static readonly AUTO_UPGRADE = Capability.of("kubernetes.cluster.auto-upgrade", "clusters that the cloud keeps at the newest patch version");
  /** Calico. */
  public static readonly CNI_CALICO = Capability.of("kubernetes.cluster.cni-calico", "clusters whose pods are networked by Calico");
  /** Cilium. */
  public static readonly CNI_CILIUM = Capability.of("kubernetes.cluster.cni-cilium", "clusters whose pods are networked by Cilium");
  /** Flannel. */
  public static readonly CNI_FLANNEL = Capability.of("kubernetes.cluster.cni-flannel", "clusters whose pods are networked by Flannel");
  /** Deleting with what workloads made. */
  public static readonly AUTO_DELETE = Capability.of(
    "kubernetes.cluster.auto-delete",
    "clusters that are destroyed with the volumes and load balancers that their workloads made",
  );
  /** Labels at the cloud, not in Kubernetes. */
  public static readonly TAGS = Capability.of("kubernetes.tags", "tags on clusters and node pools");
  /** Groups of nodes. */
  public static readonly NODE_POOL = Capability.of("kubernetes.node-pool", "pools of nodes that are alike");
  /** Growing and shrinking by load. */
  public static readonly AUTOSCALING = Capability.of("kubernetes.node-pool.autoscaling", "node pools that grow and shrink with their load");
  /** Replacing broken nodes. */
  public static readonly AUTO_REPAIR = Capability.of("kubernetes.node-pool.auto-repair", "node pools whose broken nodes are replaced");
  /** Kubernetes' labels. */
  public static readonly NODE_LABELS = Capability.of("kubernetes.node-pool.labels", "node pools with Kubernetes labels");
  /** Kubernetes' taints. */
  public static readonly NODE_TAINTS = Capability.of("kubernetes.node-pool.taints", "node pools with Kubernetes taints");
  /** Zones. */
  public static readonly NODE_ZONE = Capability.of("kubernetes.node-pool.zone", "node pools in a chosen zone");
  /** Root disk of nodes. */
  public static readonly ROOT_DISK_SIZE = Capability.of("kubernetes.node-pool.root-disk-size", "node pools with root disks of a chosen size");
  /** Kind of root disk of nodes. */
  public static readonly ROOT_VOLUME_TYPE = Capability.of("kubernetes.node-pool.root-volume-type", "node pools with root disks of a chosen type");

  private constructor() {}
}
