import { Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import type { ComputeInstance } from "../../../l1/exoscale/compute-instance";
import type { FileShareAttachment, FileShareRef, IServerHandle, PublicIpRef, VolumeAttachment, VolumeRef } from "../../compute/driver";
import { CodedError } from "../../core/coded-error";

/** How much of a volume's identifier the guest sees: a virtio disk's serial number has no more. */
const SERIAL_LENGTH = 20;

/** What a server is, beside its resource. */
export interface ServerParts {
  readonly server: ComputeInstance;
  readonly onNetwork: boolean;
  readonly isPublic: boolean;
  /** How the user data is written. */
  readonly write: (userData: string | undefined) => string | undefined;
}

/** A server; what is added later goes into the lists of the one resource. */
export class ServerHandle implements IServerHandle {
  private readonly volumes = new Map<string, string>();

  public constructor(private readonly parts: ServerParts) {}

  public get serverId(): string {
    return this.parts.server.id;
  }

  /** The only interface's address: the one asked for, or what the network's DHCP has leased. The provider reads it from the network. */
  public get privateIp(): string | undefined {
    return this.ofInterface("ip_address");
  }

  /** Interfaces have no identifiers. Their MAC address tells them apart. */
  public get networkInterfaceId(): string | undefined {
    return this.ofInterface("mac_address");
  }

  public get publicIp(): string | undefined {
    return this.parts.isPublic ? this.parts.server.publicIpAddress : undefined;
  }

  /** Never called: addresses of their own are not offered. */
  public attachPublicIp(_scope: Construct, _publicIp: PublicIpRef): void {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "Exoscale: no public address apart from a server's own");
  }

  /**
   * The list is in the order of the volumes' paths, whatever the order of the program.
   *
   * @see https://github.com/exoscale/exoscale-csi-driver/blob/main/driver/diskutils.go for the device path
   */
  public attachVolume(scope: Construct, { volumeId }: VolumeRef): VolumeAttachment {
    this.volumes.set(scope.node.path, volumeId);
    const inOrder = [...this.volumes].sort(([one], [other]) => (one < other ? -1 : 1));
    this.parts.server.blockStorageVolumeIds = inOrder.map(([, id]) => id);
    return {
      get devicePath() {
        return `/dev/disk/by-id/virtio-${Token.isUnresolved(volumeId) ? Fn.substr(volumeId, 0, SERIAL_LENGTH) : volumeId.slice(0, SERIAL_LENGTH)}`;
      },
    };
  }

  /** Never called: Exoscale has no file shares. */
  public attachFileShare(_scope: Construct, _fileShare: FileShareRef): FileShareAttachment {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "Exoscale: no file shares");
  }

  public updateUserData(userData: string): void {
    this.parts.server.userData = this.parts.write(userData)!;
  }

  /** Nothing stands in the way: a private network is a switch, and does not look at IP addresses. */
  public allowForwarding(_cidr: string): void {}

  /** Interfaces are a set, which cannot be indexed. */
  private ofInterface(attribute: string): string | undefined {
    return this.parts.onNetwork ? Token.asString(Fn.one(this.parts.server.interpolationForAttribute(`network_interface[*].${attribute}`))) : undefined;
  }
}
