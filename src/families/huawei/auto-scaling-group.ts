import { Construct } from "constructs";
import type { AutoScalingOffer } from "./auto-scaling";
import type { GroupListener, MadeGroup } from "./auto-scaling-resources";
import type { HuaweiContext } from "./context";
import { defineConfiguration } from "./group-configuration";
import type { AutoScalingGroupSpec, CpuScalingSpec, IAutoScalingGroupHandle, ScheduleSpec } from "../../auto-scaling/driver";
import { GroupHealthCheck } from "../../auto-scaling/health-check";
import { Weekday } from "../../auto-scaling/schedule";
import { Faults } from "../../core/faults";
import { filled } from "../../core/lists";
import { nameFor } from "../../core/names-of";
import { tagMap } from "../../core/tags";

const CHECKS = { [GroupHealthCheck.SERVER]: "NOVA_AUDIT", [GroupHealthCheck.LOAD_BALANCER]: "ELB_AUDIT" };

/** Days as Auto Scaling counts them: opentelekomcloud-docs/auto-scaling, apis/as_policies/creating_an_as_policy_v2.rst, recurrence_value (2026-04-22). */
const DAYS = [Weekday.SUNDAY, Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY, Weekday.SATURDAY];

/** A schedule must have an end; the year is the provider's own example's (docs/resources/as_policy_v2.md). */
const LAST_DAY = "2040-12-31T23:59Z";

/** A listener of a load balancer, and what puts it into an order that does not depend on the program's. */
interface Attachment {
  readonly sortKey: string;
  readonly listener: GroupListener;
}

/**
 * A group of Auto Scaling. The number of servers is the cloud's business after the first deployment, and Terraform looks away from it.
 *
 * opentelekomcloud-docs/auto-scaling: api-ref/source/apis/as_groups/creating_an_as_group.rst (2026-04-22)
 */
export class AutoScalingGroupHandle implements IAutoScalingGroupHandle {
  public readonly autoScalingGroupId: string;
  private readonly group: MadeGroup;
  private readonly attachments: Attachment[] = [];

  /** @throws ValidationError when the cloud does not look at servers so often */
  public constructor(
    private readonly context: HuaweiContext,
    private readonly offer: AutoScalingOffer,
    private readonly scope: Construct,
    spec: AutoScalingGroupSpec,
  ) {
    this.checkPeriod(spec.healthCheck.periodMinutes);
    const { server, zones, minSize, maxSize, initialSize, healthCheck, scaleOnCpu } = spec;
    const { networkId, subnetId, dependencies } = server.networkInterface!;
    this.group = offer.resources.group(scope, "Resource", {
      provider: context.provider,
      scalingGroupName: server.name,
      scalingConfigurationId: defineConfiguration(scope, context, offer.resources, server).id,
      minInstanceNumber: minSize,
      maxInstanceNumber: maxSize,
      desireInstanceNumber: initialSize,
      availableZones: zones,
      vpcId: networkId,
      networks: [{ id: subnetId! }],
      securityGroupId: server.firewallId,
      healthPeriodicAuditMethod: CHECKS[healthCheck.kind],
      healthPeriodicAuditTime: healthCheck.periodMinutes,
      graceSeconds: healthCheck.graceSeconds,
      deletePublicip: true,
      deleteInstances: "yes",
      tags: tagMap(server.tags),
      lifecycle: { ignoreChanges: ["desire_instance_number"] },
      dependsOn: filled(dependencies),
    });
    this.autoScalingGroupId = this.group.id;
    if (scaleOnCpu !== undefined) {
      this.scale("ScaleOut", ">", scaleOnCpu.scaleOutAbove, "ADD", scaleOnCpu);
      this.scale("ScaleIn", "<", scaleOnCpu.scaleInBelow, "REMOVE", scaleOnCpu);
    }
  }

  public addSchedule(scope: Construct, { name, time, weekdays, size, until = LAST_DAY }: ScheduleSpec): void {
    const days = weekdays.map((weekday) => DAYS.indexOf(weekday) + 1).sort((one, other) => one - other);
    this.offer.resources.policy(scope, "Resource", {
      provider: this.context.provider,
      name,
      groupId: this.autoScalingGroupId,
      action: { operation: "SET", size },
      recurrence: {
        launchTime: time,
        recurrenceType: days.length === 0 ? "Daily" : "Weekly",
        recurrenceValue: days.length === 0 ? undefined : days.join(","),
        endTime: until,
      },
    });
  }

  /** Puts the group's servers into a pool of a load balancer. */
  public attach(sortKey: string, listener: GroupListener): void {
    this.attachments.push({ sortKey, listener });
    const inOrder = [...this.attachments].sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
    this.group.putLbaasListeners(inOrder.map((attachment) => attachment.listener));
  }

  /** An alarm and what it does. The service writes a schedule without a word into the state of such a policy, which the provider would take for a change. */
  private scale(id: string, comparisonOperator: string, value: number, operation: string, { step, cooldownSeconds }: CpuScalingSpec): void {
    const { provider, cloud } = this.context;
    const { resources } = this.offer;
    const scope = new Construct(this.scope, id);
    const faults = new Faults(scope, "AutoScalingGroup");
    const name = nameFor(scope, cloud, "autoScalingPolicy", undefined, faults);
    faults.throwIfAny();
    const alarm = resources.alarm(scope, "Alarm", { provider, alarmName: name, groupId: this.autoScalingGroupId, comparisonOperator, value });
    resources.policy(scope, "Resource", {
      provider,
      name,
      groupId: this.autoScalingGroupId,
      action: { operation, size: step },
      coolDownTime: cooldownSeconds,
      alarmId: alarm.id,
      lifecycle: { ignoreChanges: ["scheduled_policy"] },
    });
  }

  private checkPeriod(minutes: number | undefined): void {
    const { healthPeriods } = this.offer;
    if (minutes !== undefined && !healthPeriods.includes(minutes)) {
      new Faults(this.scope, "AutoScalingGroup").refuse("healthCheckPeriodMinutes", minutes, `${healthPeriods.join(", ")} minutes`);
    }
  }
}
