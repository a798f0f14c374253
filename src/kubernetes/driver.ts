import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { UpgradeDay } from "./auto-upgrade";
import type { Cni } from "./cni";
import type { TaintEffect } from "./node-labels";
import type { MachineSpec } from "../compute/driver";
import type { IDriver } from "../core/capability";
import type { RemovalPolicy } from "../core/removal-policy";

/** When the cloud may upgrade a cluster. */
export interface AutoUpgradeSpec {
  /** UTC, 0 to 23. */
  readonly startHour: number;
  readonly day: UpgradeDay;
}

/** A complete, validated cluster. */
export interface KubernetesClusterSpec {
  readonly name: string;
  /** `1.35.3`; `1.35` where the cloud upgrades it by itself, or takes nothing else. */
  readonly version: string;
  readonly networkId: string;
  readonly subnetId: string;
  /** What must exist before nodes can reach out. */
  readonly dependencies: ITerraformDependable[];
  /** Whether the network lets nodes out that have no public addresses. */
  readonly behindNat: boolean;
  readonly highlyAvailable: boolean;
  /** @default - the version stays */
  readonly autoUpgrade?: AutoUpgradeSpec;
  /** @default - the cloud's default */
  readonly cni?: Cni;
  /** Whether the volumes and load balancers that workloads made go with the cluster. */
  readonly autoDeleteResources: boolean;
  readonly removalPolicy: RemovalPolicy;
  readonly tags: Record<string, string>;
}

/** What a driver gives back for a cluster. All but the first two are sensitive. */
export interface KubernetesClusterHandle {
  readonly clusterId: string;
  /** The API server, `https://…`. */
  readonly endpoint: string;
  /** PEM. */
  readonly certificateAuthority: string;
  /** The whole file, YAML. */
  readonly kubeconfig: string;
  /** @default - the cloud hands out a client certificate */
  readonly token?: string;
  /** PEM. @default - the cloud hands out a token */
  readonly clientCertificate?: string;
  /** PEM. @default - the cloud hands out a token */
  readonly clientKey?: string;
}

/** Between how many nodes a pool may grow and shrink. */
export interface NodeRangeSpec {
  readonly min: number;
  readonly max: number;
}

/** A complete, validated taint. */
export interface NodeTaintSpec {
  readonly key: string;
  readonly value: string;
  readonly effect: TaintEffect;
}

/** A complete, validated node pool. */
export interface NodePoolSpec {
  readonly clusterId: string;
  /** The network of the cluster's subnet. @default - unknown, as for a cluster that exists */
  readonly networkId?: string;
  readonly name: string;
  readonly machine: MachineSpec;
  /** How many nodes; with a range, how many to begin with. */
  readonly count: number;
  /** @default - the count stays */
  readonly autoscaling?: NodeRangeSpec;
  readonly autoRepair: boolean;
  /** Whether nodes reach the internet by public addresses of their own, because nothing else lets them out. */
  readonly publicIps: boolean;
  /** What must exist before nodes can reach out. */
  readonly dependencies: ITerraformDependable[];
  /** @default - the cloud picks one, or has none */
  readonly zone?: string;
  readonly labels: Record<string, string>;
  readonly taints: NodeTaintSpec[];
  /** GiB. @default - what comes with the machine type */
  readonly rootDiskGib?: number;
  /** @default - the cloud's default */
  readonly rootVolumeType?: string;
  readonly tags: Record<string, string>;
}

/** What a driver gives back for a node pool. */
export interface NodePoolHandle {
  readonly nodePoolId: string;
}

/** One cloud's adapter for Kubernetes. */
export interface IKubernetesDriver extends IDriver {
  /** Whether the cloud takes minor versions alone, and chooses the patch version itself. @default false */
  readonly minorVersionsOnly?: boolean;
  /** The smallest root disk of a node in GiB. */
  readonly minRootDiskGib: number;
  /** The largest root disk of a node in GiB. */
  readonly maxRootDiskGib: number;
  /** Defines a cluster without nodes. `scope` is the KubernetesCluster; its main resource has the id `Resource`. */
  defineCluster(scope: Construct, spec: KubernetesClusterSpec): KubernetesClusterHandle;
  /** Looks up a cluster that exists, when somebody asks for more than its identifier. */
  findCluster(scope: Construct, clusterId: string): KubernetesClusterHandle;
  /** Defines a pool of nodes in a cluster. `scope` is the NodePool. */
  defineNodePool(scope: Construct, spec: NodePoolSpec): NodePoolHandle;
}
