import type { Construct } from "constructs";
import { AUTO_SCALING, AUTO_SCALING_SHORTFALLS } from "./auto-scaling-capabilities";
import type { Context } from "./context";
import { lanNumber } from "./lan-number";
import { sizeOf } from "./machine-types";
import { rulesOf } from "./replica-firewall";
import type { SecurityGroupHandle } from "./security-group";
import { encoded } from "./server";
import { DEFAULT_DISK_TYPE, DEFAULT_ROOT_GIB } from "./volume-types";
import type {
  AutoscalingGroupPolicy,
  AutoscalingGroupReplicaConfiguration,
  AutoscalingGroupReplicaConfigurationNic,
  AutoscalingGroupReplicaConfigurationVolume,
} from "../../../l1/ionoscloud/autoscaling-group";
import { AutoscalingGroup } from "../../../l1/ionoscloud/autoscaling-group";
import type { AutoScalingGroupSpec, CpuScalingSpec, IAutoScalingDriver, IAutoScalingGroupHandle } from "../../auto-scaling/driver";
import type { ServerSpec } from "../../compute/driver";
import { CodedError } from "../../core/coded-error";
import { Faults } from "../../core/faults";
import { filled } from "../../core/lists";
import { GeneratedPassword } from "../../families/random/generated-password";

/** A group must follow something: of fixed size, none of it ever happens. The numbers are those of the provider's own example. */
const NEVER_FOLLOWED: CpuScalingSpec = { scaleOutAbove: 77, scaleInBelow: 33, step: 1, cooldownSeconds: 300 };

/**
 * IONOS Cloud's VM Auto Scaling.
 *
 * @see https://docs.ionos.com/cloud/compute-services/vm-auto-scaling/overview
 */
export class IonosCloudAutoScaling implements IAutoScalingDriver {
  public readonly capabilities = AUTO_SCALING;
  public readonly shortfalls = AUTO_SCALING_SHORTFALLS;
  /** docs/resources/autoscaling_group.md of 2026-07-24, max_replica_count */
  public readonly maxGroupSize = 200;

  public constructor(private readonly context: Context) {}

  /**
   * A change of what servers are made like is for new ones only. A rule that the firewall gets later reaches those that run in the same way: with the next
   * servers.
   *
   * @throws ValidationError when the firewall is not the program's, or its servers may not send out what they like
   */
  public defineAutoScalingGroup(scope: Construct, spec: AutoScalingGroupSpec): IAutoScalingGroupHandle {
    const { provider, datacenterId } = this.context;
    const { server, zones, minSize, maxSize, scaleOnCpu = NEVER_FOLLOWED } = spec;
    const firewall = this.firewallOf(scope, server.firewallId);
    const volume = volumeOf(scope, server);
    const replica = (): AutoscalingGroupReplicaConfiguration => ({
      ...sizeOf(scope, server.machine.name),
      availabilityZone: zones.length === 1 ? zones[0] : "AUTO",
      nic: this.nicsOf(server, firewall),
      volume: [volume],
    });
    const group = new AutoscalingGroup(scope, "Resource", {
      provider,
      datacenterId,
      name: server.name,
      minReplicaCount: minSize,
      maxReplicaCount: maxSize,
      policy: policyOf(scaleOnCpu),
      replicaConfiguration: replica(),
    });
    firewall.follow(() => group.putReplicaConfiguration(replica()));
    return { autoScalingGroupId: group.id, addSchedule };
  }

  private nicsOf({ publicIp, networkInterface }: ServerSpec, firewall: SecurityGroupHandle): AutoscalingGroupReplicaConfigurationNic[] {
    const nic = (name: string, lan: string): AutoscalingGroupReplicaConfigurationNic => ({
      name,
      lan: lanNumber(lan),
      dhcp: true,
      firewallActive: true,
      firewallType: "INGRESS",
      firewallRule: rulesOf(firewall, name === "public"),
    });
    return [
      ...(publicIp ? [nic("public", this.context.publicLan.id)] : []),
      ...(networkInterface === undefined ? [] : [nic("private", networkInterface.networkId)]),
    ];
  }

  private firewallOf(scope: Construct, firewallId: string): SecurityGroupHandle {
    const firewall = this.context.firewalls.get(firewallId);
    if (firewall === undefined || !this.context.openOutbound.has(firewallId)) {
      const allowed =
        "a Firewall of the program with outboundOpen: true, as servers of a group join no security group, and IONOS' provider has no rules for what goes out of them";
      return new Faults(scope, "AutoScalingGroup").refuse("firewall", "another", allowed);
    }
    return firewall;
  }
}

/** Without keys an image wants a password, which is in the state, marked sensitive. */
function volumeOf(scope: Construct, spec: ServerSpec): AutoscalingGroupReplicaConfigurationVolume {
  const { image, rootDiskGib, rootVolumeType, sshKeys, userData } = spec;
  return {
    name: "root",
    size: rootDiskGib ?? DEFAULT_ROOT_GIB,
    type: (rootVolumeType ?? DEFAULT_DISK_TYPE).toUpperCase().replace(" ", "_"),
    bootOrder: "AUTO",
    image: image.imageId,
    imageAlias: image.name,
    sshKeys: filled(sshKeys.map((key) => key.sshKeyId)),
    imagePassword: sshKeys.length === 0 ? new GeneratedPassword(scope, "ImagePassword", { lettersAndDigits: true }).result : undefined,
    userData: encoded(userData),
  };
}

function policyOf({ scaleOutAbove, scaleInBelow, step, cooldownSeconds }: CpuScalingSpec): AutoscalingGroupPolicy {
  const action = { amount: step, amountType: "ABSOLUTE", cooldownPeriod: durationOf(cooldownSeconds) };
  return {
    metric: "INSTANCE_CPU_UTILIZATION_AVERAGE",
    unit: "PER_HOUR",
    scaleOutThreshold: scaleOutAbove,
    scaleInThreshold: scaleInBelow,
    scaleOutAction: action,
    scaleInAction: { ...action, terminationPolicyType: "OLDEST_SERVER_FIRST", deleteVolumes: true },
  };
}

/** A duration as the API writes it: in another spelling it would be a change each time. */
function durationOf(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const part = (count: number, unit: string): string => (count === 0 ? "" : `${count}${unit}`);
  return `PT${part(hours, "H")}${part(minutes, "M")}${part(rest, "S")}`;
}

/** Never called: the capability is not listed. */
function addSchedule(): void {
  throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "IONOS Cloud: no schedules");
}
