import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { DeviceNames } from "./device-names";
import { placementSection } from "./placement";
import type { Place } from "./subnet-places";
import { PublicIpLink } from "../../../l1/outscale/public-ip-link";
import type { Vm } from "../../../l1/outscale/vm";
import { VolumeLink } from "../../../l1/outscale/volume-link";
import type { FileShareAttachment, FileShareRef, IServerHandle, PublicIpRef, ServerSpec, VolumeAttachment, VolumeRef } from "../../compute/driver";
import { base64 } from "../../core/base64";
import { CodedError } from "../../core/coded-error";
import { Faults } from "../../core/faults";
import { filled } from "../../core/lists";

/** The user data of a server: what OUTSCALE reads, then what the server reads. */
export function userDataOf({ placementGroupId }: ServerSpec, userData: string | undefined): string | undefined {
  const text = `${placementSection(placementGroupId)}${userData ?? ""}`;
  return text === "" ? undefined : base64(text);
}

/** A server; what is added later is a link of its own. */
export class ServerHandle implements IServerHandle {
  private readonly devices = new DeviceNames();

  public constructor(
    private readonly scope: Construct,
    private readonly context: Context,
    private readonly vm: Vm,
    private readonly spec: ServerSpec,
    /** @default - it stands on a subnet that the program does not define */
    private readonly place: Place | undefined,
  ) {}

  public get serverId(): string {
    return this.vm.vmId;
  }

  public get privateIp(): string {
    return this.vm.privateIp;
  }

  /** The server has one interface; the provider tells it as a set. */
  public get networkInterfaceId(): string {
    return Token.asString(`\${one(${this.vm.fqn}.primary_nic[*].nic_id)}`);
  }

  public attachPublicIp(scope: Construct, publicIp: PublicIpRef): void {
    if (this.place?.open === false) {
      const allowed = "publicIp: true when the server is made, as it then stands where no NAT service is in between; or a network with Egress.PUBLIC_IP";
      new Faults(this.scope, "Server").refuse("attachPublicIp", scope.node.path, allowed);
    }
    new PublicIpLink(scope, "Link", {
      provider: this.context.provider,
      vmId: this.serverId,
      publicIp: publicIp.address,
      dependsOn: filled(this.place?.dependencies),
    });
  }

  /**
   * The guest names the disk after the letters that it is linked by.
   *
   * @see https://github.com/outscale/osc-bsu-csi-driver/blob/master/pkg/driver/node.go findScsiName, read at a0f01887 of 2026-08-20
   */
  public attachVolume(scope: Construct, { volumeId }: VolumeRef): VolumeAttachment {
    const letters = this.devices.take(scope.node.path);
    new VolumeLink(scope, "Link", { provider: this.context.provider, vmId: this.serverId, volumeId, deviceName: `/dev/xvd${letters}` });
    return { devicePath: `/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_sd${letters}` };
  }

  /** Never called: there are no file shares. */
  public attachFileShare(_scope: Construct, _fileShare: FileShareRef): FileShareAttachment {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "OUTSCALE has no file shares");
  }

  public updateUserData(userData: string): void {
    this.vm.userData = userDataOf(this.spec, userData)!;
  }

  /** A Net drops packets of other addresses unless it is told not to look. */
  public allowForwarding(_cidr: string): void {
    this.vm.isSourceDestChecked = false;
  }
}
