import type { Construct } from "constructs";
import type { GroupHealthCheck } from "./health-check";
import type { Weekday } from "./schedule";
import type { ServerSpec } from "../compute/driver";
import type { IDriver } from "../core/capability";

/** Complete, validated scaling by load. */
export interface CpuScalingSpec {
  /** Percent of the group's average; above it the group grows. */
  readonly scaleOutAbove: number;
  /** Percent of the group's average; below it the group shrinks. */
  readonly scaleInBelow: number;
  /** How many servers come or go at a time. */
  readonly step: number;
  /** How long nothing more happens afterwards, in seconds. */
  readonly cooldownSeconds: number;
}

/** Complete, validated health check of a group. */
export interface GroupHealthCheckSpec {
  readonly kind: GroupHealthCheck;
  /** @default - the cloud's choice */
  readonly periodMinutes?: number;
  /** @default - the cloud's choice */
  readonly graceSeconds?: number;
}

/** A complete, validated group. */
export interface AutoScalingGroupSpec {
  /** What its servers are made like, named as the group. Its `zone` is the first of `zones`. */
  readonly server: ServerSpec;
  /** Where servers are put. Empty: where the cloud likes. */
  readonly zones: string[];
  readonly minSize: number;
  readonly maxSize: number;
  /** How many servers it has at first. */
  readonly initialSize: number;
  /** @default - it does not scale by load */
  readonly scaleOnCpu?: CpuScalingSpec;
  readonly healthCheck: GroupHealthCheckSpec;
}

/** A complete, validated schedule. */
export interface ScheduleSpec {
  readonly name: string;
  /** `hh:mm`, UTC. */
  readonly time: string;
  /** In the order of the week. Empty: every day. */
  readonly weekdays: Weekday[];
  /** How many servers there are then. */
  readonly size: number;
  /** The last moment that it may act, `YYYY-MM-DDThh:mmZ`. @default - none */
  readonly until?: string;
}

/** What a driver gives back for a group. */
export interface IAutoScalingGroupHandle {
  /** The cloud's identifier. */
  readonly autoScalingGroupId: string;
  /** Defines a schedule. `scope` is a construct of its own. Called only when the capability is listed. */
  addSchedule(scope: Construct, spec: ScheduleSpec): void;
}

/**
 * What a cloud has to do for auto scaling.
 */
export interface IAutoScalingDriver extends IDriver {
  /** The most servers of a group. */
  readonly maxGroupSize: number;
  /** Defines a group. `scope` is the AutoScalingGroup; its main resource has the id `Resource`. */
  defineAutoScalingGroup(scope: Construct, spec: AutoScalingGroupSpec): IAutoScalingGroupHandle;
}
