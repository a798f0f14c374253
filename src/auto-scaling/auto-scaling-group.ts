import { Construct } from "constructs";
import { checkSizes, needsOf, scalingSpec } from "./auto-scaling-checks";
import type { AutoScalingGroupProps } from "./auto-scaling-group-props";
import { AutoScalingCapability } from "./capabilities";
import type { IAutoScalingGroupHandle } from "./driver";
import { GroupHealthCheck } from "./health-check";
import type { ScheduleOptions } from "./schedule";
import { checkSchedule } from "./schedule";
import { resolveServer } from "../compute/server-resolution";
import { requireCapabilities } from "../core/capability";
import { checkResolved } from "../core/checks";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { checkZone } from "../core/zone";
import type { IFirewall } from "../network/firewall";
import { Firewall } from "../network/firewall";
import { firewallInZone } from "../network/zoned-firewall";

/**
 * Servers that are alike, which the cloud makes and counts.
 */
export interface IAutoScalingGroup extends IPortable {
  /** The cloud's identifier. */
  readonly autoScalingGroupId: string;
}

/**
 * Servers that are alike, which the cloud itself makes, counts and replaces: as many as their load asks for, between two bounds. They stand behind a
 * firewall that is closed to the internet until something is allowed.
 *
 * A change of what they are made like (machine, image, keys, cloud-init, disk) is for new servers only; those that run stay as they are. No server of the
 * group is known to the program: put a load balancer before them, by `Target.autoScalingGroup(…)`.
 */
export class AutoScalingGroup extends PortableConstruct implements IAutoScalingGroup {
  public readonly autoScalingGroupId: string;
  /** The name at the cloud. */
  public readonly groupName: string;
  /** The firewall around all of them. */
  public readonly firewall: IFirewall;
  /** The user that the image comes with, who logs in by SSH. */
  public readonly loginUser: string;
  /** @internal */
  public readonly _handle: IAutoScalingGroupHandle;
  private readonly bounds: { readonly min: number; readonly max: number };

  /**
   * @throws ValidationError when a size, a load or a zone is wrong, or as a Server does
   * @throws CapabilityError when the cloud has no such groups, or no such servers
   * @throws CloudMismatchError when the network, firewall, key or placement group is of another cloud
   */
  public constructor(scope: Construct, id: string, props: AutoScalingGroupProps) {
    super(scope, id, Given.of("AutoScalingGroupProps", props));
    const parts = { network: props.network, subnet: props.subnet, firewall: props.firewall, placementGroup: props.placementGroup };
    Object.entries(parts).forEach(([property, part]) => this.requireSameCloud(property, part));
    props.sshKeys?.forEach((key, index) => this.requireSameCloud(`sshKeys[${index}]`, key));
    const driver = this.cloud.autoScaling;
    requireCapabilities(this, "AutoScalingGroup", this.cloud, driver, needsOf(this.cloud, props));
    const faults = new Faults(this, "AutoScalingGroup");
    this.bounds = checkSizes(faults, props, driver!.maxGroupSize);
    const { zones = [] } = props;
    if (checkResolved(faults, "zones", props.zones, "it decides where machines have to be sold")) {
      zones.forEach((zone, index) => {
        checkZone(this.cloud, zone, faults, `zones[${index}]`);
        props.machine._resolve(this.cloud, zone, faults);
      });
    }
    faults.throwIfAny();
    const resolved = resolveServer(this, this.cloud, { ...props, zone: zones[0] }, { subject: "AutoScalingGroup", manyKeys: AutoScalingCapability.MANY_SSH_KEYS });
    this.groupName = resolved.name;
    this.loginUser = resolved.loginUser;
    this.firewall = firewallInZone(this, props.firewall, resolved.zone) ?? new Firewall(this, "Firewall", { zone: resolved.zone, cloud: this.cloud, tags: props.tags });
    if (resolved.network) {
      this.firewall._joinNetwork(resolved.network);
    }
    const { healthCheck = GroupHealthCheck.SERVER, healthCheckPeriodMinutes: periodMinutes, healthCheckGraceSeconds: graceSeconds } = props;
    this._handle = driver!.defineAutoScalingGroup(this, {
      server: { ...resolved.spec, firewallId: this.firewall.firewallId },
      zones: zones.length > 0 || resolved.zone === undefined ? [...new Set(zones)] : [resolved.zone],
      minSize: props.minSize,
      maxSize: props.maxSize,
      initialSize: props.initialSize ?? props.minSize,
      scaleOnCpu: props.scaleOnCpu && scalingSpec(props.scaleOnCpu),
      healthCheck: { kind: healthCheck, periodMinutes, graceSeconds },
    });
    this.autoScalingGroupId = this._handle.autoScalingGroupId;
  }

  /**
   * Gives the group another size at times of the day.
   *
   * @throws ValidationError when the time, a day, the size or the name is wrong
   * @throws CapabilityError when the cloud has no schedules
   */
  public scaleOnSchedule(id: string, options: ScheduleOptions): void {
    this.checkCall("AutoScalingGroup.scaleOnSchedule", { options });
    requireCapabilities(this, "AutoScalingGroup", this.cloud, this.cloud.autoScaling, [{ capability: AutoScalingCapability.SCHEDULE, property: "scaleOnSchedule" }]);
    const scope = new Construct(this, id);
    const faults = new Faults(this, "AutoScalingGroup schedule");
    const weekdays = checkSchedule(faults, options, this.bounds);
    const name = nameFor(scope, this.cloud, "autoScalingPolicy", options.name, faults);
    faults.throwIfAny();
    const { time, size, until } = options;
    this._handle.addSchedule(scope, { name, time, weekdays, size, until });
  }
}
