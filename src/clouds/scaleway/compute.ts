import type { Construct } from "constructs";
import { COMPUTE, COMPUTE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { fileSharesOfServers } from "./file-share";
import { definePrivateInterface } from "./private-interface";
import { rootVolume } from "./root-volume";
import { ServerHandle, cloudInitData } from "./server";
import { gibibytes } from "./sizes";
import { BLOCK_GB } from "./volume-types";
import { IamSshKey } from "../../../l1/scaleway/iam-ssh-key";
import { InstancePlacementGroup } from "../../../l1/scaleway/instance-placement-group";
import { InstanceServer } from "../../../l1/scaleway/instance-server";
import type {
  IComputeDriver,
  IServerHandle,
  PlacementGroupHandle,
  PlacementGroupSpec,
  ServerSpec,
  SshKeyRef,
  SshKeySpec,
} from "../../compute/driver";
import { PlacementStrategy } from "../../compute/placement-group";
import type { Capability, Shortfall } from "../../core/capability";
import { filled } from "../../core/lists";
import { tagList } from "../../core/tags";

/** Scaleway's Instances. */
export class ScalewayCompute implements IComputeDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly zonal = true;
  /** The provider's own limit for cloud-init. */
  public readonly maxUserDataBytes = 127_998;
  public readonly maxRootDiskGib = gibibytes(BLOCK_GB.max);
  public readonly loginUsers: Record<string, string> = { default: "root" };

  public constructor(private readonly context: Context) {
    const files = fileSharesOfServers(context.cloud.region.name);
    this.capabilities = [...COMPUTE, ...files.capabilities];
    this.shortfalls = [...COMPUTE_SHORTFALLS, ...files.shortfalls];
  }

  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const server = new InstanceServer(scope, "Resource", {
      provider: this.context.provider,
      zone: this.context.otherZone(spec.zone),
      name: spec.name,
      type: spec.machine.name,
      image: spec.image.imageId ?? spec.image.name,
      securityGroupId: spec.firewallId,
      placementGroupId: spec.placementGroupId,
      rootVolume: rootVolume(scope, spec),
      userData: cloudInitData(spec.userData),
      tags: tagList(spec.tags),
      dependsOn: filled(spec.sshKeys.flatMap((key) => key.dependencies)),
    });
    const { networkInterface } = spec;
    return new ServerHandle(
      server,
      networkInterface && definePrivateInterface(this.context, scope, server.id, spec.zone, networkInterface),
    );
  }

  /**
   * Every key of a project opens every Instance of the project, so a server cannot name its keys; it waits for them.
   *
   * @see https://www.scaleway.com/en/docs/organizations-and-projects/how-to/create-ssh-key/
   */
  public defineSshKey(scope: Construct, spec: SshKeySpec): SshKeyRef {
    const { provider } = this.context;
    const key = new IamSshKey(scope, "Resource", { provider, name: spec.name, publicKey: spec.publicKey });
    return { sshKeyId: key.id, sshKeyName: key.name, dependencies: [key] };
  }

  public definePlacementGroup(scope: Construct, spec: PlacementGroupSpec): PlacementGroupHandle {
    const group = new InstancePlacementGroup(scope, "Resource", {
      provider: this.context.provider,
      zone: this.context.otherZone(spec.zone),
      name: spec.name,
      policyType: spec.strategy === PlacementStrategy.SPREAD ? "max_availability" : "low_latency",
      policyMode: spec.strict ? "enforced" : "optional",
      tags: tagList(spec.tags),
    });
    return { placementGroupId: group.id };
  }
}
