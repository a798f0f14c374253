import type { Construct } from "constructs";
import type { FakeCloud } from "./cloud";
import type { FakeResource } from "./resource";
import type {
  FileShareAttachment,
  FileShareRef,
  IComputeDriver,
  IServerHandle,
  PlacementGroupHandle,
  PlacementGroupSpec,
  PublicIpRef,
  ServerSpec,
  SshKeyRef,
  SshKeySpec,
  VolumeAttachment,
  VolumeRef,
} from "../../compute/driver";
import type { Capability, Shortfall } from "../../core/capability";
import { tagMap } from "../../core/tags";

/** Servers, keys and placement groups of the fake cloud. */
export class FakeComputeDriver implements IComputeDriver {
  public readonly maxUserDataBytes = 16_384;
  public readonly maxRootDiskGib = 1_000;
  public readonly loginUsers = { ubuntu: "ubuntu", debian: "debian", default: "root" };

  public constructor(
    private readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
    public readonly zonal: boolean,
  ) {}

  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const server = this.cloud.define(scope, "Resource", "server", {
      name: spec.name,
      zone: spec.zone,
      machine_type: spec.machine.name,
      image: spec.image.name,
      image_id: spec.image.imageId,
      network_id: spec.networkInterface?.networkId,
      subnet_id: spec.networkInterface?.subnetId,
      private_ip: spec.networkInterface?.privateIp,
      firewall_id: spec.firewallId,
      ssh_key_ids: spec.sshKeys.map((key) => key.sshKeyId),
      user_data: spec.userData,
      root_disk_gib: spec.rootDiskGib,
      root_volume_type: spec.rootVolumeType,
      placement_group_id: spec.placementGroupId,
      tags: tagMap(spec.tags),
    });
    server.waitFor(spec.sshKeys.flatMap((key) => key.dependencies));
    return new FakeServer(this.cloud, server, spec);
  }

  public defineSshKey(scope: Construct, spec: SshKeySpec): SshKeyRef {
    const key = this.cloud.define(scope, "Resource", "ssh_key", { name: spec.name, public_key: spec.publicKey, tags: tagMap(spec.tags) });
    return { sshKeyId: key.resourceId, sshKeyName: spec.name, dependencies: [] };
  }

  public definePlacementGroup(scope: Construct, spec: PlacementGroupSpec): PlacementGroupHandle {
    const { name, zone, strategy, strict, tags } = spec;
    const group = this.cloud.define(scope, "Resource", "placement_group", { name, zone, strategy, strict, tags: tagMap(tags) });
    return { placementGroupId: group.resourceId };
  }
}

class FakeServer implements IServerHandle {
  public readonly serverId: string;
  public readonly privateIp?: string;
  public readonly networkInterfaceId?: string;
  private readonly forwarded: string[] = [];

  public constructor(
    private readonly cloud: FakeCloud,
    private readonly server: FakeResource,
    private readonly spec: ServerSpec,
  ) {
    this.serverId = server.resourceId;
    if (spec.networkInterface) {
      this.privateIp = server.getStringAttribute("private_ip");
      this.networkInterfaceId = server.getStringAttribute("network_interface_id");
    }
  }

  public attachPublicIp(scope: Construct, publicIp: PublicIpRef): void {
    const attachment = this.cloud.define(scope, "Attachment", "public_ip_attachment", {
      public_ip_id: publicIp.publicIpId,
      server_id: this.serverId,
    });
    attachment.waitFor(this.spec.networkInterface?.dependencies ?? []);
  }

  public attachVolume(scope: Construct, volume: VolumeRef): VolumeAttachment {
    const attachment = this.cloud.define(scope, "Attachment", "volume_attachment", { volume_id: volume.volumeId, server_id: this.serverId });
    // A path made of the volume's own identifier, so that the user data does not wait for the attachment, which waits for the server.
    return { devicePath: `/dev/disk/by-id/fake-${attachment.friendlyUniqueId}` };
  }

  public attachFileShare(scope: Construct, { fileShareId, exportLocation, readOnly }: FileShareRef): FileShareAttachment {
    this.cloud.define(scope, "Attachment", "file_share_attachment", { file_share_id: fileShareId, server_id: this.serverId, read_only: readOnly });
    return exportLocation === undefined ? { source: fileShareId, filesystem: "virtiofs" } : { source: exportLocation, filesystem: "nfs" };
  }

  public updateUserData(userData: string): void {
    this.server.set("user_data", userData);
  }

  public allowForwarding(cidr: string): void {
    this.forwarded.push(cidr);
    this.server.set("forwarded_cidrs", this.forwarded);
  }
}
