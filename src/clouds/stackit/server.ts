import type { ITerraformDependable } from "cdktf";
import { dependable, Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import type { NetworkInterface } from "../../../l1/stackit/network-interface";
import { PublicIp } from "../../../l1/stackit/public-ip";
import { PublicIpAssociate } from "../../../l1/stackit/public-ip-associate";
import type { Server } from "../../../l1/stackit/server";
import { ServerVolumeAttach } from "../../../l1/stackit/server-volume-attach";
import type { FileShareAttachment, FileShareRef, IServerHandle, PublicIpRef, VolumeAttachment, VolumeRef } from "../../compute/driver";
import { isPrivate, knownBlock } from "../../core/cidr";
import { CodedError } from "../../core/coded-error";
import { Faults } from "../../core/faults";

/**
 * The disk's serial number is the volume's identifier, of which virtio-blk has room for 20 characters.
 *
 * @see https://github.com/kubernetes/cloud-provider-openstack/blob/master/pkg/util/mount/mount.go of which stackitcloud/cloud-provider-stackit is made
 */
const DEVICE_PREFIX = "/dev/disk/by-id/virtio-";
const SERIAL_LENGTH = 20;

/** A server and its one interface. */
export class ServerHandle implements IServerHandle {
  public readonly serverId: string;
  public readonly privateIp: string;
  public readonly networkInterfaceId: string;
  private readonly forwarded = new Set<string>();

  public constructor(
    private readonly context: Context,
    private readonly server: Server,
    private readonly port: NetworkInterface,
  ) {
    this.serverId = server.serverId;
    this.privateIp = port.ipv4;
    this.networkInterfaceId = port.networkInterfaceId;
  }

  /** The server waits for its address, so that its first boot goes out by it. */
  public attachPublicIp(scope: Construct, publicIp: PublicIpRef): void {
    const attached = this.giveAddress(scope, publicIp);
    this.server.dependsOn = [...(this.server.dependsOn ?? []), dependable(attached)];
  }

  public attachVolume(scope: Construct, { volumeId }: VolumeRef): VolumeAttachment {
    new ServerVolumeAttach(scope, "Attachment", { ...this.context.place, serverId: this.serverId, volumeId });
    return {
      get devicePath() {
        const serial = Token.isUnresolved(volumeId) ? Token.asString(Fn.substr(volumeId, 0, SERIAL_LENGTH)) : volumeId.slice(0, SERIAL_LENGTH);
        return `${DEVICE_PREFIX}${serial}`;
      },
    };
  }

  /** Never called: the capability is not listed. */
  public attachFileShare(_scope: Construct, _fileShare: FileShareRef): FileShareAttachment {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "STACKIT's file shares are not in archipel");
  }

  public updateUserData(userData: string): void {
    this.server.userData = userData;
  }

  /**
   * An interface lets through what has its own address; more is told to it.
   *
   * Servers of one security group let each other in, and below STACKIT is OpenStack, which counts what a server forwards among the group: with a public
   * block, that would be everybody.
   *
   * @throws ValidationError when the block is public
   */
  public allowForwarding(cidr: string): void {
    const block = knownBlock(cidr);
    if (block !== undefined && !isPrivate(block)) {
      const allowed = "a private block, as servers behind one firewall let each other in at STACKIT, and with them what they forward: everybody, here";
      new Faults(this.server.node.scope!, "Server").refuse("allowForwarding", cidr, allowed);
    }
    this.forwarded.add(cidr);
    this.port.allowedAddresses = [...this.forwarded].sort();
  }

  /** An address of the program says itself where it is; one that exists elsewhere is associated, which must not be done to the other kind. */
  private giveAddress(scope: Construct, { publicIpId }: PublicIpRef): ITerraformDependable {
    const { networkInterfaceId } = this;
    const own = scope.node.tryFindChild("Resource");
    if (own instanceof PublicIp) {
      own.networkInterfaceId = networkInterfaceId;
      return own;
    }
    return new PublicIpAssociate(scope, "Association", { ...this.context.place, publicIpId, networkInterfaceId });
  }
}
