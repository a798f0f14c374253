import type { Construct } from "constructs";
import type { FakeCloud } from "./cloud";
import type { FakeResource } from "./resource";
import type { Capability, Shortfall } from "../../core/capability";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type {
  IKubernetesDriver,
  KubernetesClusterHandle,
  KubernetesClusterSpec,
  NodePoolHandle,
  NodePoolSpec,
} from "../../kubernetes/driver";

/** Kubernetes clusters of the fake cloud. */
export class FakeKubernetesDriver implements IKubernetesDriver {
  public readonly minRootDiskGib = 10;
  public readonly maxRootDiskGib = 1000;

  public constructor(
    protected readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
  ) {}

  public defineCluster(scope: Construct, spec: KubernetesClusterSpec): KubernetesClusterHandle {
    const cluster = this.cloud.define(scope, "Resource", "kubernetes_cluster", {
      name: spec.name,
      version: spec.version,
      network_id: spec.networkId,
      subnet_id: spec.subnetId,
      highly_available: spec.highlyAvailable,
      auto_upgrade: spec.autoUpgrade && { start_hour: spec.autoUpgrade.startHour, day: spec.autoUpgrade.day },
      cni: spec.cni,
      auto_delete_resources: spec.autoDeleteResources,
      tags: tagMap(spec.tags),
    });
    cluster.lifecycle = lifecycleOf(spec.removalPolicy);
    cluster.waitFor(spec.dependencies);
    return handleOf(cluster);
  }

  public findCluster(scope: Construct, clusterId: string): KubernetesClusterHandle {
    return handleOf(this.cloud.define(scope, "Resource", "found_kubernetes_cluster", { cluster_id: clusterId }));
  }

  public defineNodePool(scope: Construct, spec: NodePoolSpec): NodePoolHandle {
    const pool = this.cloud.define(scope, "Resource", "kubernetes_node_pool", {
      cluster_id: spec.clusterId,
      name: spec.name,
      machine: spec.machine.name,
      node_count: spec.count,
      autoscaling: spec.autoscaling && { min: spec.autoscaling.min, max: spec.autoscaling.max },
      auto_repair: spec.autoRepair,
      public_ips: spec.publicIps,
      zone: spec.zone,
      labels: tagMap(spec.labels),
      taint: spec.taints.map(({ key, value, effect }) => ({ key, value, effect })),
      root_disk_gib: spec.rootDiskGib,
      root_volume_type: spec.rootVolumeType,
      tags: tagMap(spec.tags),
    });
    pool.waitFor(spec.dependencies);
    return { nodePoolId: pool.resourceId };
  }
}

function handleOf(cluster: FakeResource): KubernetesClusterHandle {
  const attribute = (name: string) => cluster.getStringAttribute(name);
  return {
    clusterId: cluster.resourceId,
    endpoint: attribute("endpoint"),
    certificateAuthority: attribute("certificate_authority"),
    kubeconfig: attribute("kubeconfig"),
    token: attribute("token"),
  };
}
