import type { Construct } from "constructs";
import { ClusterHandle } from "./cluster";
import type { Context } from "./context";
import { ClusterAccess } from "./kubernetes-access";
import { KUBERNETES, KUBERNETES_SHORTFALLS } from "./kubernetes-capabilities";
import { MAX_VOLUME_GIB } from "./volume-types";
import { Faults } from "../../core/faults";
import type {
  IKubernetesDriver,
  KubernetesClusterHandle,
  KubernetesClusterSpec,
  NodePoolHandle,
  NodePoolSpec,
} from "../../kubernetes/driver";

/** STACKIT Kubernetes Engine (SKE). */
export class StackitKubernetes implements IKubernetesDriver {
  public readonly capabilities = KUBERNETES;
  public readonly shortfalls = KUBERNETES_SHORTFALLS;
  /** The default of the provider, and what its own tests take: docs/resources/ske_cluster.md of 2026-08-21. */
  public readonly minRootDiskGib = 20;
  public readonly maxRootDiskGib = MAX_VOLUME_GIB;
  private readonly clusters = new Map<string, ClusterHandle>();

  public constructor(private readonly context: Context) {}

  public defineCluster(scope: Construct, spec: KubernetesClusterSpec): KubernetesClusterHandle {
    const cluster = new ClusterHandle(this.context, scope, spec);
    this.clusters.set(cluster.clusterId, cluster);
    return cluster;
  }

  public findCluster(scope: Construct, clusterId: string): KubernetesClusterHandle {
    return new ClusterAccess(this.context, scope, clusterId);
  }

  public defineNodePool(scope: Construct, spec: NodePoolSpec): NodePoolHandle {
    const cluster = this.clusters.get(spec.clusterId);
    const allowed = "a cluster of this program, as the pools of nodes are a part of their cluster at STACKIT";
    return cluster?.addNodePool(scope, spec) ?? new Faults(scope, "NodePool").refuse("cluster", spec.clusterId, allowed);
  }
}
