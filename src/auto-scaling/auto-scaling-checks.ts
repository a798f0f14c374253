import { Token } from "cdktf";
import type { AutoScalingGroupProps, CpuScaling } from "./auto-scaling-group-props";
import { AutoScalingCapability as C } from "./capabilities";
import type { CpuScalingSpec } from "./driver";
import { GroupHealthCheck } from "./health-check";
import { manyKeysNeeds } from "../compute/server-needs";
import type { AskedNeed, Need } from "../core/capability";
import { askedNeeds } from "../core/capability";
import { checkInteger, checkOneOf } from "../core/checks";
import type { ICloud } from "../core/cloud";
import type { Faults } from "../core/faults";

/** The longest time that any number of seconds here may be: a day. */
const DAY = 86_400;
/** Shorter, and the average of the next minutes would not know of the new server yet. */
const SHORTEST_COOLDOWN = 120;

/** What a group needs of its cloud, beside what its servers do. */
export function needsOf(cloud: ICloud, props: AutoScalingGroupProps): Need[] {
  const network = props.network ?? props.subnet?.network;
  const subnet = props.subnet ?? network?.subnets[0];
  const { minSize, maxSize, scaleOnCpu, healthCheck } = props;
  const ranges = Token.isUnresolved(minSize) || Token.isUnresolved(maxSize) || minSize !== maxSize;
  const asked: AskedNeed[] = [
    [true, C.GROUP, "AutoScalingGroup"],
    [ranges, C.SIZE_RANGE, "maxSize"],
    [ranges && scaleOnCpu === undefined, C.SIZE_RANGE_BY_HAND, "scaleOnCpu"],
    [props.initialSize !== undefined, C.INITIAL_SIZE, "initialSize"],
    [scaleOnCpu !== undefined, C.CPU, "scaleOnCpu"],
    [network !== undefined && subnet !== undefined, C.NETWORK, "network"],
    [network !== undefined && subnet === undefined, C.NETWORK_WITHOUT_SUBNET, "network"],
    [network === undefined, C.PUBLIC_ONLY, "network"],
    [props.publicIp === true, C.PUBLIC_ADDRESS, "publicIp"],
    [props.publicIp !== true, C.PRIVATE_ONLY, "publicIp"],
    [(props.zones ?? []).length > 0, C.ZONES, "zones"],
    [props.placementGroup !== undefined, C.PLACEMENT_GROUP, "placementGroup"],
    [(props.sshKeys ?? []).length === 0, C.WITHOUT_SSH_KEY, "sshKeys"],
    [props.tags !== undefined, C.TAGS, "tags"],
    [healthCheck === GroupHealthCheck.LOAD_BALANCER, C.HEALTH_CHECK_LOAD_BALANCER, "healthCheck"],
    [props.healthCheckPeriodMinutes !== undefined, C.HEALTH_CHECK_PERIOD, "healthCheckPeriodMinutes"],
    [props.healthCheckGraceSeconds !== undefined, C.HEALTH_CHECK_GRACE, "healthCheckGraceSeconds"],
  ];
  return [...askedNeeds(asked), ...manyKeysNeeds(cloud, props, C.MANY_SSH_KEYS)];
}

/** Checks how many servers there may be and what changes their number. */
export function checkSizes(faults: Faults, props: AutoScalingGroupProps, limit: number): { readonly min: number; readonly max: number } {
  const { minSize, maxSize, initialSize, healthCheck, healthCheckGraceSeconds, scaleOnCpu } = props;
  const known = (size: number, otherwise: number): number => (Token.isUnresolved(size) ? otherwise : size);
  checkInteger(faults, "minSize", minSize, { min: 0, max: limit });
  checkInteger(faults, "maxSize", maxSize, { min: Math.max(1, known(minSize, 1)), max: limit });
  const bounds = { min: known(minSize, 0), max: known(maxSize, limit) };
  checkInteger(faults, "initialSize", initialSize, bounds);
  checkOneOf(faults, "healthCheck", healthCheck, Object.values(GroupHealthCheck));
  checkInteger(faults, "healthCheckPeriodMinutes", props.healthCheckPeriodMinutes, { min: 1, max: 1440, unit: "minutes" });
  checkInteger(faults, "healthCheckGraceSeconds", healthCheckGraceSeconds, { min: 0, max: DAY, unit: "seconds" });
  if (healthCheckGraceSeconds !== undefined && healthCheck !== GroupHealthCheck.LOAD_BALANCER) {
    faults.add("healthCheckGraceSeconds", healthCheckGraceSeconds, "nothing without healthCheck: GroupHealthCheck.LOAD_BALANCER");
  }
  if (scaleOnCpu !== undefined) {
    checkScaling(faults, scaleOnCpu);
  }
  return bounds;
}

/** Scaling by load, completed. */
export function scalingSpec({ step = 1, cooldownSeconds = 300, ...thresholds }: CpuScaling): CpuScalingSpec {
  return { ...thresholds, step, cooldownSeconds };
}

function checkScaling(faults: Faults, { scaleOutAbove, scaleInBelow, step, cooldownSeconds }: CpuScaling): void {
  checkInteger(faults, "scaleOnCpu.scaleOutAbove", scaleOutAbove, { min: 1, max: 100, unit: "percent" });
  const most = Token.isUnresolved(scaleOutAbove) ? 99 : Math.max(1, scaleOutAbove - 1);
  checkInteger(faults, "scaleOnCpu.scaleInBelow", scaleInBelow, { min: 1, max: most, unit: "percent, less than scaleOutAbove" });
  checkInteger(faults, "scaleOnCpu.step", step, { min: 1, max: 10 });
  checkInteger(faults, "scaleOnCpu.cooldownSeconds", cooldownSeconds, { min: SHORTEST_COOLDOWN, max: DAY, unit: "seconds" });
}
