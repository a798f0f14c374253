import type { Construct } from "constructs";
import type { Context } from "./context";
import { KUBERNETES, KUBERNETES_SHORTFALLS } from "./kubernetes-capabilities";
import { DataUpcloudKubernetesCluster } from "../../../l1/upcloud/data-upcloud-kubernetes-cluster";
import { KubernetesCluster } from "../../../l1/upcloud/kubernetes-cluster";
import { KubernetesNodeGroup } from "../../../l1/upcloud/kubernetes-node-group";
import { filled } from "../../core/lists";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type {
  IKubernetesDriver,
  KubernetesClusterHandle,
  KubernetesClusterSpec,
  NodePoolHandle,
  NodePoolSpec,
} from "../../kubernetes/driver";

/** Plans of the control plane. @see https://developers.upcloud.com/1.3/20-managed-kubernetes/ */
const DEVELOPMENT = "dev-md";
const PRODUCTION = "prod-md";

/** Who reaches the API, which asks for a certificate: everybody, as on other clouds. The provider wants it said. */
const EVERYBODY = ["0.0.0.0/0"];

/** With another version the nodes are brought to it, too. By default they stay as they are until their group is made anew. */
const UPGRADE = "rolling-update";

/** UpCloud's Managed Kubernetes. */
export class UpCloudKubernetes implements IKubernetesDriver {
  public readonly capabilities = KUBERNETES;
  public readonly shortfalls = KUBERNETES_SHORTFALLS;
  /** `1.31`: docs/resources/kubernetes_cluster.md of the provider, version */
  public readonly minorVersionsOnly = true;
  /** Nobody is asked for a size. */
  public readonly minRootDiskGib = 1;
  public readonly maxRootDiskGib = 1;

  public constructor(private readonly context: Context) {}

  /** Behind a gateway nodes need no public addresses, and have none. */
  public defineCluster(scope: Construct, spec: KubernetesClusterSpec): KubernetesClusterHandle {
    const { provider, zone } = this.context;
    this.context.leaveRoutesOf(spec.networkId);
    const cluster = new KubernetesCluster(scope, "Resource", {
      provider,
      zone,
      name: spec.name,
      version: spec.version,
      plan: spec.highlyAvailable ? PRODUCTION : DEVELOPMENT,
      network: spec.subnetId,
      privateNodeGroups: spec.behindNat ? true : undefined,
      controlPlaneIpFilter: EVERYBODY,
      upgradeStrategyType: UPGRADE,
      labels: tagMap(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
      dependsOn: filled(spec.dependencies),
    });
    return new ClusterHandle(this.context, scope, cluster.id, "Access");
  }

  public findCluster(scope: Construct, clusterId: string): KubernetesClusterHandle {
    return new ClusterHandle(this.context, scope, clusterId, "Resource");
  }

  public defineNodePool(scope: Construct, spec: NodePoolSpec): NodePoolHandle {
    const group = new KubernetesNodeGroup(scope, "Resource", {
      provider: this.context.provider,
      cluster: spec.clusterId,
      name: spec.name,
      plan: spec.machine.name,
      nodeCount: spec.count,
      labels: tagMap(spec.labels),
      taint: filled(spec.taints),
      dependsOn: filled(spec.dependencies),
    });
    return { nodePoolId: group.id };
  }
}

/** How a cluster is reached: looked up when somebody asks. */
class ClusterHandle implements KubernetesClusterHandle {
  private found?: DataUpcloudKubernetesCluster;

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    public readonly clusterId: string,
    private readonly lookupId: string,
  ) {}

  public get endpoint(): string {
    return this.access.host;
  }

  public get kubeconfig(): string {
    return this.access.kubeconfig;
  }

  public get certificateAuthority(): string {
    return this.access.clusterCaCertificate;
  }

  public get clientCertificate(): string {
    return this.access.clientCertificate;
  }

  public get clientKey(): string {
    return this.access.clientKey;
  }

  private get access(): DataUpcloudKubernetesCluster {
    return (this.found ??= new DataUpcloudKubernetesCluster(this.scope, this.lookupId, { provider: this.context.provider, id: this.clusterId }));
  }
}
