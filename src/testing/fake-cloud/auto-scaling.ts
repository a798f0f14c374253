import type { Construct } from "constructs";
import type { FakeCloud } from "./cloud";
import type { AutoScalingGroupSpec, IAutoScalingDriver, IAutoScalingGroupHandle, ScheduleSpec } from "../../auto-scaling/driver";
import type { Capability, Shortfall } from "../../core/capability";
import { filled } from "../../core/lists";
import { tagMap } from "../../core/tags";

/** Groups of servers of the fake cloud. */
export class FakeAutoScalingDriver implements IAutoScalingDriver {
  public readonly maxGroupSize = 100;

  public constructor(
    private readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
  ) {}

  public defineAutoScalingGroup(scope: Construct, spec: AutoScalingGroupSpec): IAutoScalingGroupHandle {
    const { server, scaleOnCpu, healthCheck } = spec;
    const group = this.cloud.define(scope, "Resource", "auto_scaling_group", {
      name: server.name,
      zones: filled(spec.zones),
      min_size: spec.minSize,
      max_size: spec.maxSize,
      initial_size: spec.initialSize,
      machine_type: server.machine.name,
      image: server.image.name,
      image_id: server.image.imageId,
      network_id: server.networkInterface?.networkId,
      subnet_id: server.networkInterface?.subnetId,
      public: server.publicIp,
      firewall_id: server.firewallId,
      ssh_key_ids: filled(server.sshKeys.map((key) => key.sshKeyId)),
      user_data: server.userData,
      root_disk_gib: server.rootDiskGib,
      root_volume_type: server.rootVolumeType,
      placement_group_id: server.placementGroupId,
      scale_on_cpu: scaleOnCpu && {
        above: scaleOnCpu.scaleOutAbove,
        below: scaleOnCpu.scaleInBelow,
        step: scaleOnCpu.step,
        cooldown_seconds: scaleOnCpu.cooldownSeconds,
      },
      health_check: { kind: healthCheck.kind, period_minutes: healthCheck.periodMinutes, grace_seconds: healthCheck.graceSeconds },
      tags: tagMap(server.tags),
    });
    group.waitFor(server.networkInterface?.dependencies ?? []);
    return {
      autoScalingGroupId: group.resourceId,
      addSchedule: (schedule: Construct, { name, time, weekdays, size, until }: ScheduleSpec) => {
        const attributes = { group_id: group.resourceId, name, time, weekdays: filled(weekdays), size, until };
        this.cloud.define(schedule, "Resource", "auto_scaling_schedule", attributes);
      },
    };
  }
}
