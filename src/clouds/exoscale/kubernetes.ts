import type { Construct } from "constructs";
import type { Context } from "./context";
import { ClusterHandle } from "./kubernetes-access";
import { KUBERNETES, KUBERNETES_SHORTFALLS } from "./kubernetes-capabilities";
import { defineNodePool, MIN_NODE_DISK_GIB } from "./node-pool";
import { MAX_GIB } from "./root-disk";
import { DataExoscaleSksCluster } from "../../../l1/exoscale/data-exoscale-sks-cluster";
import { SksCluster } from "../../../l1/exoscale/sks-cluster";
import { filled } from "../../core/lists";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import { ProgramMarker } from "../../families/terraform/program-marker";
import type {
  IKubernetesDriver,
  KubernetesClusterHandle,
  KubernetesClusterSpec,
  NodePoolHandle,
  NodePoolSpec,
} from "../../kubernetes/driver";

/**
 * Plans of the control plane.
 *
 * @see https://community.exoscale.com/documentation/sks/overview/
 */
const STARTER = "starter";
const PRO = "pro";

/** Exoscale's Scalable Kubernetes Service. */
export class ExoscaleKubernetes implements IKubernetesDriver {
  public readonly capabilities = KUBERNETES;
  public readonly shortfalls = KUBERNETES_SHORTFALLS;
  public readonly minRootDiskGib = MIN_NODE_DISK_GIB;
  public readonly maxRootDiskGib = MAX_GIB;

  public constructor(private readonly context: Context) {}

  /**
   * The API is public. Nodes let in what the security group lets that Exoscale makes for the cluster's CNI; volumes are there for workloads as on
   * other clouds.
   */
  public defineCluster(scope: Construct, spec: KubernetesClusterSpec): KubernetesClusterHandle {
    const { provider, zone } = this.context;
    const serviceLevel = spec.highlyAvailable ? PRO : STARTER;
    const cluster = new SksCluster(scope, "Resource", {
      provider,
      zone,
      name: spec.name,
      version: spec.version,
      serviceLevel,
      cni: spec.cni,
      createDefaultSecurityGroup: true,
      exoscaleCsi: true,
      labels: tagMap(spec.tags),
      lifecycle: { ...lifecycleOf(spec.removalPolicy), replaceTriggeredBy: [this.marker(scope, spec, serviceLevel).address] },
      dependsOn: filled(spec.dependencies),
    });
    return new ClusterHandle(this.context, scope, cluster.id, () => cluster);
  }

  public findCluster(scope: Construct, clusterId: string): KubernetesClusterHandle {
    const { provider, zone } = this.context;
    let found: DataExoscaleSksCluster | undefined;
    return new ClusterHandle(this.context, scope, clusterId, () => (found ??= new DataExoscaleSksCluster(scope, "Resource", { provider, zone, id: clusterId })));
  }

  public defineNodePool(scope: Construct, spec: NodePoolSpec): NodePoolHandle {
    return defineNodePool(this.context, scope, spec);
  }

  /**
   * What takes a new cluster when it changes: the provider (0.70.0) takes a change of these for one that it has made
   * (exoscale/resource_exoscale_sks_cluster.go, resourceSKSClusterUpdate).
   */
  private marker(scope: Construct, { cni }: KubernetesClusterSpec, serviceLevel: string): ProgramMarker {
    return new ProgramMarker(scope, "Origin", { cni: cni ?? null, serviceLevel });
  }
}
