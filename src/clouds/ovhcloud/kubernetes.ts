import type { Construct } from "constructs";
import type { OvhContext } from "./context";
import { accessOf } from "./kubernetes-access";
import { kubernetesCapabilities, kubernetesShortfalls } from "./kubernetes-capabilities";
import { defineNodePool } from "./node-pool";
import { CloudProjectKube } from "../../../l1/ovh/cloud-project-kube";
import { DataOvhCloudProjectKube } from "../../../l1/ovh/data-ovh-cloud-project-kube";
import type { Capability, Shortfall } from "../../core/capability";
import { filled } from "../../core/lists";
import { lifecycleOf } from "../../core/removal-policy";
import type {
  IKubernetesDriver,
  KubernetesClusterHandle,
  KubernetesClusterSpec,
  NodePoolHandle,
  NodePoolSpec,
} from "../../kubernetes/driver";

/**
 * Plans: the free one is for regions of one zone, and only the other spreads the control plane over three.
 *
 * @see https://github.com/ovh/docs/blob/develop/pages/public_cloud/containers_orchestration/managed_kubernetes/mks_plans/guide.en-gb.md
 */
const FREE = "free";
const STANDARD = "standard";

/** The version stays as it is, unless the program says otherwise: OVHcloud's default would update it at any time. */
const STAYS = "NEVER_UPDATE";

/** OVHcloud's Managed Kubernetes Service. */
export class OvhKubernetes implements IKubernetesDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  /** The provider reads back the minor version alone: ovh/types_cloud_project_kube.go, 2026-08-21. */
  public readonly minorVersionsOnly = true;
  /** Nobody is asked for a size. */
  public readonly minRootDiskGib = 1;
  public readonly maxRootDiskGib = 1;

  public constructor(
    private readonly context: OvhContext,
    private readonly threeZones: boolean,
  ) {
    this.capabilities = kubernetesCapabilities(threeZones);
    this.shortfalls = kubernetesShortfalls(threeZones);
  }

  /** Nodes of the free plan have a public interface, too, which nothing reaches from outside: behind a NAT they go out by the private one. */
  public defineCluster(scope: Construct, spec: KubernetesClusterSpec): KubernetesClusterHandle {
    const { cloud, place } = this.context;
    const cluster = new CloudProjectKube(scope, "Resource", {
      ...place,
      region: cloud.region.name,
      name: spec.name,
      version: spec.version,
      plan: this.threeZones ? STANDARD : FREE,
      updatePolicy: STAYS,
      privateNetworkId: spec.networkId,
      nodesSubnetId: spec.subnetId,
      privateNetworkConfiguration: this.threeZones ? undefined : { defaultVrackGateway: "", privateNetworkRoutingAsDefault: spec.behindNat },
      lifecycle: lifecycleOf(spec.removalPolicy),
      dependsOn: filled(spec.dependencies),
    });
    return accessOf(cluster, cluster.id);
  }

  public findCluster(scope: Construct, clusterId: string): KubernetesClusterHandle {
    return accessOf(new DataOvhCloudProjectKube(scope, "Resource", { ...this.context.place, kubeId: clusterId }), clusterId);
  }

  public defineNodePool(scope: Construct, spec: NodePoolSpec): NodePoolHandle {
    return defineNodePool(this.context, this.threeZones, scope, spec);
  }
}
