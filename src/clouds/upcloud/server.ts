import { Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { grantAccess } from "./file-share";
import { interfacesFor } from "./interfaces";
import type { Server } from "../../../l1/upcloud/server";
import type {
  FileShareAttachment,
  FileShareRef,
  IServerHandle,
  PublicIpRef,
  ServerSpec,
  VolumeAttachment,
  VolumeRef,
} from "../../compute/driver";
import { CodedError } from "../../core/coded-error";

/** How much of a storage's identifier the guest sees: a virtio disk's serial number has no more, and no dashes. */
const SERIAL_LENGTH = 20;

/** A server; what is added later goes into the lists of the one resource. Its interface on the private network, where it has one, is the first. */
export class ServerHandle implements IServerHandle {
  private readonly volumes = new Map<string, string>();

  public constructor(
    private readonly context: Context,
    private readonly server: Server,
    private readonly spec: ServerSpec,
  ) {}

  public get serverId(): string {
    return this.server.id;
  }

  public get privateIp(): string | undefined {
    return this.spec.networkInterface && this.server.networkInterface.get(0).ipAddress;
  }

  /** It comes with the interface, and goes with the server. */
  public get publicIp(): string | undefined {
    return this.spec.publicIp ? this.server.networkInterface.get(this.spec.networkInterface ? 1 : 0).ipAddress : undefined;
  }

  /** Interfaces have no identifiers. Their MAC address tells them apart. */
  public get networkInterfaceId(): string | undefined {
    return this.spec.networkInterface && this.server.networkInterface.get(0).macAddress;
  }

  /** Never called: addresses that outlive their server are not offered. */
  public attachPublicIp(_scope: Construct, _publicIp: PublicIpRef): void {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "UpCloud: no addresses apart from servers");
  }

  /**
   * The list is in the order of the volumes' paths, whatever the order of the program.
   *
   * @see https://github.com/UpCloudLtd/upcloud-csi/blob/main/internal/filesystem/linux_utils.go for the device path
   */
  public attachVolume(scope: Construct, { volumeId }: VolumeRef): VolumeAttachment {
    this.volumes.set(scope.node.path, volumeId);
    const inOrder = [...this.volumes].sort(([one], [other]) => (one < other ? -1 : 1));
    this.server.putStorageDevices(inOrder.map(([, storage]) => ({ storage, address: "virtio" })));
    return {
      get devicePath() {
        return `/dev/disk/by-id/virtio-${serialOf(volumeId)}`;
      },
    };
  }

  /** Called for servers with a network only: file shares of any network are not offered. */
  public attachFileShare(scope: Construct, fileShare: FileShareRef): FileShareAttachment {
    grantAccess(this.context, scope, fileShare, this.privateIp!);
    return { filesystem: "nfs", source: fileShare.exportLocation! };
  }

  public updateUserData(userData: string): void {
    this.server.userData = userData;
  }

  /** UpCloud drops what comes from a private interface with another address than its own, unless told not to. */
  public allowForwarding(_cidr: string): void {
    const interfaces = interfacesFor(this.spec);
    this.server.putNetworkInterface(interfaces.map((one) => (one.type === "private" ? { ...one, sourceIpFiltering: false } : one)));
  }
}

function serialOf(storageId: string): string {
  if (Token.isUnresolved(storageId)) {
    return Fn.substr(Fn.replace(storageId, "-", ""), 0, SERIAL_LENGTH);
  }
  return storageId.replace(/-/g, "").slice(0, SERIAL_LENGTH);
}
