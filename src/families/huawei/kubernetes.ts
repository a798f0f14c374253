import type { ITerraformDependable, TerraformProvider, TerraformResourceLifecycle } from "cdktf";
import { Annotations } from "cdktf";
import type { Construct } from "constructs";
import type { HuaweiContext } from "./context";
import type { CertifiedCluster } from "./kubernetes-access";
import { accessOf } from "./kubernetes-access";
import { KUBERNETES, KUBERNETES_SHORTFALLS } from "./kubernetes-capabilities";
import type { Made } from "./resources";
import type { Capability, Shortfall } from "../../core/capability";
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
import { GeneratedKeyPair } from "../tls/generated-key-pair";

/** What clusters of both clouds say alike. */
export interface ClusterConfig {
  readonly provider: TerraformProvider;
  readonly name: string;
  readonly clusterType: string;
  readonly clusterVersion: string;
  readonly flavorId: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly containerNetworkType: string;
  readonly authenticationMode: string;
  readonly lifecycle?: TerraformResourceLifecycle;
}

/** A disk of nodes. */
export interface NodeDisk {
  readonly size: number;
  readonly volumetype: string;
}

/** What node pools of both clouds say alike. */
export interface NodePoolConfig {
  readonly provider: TerraformProvider;
  readonly clusterId: string;
  readonly name: string;
  readonly availabilityZone?: string;
  readonly keyPair: string;
  readonly initialNodeCount: number;
  readonly rootVolume: NodeDisk;
  readonly dataVolumes: NodeDisk[];
  readonly taints?: { readonly key: string; readonly value: string; readonly effect: string }[];
  readonly dependsOn?: ITerraformDependable[];
}

/** A node pool's machine type and labels, which the providers call differently. */
export interface NodePoolParts {
  readonly flavor: string;
  readonly labels?: Record<string, string>;
}

/** What one cloud's clusters do besides what all of the family do, and by which resources. */
export interface KubernetesOffer {
  readonly capabilities: readonly Capability[];
  readonly shortfalls: readonly Shortfall[];
  cluster(scope: Construct, id: string, config: ClusterConfig, spec: KubernetesClusterSpec): CertifiedCluster;
  /** A data source. */
  knownCluster(scope: Construct, id: string, clusterId: string): CertifiedCluster;
  nodePool(scope: Construct, id: string, config: NodePoolConfig, parts: NodePoolParts): Made;
}

/** One API server, or three of which one may be lost; both for 50 nodes: docs/resources/cce_cluster_v3.md of both providers. */
const SINGLE = "cce.s1.small";
const HIGHLY_AVAILABLE = "cce.s2.small";

/** Pods have addresses of their own on top of the VPC. The other way, `vpc-router`, would need the route table, which is the program's. */
const POD_NETWORK = "overlay_l2";

/** opentelekomcloud-docs/cloud-container-engine: api-ref/source/apis/cluster_management/creating_a_node_pool.rst, size (2026-04-16) */
const ROOT_GIB = { min: 40, max: 1024 };
const DATA_GIB = 100;
/** What nodes get unless asked. */
const USUAL_ROOT_GIB = 50;

/** Clusters of the Cloud Container Engine. */
export class KubernetesDriver implements IKubernetesDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  /** The cloud adds patch and revision: opentelekomcloud-docs/cloud-container-engine, umn/source/product_bulletin/kubernetes_version_policy.rst (2026-04-16) */
  public readonly minorVersionsOnly = true;
  public readonly minRootDiskGib = ROOT_GIB.min;
  public readonly maxRootDiskGib = ROOT_GIB.max;

  public constructor(
    private readonly context: HuaweiContext,
    private readonly offer: KubernetesOffer,
  ) {
    this.capabilities = [...KUBERNETES, ...offer.capabilities];
    this.shortfalls = [...KUBERNETES_SHORTFALLS, ...offer.shortfalls];
  }

  /** The API answers in the VPC alone. */
  public defineCluster(scope: Construct, spec: KubernetesClusterSpec): KubernetesClusterHandle {
    const config: ClusterConfig = {
      provider: this.context.provider,
      name: spec.name,
      clusterType: "VirtualMachine",
      clusterVersion: `v${spec.version}`,
      flavorId: spec.highlyAvailable ? HIGHLY_AVAILABLE : SINGLE,
      vpcId: spec.networkId,
      subnetId: spec.subnetId,
      containerNetworkType: POD_NETWORK,
      authenticationMode: "rbac",
      lifecycle: lifecycleOf(spec.removalPolicy),
    };
    return accessOf(this.offer.cluster(scope, "Resource", config, spec));
  }

  public findCluster(scope: Construct, clusterId: string): KubernetesClusterHandle {
    return accessOf(this.offer.knownCluster(scope, "Resource", clusterId));
  }

  /** Nodes want a way to log in; nobody is given the one that they get. */
  public defineNodePool(scope: Construct, spec: NodePoolSpec): NodePoolHandle {
    if (spec.publicIps) {
      Annotations.of(scope).addWarning("nodes have no public addresses here: without egress: Egress.NAT on their network they do not reach the internet");
    }
    const { provider, resources, traits } = this.context;
    const { publicKey } = new GeneratedKeyPair(scope, "Key");
    const keyPair = new resources.keyPair(scope, "KeyPair", { provider, name: spec.name, publicKey });
    const volumetype = spec.rootVolumeType ?? traits.volumeType;
    const config: NodePoolConfig = {
      provider,
      clusterId: spec.clusterId,
      name: spec.name,
      availabilityZone: spec.zone,
      keyPair: keyPair.name,
      initialNodeCount: spec.count,
      rootVolume: { size: spec.rootDiskGib ?? USUAL_ROOT_GIB, volumetype },
      dataVolumes: [{ size: DATA_GIB, volumetype }],
      taints: filled(spec.taints),
      dependsOn: filled(spec.dependencies),
    };
    const pool = this.offer.nodePool(scope, "Resource", config, { flavor: spec.machine.name, labels: tagMap(spec.labels) });
    return { nodePoolId: pool.id };
  }
}
