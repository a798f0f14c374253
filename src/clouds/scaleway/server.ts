import { Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import type { PrivateInterface } from "./private-interface";
import type { InstanceServer } from "../../../l1/scaleway/instance-server";
import type { FileShareAttachment, FileShareRef, IServerHandle, PublicIpRef, VolumeAttachment, VolumeRef } from "../../compute/driver";

/** The key under which Scaleway's images look for cloud-init. The argument `cloud_init` is not updated by the provider. */
export function cloudInitData(userData: string | undefined): Record<string, string> | undefined {
  return userData === undefined ? undefined : { "cloud-init": userData };
}

/** A server; what is added later goes into the lists of the one resource. */
export class ServerHandle implements IServerHandle {
  private readonly volumes = new Map<string, string>();
  private readonly fileShares = new Map<string, string>();

  public constructor(
    private readonly server: InstanceServer,
    private readonly privateInterface: PrivateInterface | undefined,
  ) {}

  public get serverId(): string {
    return this.server.id;
  }

  public get privateIp(): string | undefined {
    return this.privateInterface?.address;
  }

  public get networkInterfaceId(): string | undefined {
    return this.privateInterface?.interfaceId;
  }

  public attachPublicIp(_scope: Construct, publicIp: PublicIpRef): void {
    this.server.ipIds = [publicIp.publicIpId];
  }

  /**
   * The list is in the order of the volumes' paths, whatever the order of the program. A change stops and starts the server.
   *
   * @see https://github.com/scaleway/scaleway-csi/blob/master/pkg/driver/diskutils.go for the device path
   */
  public attachVolume(scope: Construct, { volumeId }: VolumeRef): VolumeAttachment {
    this.volumes.set(scope.node.path, volumeId);
    this.server.additionalVolumeIds = inOrder(this.volumes);
    return {
      get devicePath() {
        return `/dev/disk/by-id/scsi-0SCW_sbs_volume-${uuidOf(volumeId)}`;
      },
    };
  }

  /**
   * The list is in a fixed order, too. The server gets the file system while it runs, as a virtiofs device whose tag is the identifier.
   *
   * @see https://www.scaleway.com/en/docs/file-storage/how-to/mount-file-system/
   */
  public attachFileShare(scope: Construct, { fileShareId }: FileShareRef): FileShareAttachment {
    this.fileShares.set(scope.node.path, fileShareId);
    this.server.putFilesystems(inOrder(this.fileShares).map((filesystemId) => ({ filesystemId })));
    return {
      filesystem: "virtiofs",
      get source() {
        return uuidOf(fileShareId);
      },
    };
  }

  public updateUserData(userData: string): void {
    this.server.userData = cloudInitData(userData)!;
  }

  /** Nothing stands in the way: a Private Network passes packets of any address. */
  public allowForwarding(_cidr: string): void {}
}

/** Identifiers in the order of the paths that they are known by. */
function inOrder(ids: ReadonlyMap<string, string>): string[] {
  return [...ids].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, id]) => id);
}

/** The last part of an identifier such as `fr-par-1/11111111-…`: what the cloud itself calls the thing. */
function uuidOf(id: string): string {
  return Token.isUnresolved(id) ? Fn.element(Fn.reverse(Fn.split("/", id)), 0) : id.slice(id.lastIndexOf("/") + 1);
}
