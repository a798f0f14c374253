import type { Construct } from "constructs";
import { AsConfigurationV1 } from "../../../l1/opentelekomcloud/as-configuration-v1";
import { AsGroupV1 } from "../../../l1/opentelekomcloud/as-group-v1";
import { AsPolicyV2 } from "../../../l1/opentelekomcloud/as-policy-v2";
import { CesAlarmrule } from "../../../l1/opentelekomcloud/ces-alarmrule";
import { AutoScalingCapability as A } from "../../auto-scaling/capabilities";
import { filled } from "../../core/lists";
import { AutoScalingDriver } from "../../families/huawei/auto-scaling";
import type { AlarmConfig, AutoScalingResources, GroupConfig, ScalingPolicyConfig } from "../../families/huawei/auto-scaling-resources";
import type { HuaweiContext } from "../../families/huawei/context";
import { loadAlarm } from "../../families/huawei/load-alarm";

/** Open Telekom Cloud's Auto Scaling. */
export function defineAutoScaling(context: HuaweiContext): AutoScalingDriver {
  return new AutoScalingDriver(context, {
    resources: RESOURCES,
    capabilities: [A.HEALTH_CHECK_GRACE],
    shortfalls: [],
    // opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/as_group_v1.md, health_periodic_audit_time (2024-10-24)
    healthPeriods: [1, 5, 15, 60, 180],
  });
}

/** An alarm that goes off once would add one server and no more, however long the load lasts; this is how often it goes off, in seconds. */
const EVERY = 300;

const RESOURCES: AutoScalingResources = {
  get configuration() {
    return AsConfigurationV1;
  },
  group: (scope: Construct, id: string, { securityGroupId, graceSeconds: healthPeriodicAuditGracePeriod, ...config }: GroupConfig) =>
    new AsGroupV1(scope, id, { ...config, healthPeriodicAuditGracePeriod, securityGroups: { id: securityGroupId } }),
  alarm: (scope: Construct, id: string, config: AlarmConfig) => {
    const { condition, ...alarm } = loadAlarm(config);
    return new CesAlarmrule(scope, id, { ...alarm, condition: { ...condition, alarmFrequency: EVERY } });
  },
  policy: (scope: Construct, id: string, { name, groupId, action, recurrence, ...config }: ScalingPolicyConfig) =>
    void new AsPolicyV2(scope, id, {
      ...config,
      scalingPolicyName: name,
      scalingResourceId: groupId,
      scalingResourceType: "SCALING_GROUP",
      scalingPolicyType: recurrence === undefined ? "ALARM" : "RECURRENCE",
      scalingPolicyAction: [action],
      scheduledPolicy: filled(recurrence && [recurrence]),
    }),
};
