import { Fn } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { Nic } from "../../../l1/ionoscloud/nic";
import type { VcpuServer, VcpuServerNic, VcpuServerVolume } from "../../../l1/ionoscloud/vcpu-server";
import type { FileShareAttachment, FileShareRef, IServerHandle, PublicIpRef, VolumeAttachment, VolumeRef } from "../../compute/driver";
import { base64 } from "../../core/base64";

/** An interface as both a server and a resource of its own take it. */
export type NicSettings = Pick<VcpuServerNic, "lan" | "dhcp" | "firewallActive" | "firewallType" | "ips">;

/** What a server's interfaces have in common. */
export interface ServerNics {
  /** The first interface, which the server has from its first boot on. */
  readonly first: NicSettings;
  /** Whether the first one leads to the internet. */
  readonly firstIsPublic: boolean;
  /** The private one that is a resource of its own. @default - the first one is it, or there is none */
  readonly privateNic?: Nic;
  /** The private address, where the program chooses it. @default - IONOS picks one, or there is none */
  readonly privateAddress?: string;
  /** An interface that leads to the internet. */
  readonly publicNic: () => NicSettings;
}

/** The user data as IONOS takes it: with the boot volume. */
export function encoded(userData: string | undefined): string | undefined {
  return userData === undefined ? undefined : base64(userData);
}

/** A vCPU server. */
export class ServerHandle implements IServerHandle {
  public readonly serverId: string;

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    private readonly server: VcpuServer,
    private readonly volume: VcpuServerVolume,
    private readonly nics: ServerNics,
  ) {
    this.serverId = server.id;
  }

  public get privateIp(): string | undefined {
    const { firstIsPublic, privateNic } = this.nics;
    if (privateNic !== undefined) {
      return Fn.element(privateNic.ips, 0);
    }
    return firstIsPublic ? undefined : Fn.element(this.server.nic.ips, 0);
  }

  public get networkInterfaceId(): string | undefined {
    const { firstIsPublic, privateNic } = this.nics;
    return privateNic?.id ?? (firstIsPublic ? undefined : this.server.primaryNic);
  }

  /** A server that was not made for a public address gets one more interface. */
  public attachPublicIp(_scope: Construct, { address }: PublicIpRef): void {
    if (this.nics.firstIsPublic) {
      this.server.putNic({ ...this.nics.first, ips: [address] });
      return;
    }
    const { provider, datacenterId } = this.context;
    new Nic(this.scope, "PublicNic", { provider, datacenterId, serverId: this.serverId, ...this.nics.publicNic(), ips: [address] });
  }

  public attachVolume(scope: Construct, { volumeId }: VolumeRef): VolumeAttachment {
    return { devicePath: this.context.volumes.attach(scope, volumeId, this.serverId) };
  }

  /** The share lists the addresses that may mount it. The server's own is known before either stands, or they would wait for each other. */
  public attachFileShare(_scope: Construct, { fileShareId, exportLocation }: FileShareRef): FileShareAttachment {
    if (this.nics.privateAddress !== undefined) {
      this.context.fileShares.admit(fileShareId, this.scope.node.path, this.nics.privateAddress);
    }
    return { source: exportLocation!, filesystem: "nfs" };
  }

  public updateUserData(userData: string): void {
    this.server.putVolume({ ...this.volume, userData: encoded(userData) });
  }

  /**
   * Nothing stands in the way: a LAN passes packets of any address.
   *
   * @see https://docs.ionos.com/cloud/network-services/network-services/overview
   */
  public allowForwarding(_cidr: string): void {}
}
