import { Fn } from "cdktf";
import type { Construct } from "constructs";
import type { Instance } from "../../../l1/seca/instance";
import type { Nic } from "../../../l1/seca/nic";
import type { FileShareAttachment, FileShareRef, IServerHandle, PublicIpRef, VolumeAttachment, VolumeRef } from "../../compute/driver";
import { CodedError } from "../../core/coded-error";
import { Faults } from "../../core/faults";

/** SECA connects all volumes by virtio: the boot volume is /dev/vda, and this the next. */
const SECOND_DISK = "/dev/vdb";

/** An instance with one interface. */
export class ServerHandle implements IServerHandle {
  public readonly serverId: string;
  private hasVolume = false;

  public constructor(
    private readonly instance: Instance,
    private readonly nic: Nic,
    private readonly addressIsKnown: boolean,
  ) {
    this.serverId = instance.id;
  }

  /** The address that the interface was given. One that the cloud picks is never told: the attribute stays `0.0.0.0`. */
  public get privateIp(): string | undefined {
    return this.addressIsKnown ? Fn.element(this.nic.addresses, 0) : undefined;
  }

  public get networkInterfaceId(): string {
    return this.nic.id;
  }

  /** Never called: the capability is not listed. */
  public attachPublicIp(_scope: Construct, _publicIp: PublicIpRef): void {}

  /** @throws ValidationError for a second volume, as nothing tells a server which of two is which */
  public attachVolume(scope: Construct, { volumeId }: VolumeRef): VolumeAttachment {
    if (this.hasVolume) {
      new Faults(scope, "Server").refuse("attachVolume", scope.node.path, "one volume to a server on SECA, as nothing tells a server which of two is which");
    }
    this.hasVolume = true;
    this.instance.putDataVolumes([{ deviceId: volumeId }]);
    return { devicePath: SECOND_DISK };
  }

  /** Never called: the capability is not listed. */
  public attachFileShare(_scope: Construct, _fileShare: FileShareRef): FileShareAttachment {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "there are no file shares on SECA");
  }

  public updateUserData(userData: string): void {
    this.instance.userData = userData;
  }

  /** Never called: the capability is not listed. */
  public allowForwarding(_cidr: string): void {}
}
