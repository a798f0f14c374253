import type { AutoUpgrade } from "./auto-upgrade";
import type { Cni } from "./cni";
import type { ICloud } from "../core/cloud";
import type { RemovalPolicy } from "../core/removal-policy";
import type { INetwork } from "../network/network";
import type { ISubnet } from "../network/subnet";

/**
 * Properties of a Kubernetes cluster.
 */
export interface KubernetesClusterProps {
  /**
   * The version of Kubernetes: a whole one, `1.35.3`, or a minor one, `1.35`, with `autoUpgrade` and where the cloud takes nothing else. A
   * newer version upgrades the cluster in place; skip no minor version.
   *
   * @see https://kubernetes.io/releases/version-skew-policy/
   */
  readonly version: string;
  /**
   * Whether a version is let through that the cloud's catalogue does not list, as it is newer than the catalogue.
   *
   * @default false
   */
  readonly allowUnlistedVersion?: boolean;
  /**
   * The network that the nodes stand on. Its egress lets them out, so it must not be `Egress.NONE`.
   *
   * @default - that of `subnet`
   */
  readonly network?: INetwork;
  /**
   * The subnet that the nodes stand on. Another one replaces the cluster.
   *
   * @default - the network's first one
   */
  readonly subnet?: ISubnet;
  /**
   * Whether there are several API servers, so that the loss of one is not noticed.
   *
   * @default false
   */
  readonly highlyAvailable?: boolean;
  /**
   * When the cloud may bring the cluster to the newest patch version.
   *
   * @default - never; the version changes with the program
   */
  readonly autoUpgrade?: AutoUpgrade;
  /**
   * What connects the pods. Another one replaces the cluster.
   *
   * @default - the cloud's default
   */
  readonly cni?: Cni;
  /**
   * Whether the volumes and load balancers that workloads made by way of Kubernetes are destroyed with the cluster. What is on the volumes
   * is lost then; if not, they stay, cost money and may keep the network from being destroyed.
   *
   * @default false
   */
  readonly autoDeleteResources?: boolean;
  /**
   * What happens when the cluster leaves the program.
   *
   * @default RemovalPolicy.DESTROY
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
  /**
   * Tags at the cloud.
   *
   * @default - those of the cloud
   */
  readonly tags?: Record<string, string>;
  /**
   * The cloud.
   *
   * @default - the nearest one above
   */
  readonly cloud?: ICloud;
}
