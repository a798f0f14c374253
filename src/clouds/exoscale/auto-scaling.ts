import type { Construct } from "constructs";
import { AUTO_SCALING, AUTO_SCALING_SHORTFALLS } from "./auto-scaling-capabilities";
import type { Context } from "./context";
import { withPrivateInterface } from "./guest-network";
import { rootDiskGib } from "./root-disk";
import { InstancePool } from "../../../l1/exoscale/instance-pool";
import type { AutoScalingGroupSpec, IAutoScalingDriver, IAutoScalingGroupHandle } from "../../auto-scaling/driver";
import { CodedError } from "../../core/coded-error";
import { tagMap } from "../../core/tags";

/**
 * Exoscale's instance pools: groups of fixed size, whose instances Exoscale makes anew when they are gone.
 *
 * @see https://community.exoscale.com/product/compute/instances/how-to/instance-pools/
 */
export class ExoscaleAutoScaling implements IAutoScalingDriver {
  public readonly capabilities = AUTO_SCALING;
  public readonly shortfalls = AUTO_SCALING_SHORTFALLS;
  /** Exoscale states no limit but the quota of the organization; more than a program should say by mistake. */
  public readonly maxGroupSize = 500;

  public constructor(private readonly context: Context) {}

  /**
   * All but the zone of a pool can be changed, and is for new instances. So the template is looked up each time, and is the newest.
   *
   * pkg/resources/instance_pool/resource.go of the provider, rUpdate (0.70.0)
   */
  public defineAutoScalingGroup(scope: Construct, { server, maxSize }: AutoScalingGroupSpec): IAutoScalingGroupHandle {
    const { provider, zone, placed } = this.context;
    const { networkInterface, image, placementGroupId } = server;
    placed.add(scope, placementGroupId, maxSize);
    const pool = new InstancePool(scope, "Resource", {
      provider,
      zone,
      name: server.name,
      size: maxSize,
      instanceType: server.machine.name,
      templateId: image.imageId ?? this.context.templateId(image.name!),
      diskSize: rootDiskGib(scope, server),
      securityGroupIds: [server.firewallId],
      networkIds: networkInterface && [networkInterface.networkId],
      antiAffinityGroupIds: placementGroupId === undefined ? undefined : [placementGroupId],
      keyPair: server.sshKeys[0]?.sshKeyName,
      userData: networkInterface === undefined ? server.userData : withPrivateInterface(server.userData),
      labels: tagMap(server.tags),
    });
    return { autoScalingGroupId: pool.id, addSchedule };
  }
}

/** Never called: the capability is not listed. */
function addSchedule(): void {
  throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "Exoscale: no schedules");
}
