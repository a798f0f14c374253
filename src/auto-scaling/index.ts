export { AutoScalingGroup, IAutoScalingGroup } from "./auto-scaling-group";
export { AutoScalingGroupProps, CpuScaling } from "./auto-scaling-group-props";
export { AutoScalingCapability } from "./capabilities";
export * from "./driver";
export { GroupHealthCheck } from "./health-check";
export { ScheduleOptions, Weekday } from "./schedule";
