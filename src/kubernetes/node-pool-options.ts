import type { NodeTaint } from "./node-labels";
import type { MachineType } from "../compute/machine-type";

/**
 * Between how many nodes a pool grows and shrinks with its load.
 *
 * @see https://github.com/kubernetes/autoscaler/tree/master/cluster-autoscaler
 */
export interface NodeRange {
  /** Fewest nodes, zero or more. */
  readonly min: number;
  /** Most nodes, one or more. */
  readonly max: number;
}

/**
 * Properties of a node pool.
 */
export interface NodePoolOptions {
  /** The machines that nodes run on. Another machine replaces the pool: add a second pool, drain the first, and take it out. */
  readonly machine: MachineType;
  /**
   * How many nodes, 1 to 5000.
   *
   * @default - given by `autoscaling`; one of the two must be there
   */
  readonly count?: number;
  /**
   * Between how many nodes the pool grows and shrinks with its load.
   *
   * @default - the count stays
   */
  readonly autoscaling?: NodeRange;
  /**
   * Whether nodes that stop answering are replaced.
   *
   * @default - the cloud's default
   */
  readonly autoRepair?: boolean;
  /**
   * The zone. Another one replaces the pool.
   *
   * @default - the zone of the subnet, else the cloud's
   */
  readonly zone?: string;
  /**
   * Labels that nodes have in Kubernetes.
   *
   * @default - those that the cloud sets
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/
   */
  readonly labels?: Record<string, string>;
  /**
   * Taints that nodes have in Kubernetes.
   *
   * @default - none
   */
  readonly taints?: NodeTaint[];
  /**
   * Size of a node's root disk in GiB, which holds images and logs. Another size replaces the pool.
   *
   * @default - what comes with the machine type
   */
  readonly rootDiskGib?: number;
  /**
   * The cloud's name of the kind of storage that root disks are on. Another one replaces the pool.
   *
   * @default - the cloud's default
   */
  readonly rootVolumeType?: string;
  /**
   * The name at the cloud. Another one replaces the pool.
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
}
