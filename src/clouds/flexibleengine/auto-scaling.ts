import type { Construct } from "constructs";
import { AsConfiguration } from "../../../l1/flexibleengine/as-configuration";
import { AsGroup } from "../../../l1/flexibleengine/as-group";
import { AsPolicyV1 } from "../../../l1/flexibleengine/as-policy-v1";
import { CesAlarmrule } from "../../../l1/flexibleengine/ces-alarmrule";
import { AutoScalingCapability as A } from "../../auto-scaling/capabilities";
import { AutoScalingDriver } from "../../families/huawei/auto-scaling";
import type { AlarmConfig, AutoScalingResources, GroupConfig, ScalingPolicyConfig } from "../../families/huawei/auto-scaling-resources";
import type { HuaweiContext } from "../../families/huawei/context";
import { loadAlarm } from "../../families/huawei/load-alarm";

/** Flexible Engine's Auto Scaling. */
export function defineAutoScaling(context: HuaweiContext): AutoScalingDriver {
  return new AutoScalingDriver(context, {
    resources: RESOURCES,
    capabilities: [],
    // FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/as_group.md (2024-03-20)
    shortfalls: [{ capability: A.HEALTH_CHECK_GRACE, reason: "the group of its Terraform provider has no time for which it spares new servers" }],
    // The same, health_periodic_audit_time.
    healthPeriods: [5, 15, 60, 180],
  });
}

const RESOURCES: AutoScalingResources = {
  get configuration() {
    return AsConfiguration;
  },
  group: (scope: Construct, id: string, { securityGroupId, graceSeconds: _graceSeconds, ...config }: GroupConfig) =>
    new AsGroup(scope, id, { ...config, securityGroups: [{ id: securityGroupId }] }),
  alarm: (scope: Construct, id: string, config: AlarmConfig) => new CesAlarmrule(scope, id, loadAlarm(config)),
  policy: (scope: Construct, id: string, { name, groupId, action, recurrence, ...config }: ScalingPolicyConfig) =>
    void new AsPolicyV1(scope, id, {
      ...config,
      scalingPolicyName: name,
      scalingGroupId: groupId,
      scalingPolicyType: recurrence === undefined ? "ALARM" : "RECURRENCE",
      scalingPolicyAction: { operation: action.operation, instanceNumber: action.size },
      scheduledPolicy: recurrence,
    }),
};
