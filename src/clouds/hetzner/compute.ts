import type { Construct } from "constructs";
import { COMPUTE, COMPUTE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { idNumber } from "./ids";
import { labelsOf } from "./labels";
import { ServerHandle, networkBlock } from "./server";
import { PlacementGroup } from "../../../l1/hcloud/placement-group";
import { Server } from "../../../l1/hcloud/server";
import { SshKey } from "../../../l1/hcloud/ssh-key";
import type {
  IComputeDriver,
  IServerHandle,
  PlacementGroupHandle,
  PlacementGroupSpec,
  ServerSpec,
  SshKeyRef,
  SshKeySpec,
} from "../../compute/driver";
import { filled } from "../../core/lists";
import { GroupMembers } from "../../families/placement/group-members";

/** Hetzner's cloud servers. */
export class HetznerCompute implements IComputeDriver {
  public readonly capabilities = COMPUTE;
  public readonly shortfalls = COMPUTE_SHORTFALLS;
  public readonly zonal = false;
  /** 32 KiB: https://docs.hetzner.cloud/reference/cloud#servers-create-a-server */
  public readonly maxUserDataBytes = 32_768;
  /** The disk comes with the machine type: ccx63 has the largest. */
  public readonly maxRootDiskGib = 960;
  public readonly loginUsers: Record<string, string> = { default: "root" };
  /** https://docs.hetzner.com/cloud/placement-groups/overview of 2022-08-22 */
  private readonly members = new GroupMembers(10, "Hetzner's placement groups");

  public constructor(private readonly context: Context) {}

  /** The public side is spelled out, as a server without the block gets two public addresses. */
  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const { provider, location } = this.context;
    const { placementGroupId, networkInterface } = spec;
    this.members.add(scope, placementGroupId);
    const server = new Server(scope, "Resource", {
      provider,
      location,
      name: spec.name,
      serverType: spec.machine.name,
      image: spec.image.imageId ?? spec.image.name,
      firewallIds: [idNumber(scope, "Server", "firewall", spec.firewallId)],
      placementGroupId: placementGroupId === undefined ? undefined : idNumber(scope, "Server", "placementGroup", placementGroupId),
      publicNet: [{ ipv4Enabled: false, ipv6Enabled: false }],
      network: networkInterface && [networkBlock(scope, networkInterface)],
      sshKeys: filled(spec.sshKeys.map((key) => key.sshKeyId)),
      userData: spec.userData,
      labels: labelsOf(scope, "Server", spec.tags),
    });
    return new ServerHandle(this.context, server, networkInterface);
  }

  public defineSshKey(scope: Construct, spec: SshKeySpec): SshKeyRef {
    const key = new SshKey(scope, "Resource", {
      provider: this.context.provider,
      name: spec.name,
      publicKey: spec.publicKey,
      labels: labelsOf(scope, "SshKey", spec.tags),
    });
    return { sshKeyId: key.id, sshKeyName: key.name, dependencies: [] };
  }

  /** One type there is, and it is strict: a server that finds no host of its own is refused. */
  public definePlacementGroup(scope: Construct, spec: PlacementGroupSpec): PlacementGroupHandle {
    const group = new PlacementGroup(scope, "Resource", {
      provider: this.context.provider,
      name: spec.name,
      type: "spread",
      labels: labelsOf(scope, "PlacementGroup", spec.tags),
    });
    return { placementGroupId: group.id };
  }
}
