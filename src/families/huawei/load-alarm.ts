import type { AlarmConfig } from "./auto-scaling-resources";

/**
 * The service measures every five minutes.
 *
 * opentelekomcloud-docs/auto-scaling: umn/source/as_management/as_group_and_instance_monitoring/monitoring_metrics.rst (2026-04-22)
 */
const SECONDS = 300;

/**
 * What Cloud Eye watches: the average load of a group. Its action is the service's own; the policy that names the alarm says what happens.
 *
 * opentelekomcloud-docs/auto-scaling: api-ref/source/appendix/as_metrics.rst (2026-04-22)
 */
export function loadAlarm({ groupId, comparisonOperator, value, ...config }: AlarmConfig) {
  return {
    ...config,
    metric: { namespace: "SYS.AS", metricName: "cpu_util", dimensions: [{ name: "AutoScalingGroup", value: groupId }] },
    condition: { period: SECONDS, filter: "average", comparisonOperator, value, unit: "%", count: 1 },
    alarmActions: [{ type: "autoscaling", notificationList: [] }],
  };
}
