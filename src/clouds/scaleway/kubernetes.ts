import type { Construct } from "constructs";
import type { Context } from "./context";
import { accessOf } from "./kubernetes-access";
import { KUBERNETES, KUBERNETES_SHORTFALLS } from "./kubernetes-capabilities";
import { defineNodePool } from "./node-pool";
import { gibibytes } from "./sizes";
import { BLOCK_GB } from "./volume-types";
import { DataScalewayK8SCluster } from "../../../l1/scaleway/data-scaleway-k8s-cluster";
import { K8SCluster } from "../../../l1/scaleway/k8s-cluster";
import { filled } from "../../core/lists";
import { lifecycleOf } from "../../core/removal-policy";
import { tagList } from "../../core/tags";
import { UpgradeDay } from "../../kubernetes/auto-upgrade";
import { Cni } from "../../kubernetes/cni";
import type {
  IKubernetesDriver,
  KubernetesClusterHandle,
  KubernetesClusterSpec,
  NodePoolHandle,
  NodePoolSpec,
} from "../../kubernetes/driver";

/** The smallest root volume of a node in GB: scaleway/terraform-provider-scaleway, docs/resources/k8s_pool.md, 2026-08-21. */
const MIN_ROOT_GB = 20;

/**
 * Control planes: a shared one has one API server, a dedicated one two. `Resource` is the resource, to choose a larger one.
 *
 * @see https://www.scaleway.com/en/docs/kubernetes/reference-content/kubernetes-control-plane-offers/
 */
const SHARED = "kapsule";
const DEDICATED = "kapsule-dedicated-4";

/** What the API is told of an upgrade that never comes: an absent block would leave the one of before. */
const NEVER = { enable: false, maintenanceWindowDay: UpgradeDay.ANY, maintenanceWindowStartHour: 0 };

/** Kubernetes Kapsule. */
export class ScalewayKubernetes implements IKubernetesDriver {
  public readonly capabilities = KUBERNETES;
  public readonly shortfalls = KUBERNETES_SHORTFALLS;
  public readonly minRootDiskGib = gibibytes(MIN_ROOT_GB);
  public readonly maxRootDiskGib = gibibytes(BLOCK_GB.max);

  public constructor(protected readonly context: Context) {}

  public defineCluster(scope: Construct, spec: KubernetesClusterSpec): KubernetesClusterHandle {
    const { autoUpgrade } = spec;
    const cluster = new K8SCluster(scope, "Resource", {
      provider: this.context.provider,
      name: spec.name,
      version: spec.version,
      type: spec.highlyAvailable ? DEDICATED : SHARED,
      cni: spec.cni ?? Cni.CILIUM,
      privateNetworkId: spec.subnetId,
      deleteAdditionalResources: spec.autoDeleteResources,
      autoUpgrade: autoUpgrade ? { enable: true, maintenanceWindowDay: autoUpgrade.day, maintenanceWindowStartHour: autoUpgrade.startHour } : NEVER,
      tags: tagList(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
      dependsOn: filled(spec.dependencies),
    });
    return accessOf(cluster);
  }

  public findCluster(scope: Construct, clusterId: string): KubernetesClusterHandle {
    return accessOf(new DataScalewayK8SCluster(scope, "Resource", { provider: this.context.provider, clusterId }));
  }

  public defineNodePool(scope: Construct, spec: NodePoolSpec): NodePoolHandle {
    return defineNodePool(this.context, scope, spec);
  }
}
