import type { GroupHealthCheck } from "./health-check";
import type { IPlacementGroup } from "../compute/placement-group";
import type { LaunchOptions } from "../compute/server-props";

/**
 * How a group grows and shrinks with the load of its processors.
 */
export interface CpuScaling {
  /** The average load of the group's servers, in percent, above which servers are added, 1 to 100. */
  readonly scaleOutAbove: number;
  /** The average load, in percent, below which servers are removed, 1 to 99. */
  readonly scaleInBelow: number;
  /**
   * How many servers are added or removed at a time, 1 to 10.
   *
   * @default 1
   */
  readonly step?: number;
  /**
   * How long nothing more is added or removed afterwards, 120 to 86,400 seconds: long enough for a new server to take its part of the load.
   *
   * @default 300
   */
  readonly cooldownSeconds?: number;
}

/**
 * Properties of a group of servers that the cloud makes and counts.
 */
export interface AutoScalingGroupProps extends LaunchOptions {
  /** The fewest servers, 0 or more. */
  readonly minSize: number;
  /** The most servers. As many as `minSize`: a group of fixed size, whose broken servers the cloud replaces. */
  readonly maxSize: number;
  /**
   * How many servers it has when it is first deployed. From then on the cloud counts, and a deployment does not change the number.
   *
   * @default - `minSize`
   */
  readonly initialSize?: number;
  /**
   * How it grows and shrinks with the load of its processors.
   *
   * @default - it does not
   */
  readonly scaleOnCpu?: CpuScaling;
  /**
   * The zones that its servers are spread over.
   *
   * @default - the zone of the subnet, else the cloud's
   */
  readonly zones?: string[];
  /**
   * The rule for where its servers are placed among each other.
   *
   * @default - anywhere
   */
  readonly placementGroup?: IPlacementGroup;
  /**
   * How it finds out which of its servers are broken.
   *
   * @default GroupHealthCheck.SERVER
   */
  readonly healthCheck?: GroupHealthCheck;
  /**
   * How often its servers are looked at, in minutes. Clouds take a few values only; 5, 15, 60 and 180 pass wherever this does.
   *
   * @default - the cloud's choice
   */
  readonly healthCheckPeriodMinutes?: number;
  /**
   * How long a new server is spared the check of the load balancer, 0 to 86,400 seconds. With `GroupHealthCheck.LOAD_BALANCER`.
   *
   * @default - the cloud's choice
   */
  readonly healthCheckGraceSeconds?: number;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
}
