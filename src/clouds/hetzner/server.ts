import type { Construct } from "constructs";
import type { Context } from "./context";
import { idNumber } from "./ids";
import type { Server, ServerNetwork, ServerPublicNet } from "../../../l1/hcloud/server";
import { VolumeAttachment as HcloudVolumeAttachment } from "../../../l1/hcloud/volume-attachment";
import type {
  FileShareAttachment,
  FileShareRef,
  IServerHandle,
  NetworkInterfaceSpec,
  PublicIpRef,
  VolumeAttachment,
  VolumeRef,
} from "../../compute/driver";
import { Faults } from "../../core/faults";

/** hetznercloud/csi-driver: internal/driver/driver.go, MaxVolumesPerNode */
const MOST_VOLUMES = 16;

/**
 * A server's place on a network. It stands in the server, as one without a public address does not start without it.
 *
 * Without an empty `alias_ips` each apply would take the server off the network and put it back.
 *
 * @see https://github.com/hetznercloud/terraform-provider-hcloud/issues/650
 */
export function networkBlock(scope: Construct, spec: NetworkInterfaceSpec): ServerNetwork {
  const { networkId, subnetId, privateIp: ip } = spec;
  const place = subnetId === undefined ? { networkId: idNumber(scope, "Server", "network", networkId) } : { subnetId };
  return { ...place, ip, aliasIps: [] };
}

/** A server. */
export class ServerHandle implements IServerHandle {
  public readonly serverId: string;
  private volumes = 0;
  private address?: string;

  public constructor(
    private readonly context: Context,
    private readonly server: Server,
    private readonly networkInterface: NetworkInterfaceSpec | undefined,
  ) {
    this.serverId = server.id;
  }

  public get privateIp(): string | undefined {
    return this.networkInterface && (this.address ??= this.server.network.get(0).ip);
  }

  /** Interfaces have no identifiers; this is how the provider calls a server's place on a network. */
  public get networkInterfaceId(): string | undefined {
    return this.networkInterface && `${this.serverId}-${this.networkInterface.networkId}`;
  }

  /** Turned off and on by the provider when the server stands already. */
  public attachPublicIp(scope: Construct, publicIp: PublicIpRef): void {
    const [publicNet] = this.server.publicNetInput as ServerPublicNet[];
    const ipv4 = idNumber(scope, "Server", "publicIp", publicIp.publicIpId);
    this.server.putPublicNet([{ ...publicNet, ipv4Enabled: true, ipv4 }]);
  }

  /** The device path is what the provider tells as `linux_device`, which an imported volume does not. */
  public attachVolume(scope: Construct, { volumeId }: VolumeRef): VolumeAttachment {
    this.volumes += 1;
    if (this.volumes > MOST_VOLUMES) {
      new Faults(scope, "Server").refuse("attachVolume", `${this.volumes} volumes`, `at most ${MOST_VOLUMES}, as a server at Hetzner takes no more`);
    }
    new HcloudVolumeAttachment(scope, "Attachment", {
      provider: this.context.provider,
      serverId: idNumber(scope, "Server", "serverId", this.serverId),
      volumeId: idNumber(scope, "Server", "attachVolume", volumeId),
    });
    return { devicePath: `/dev/disk/by-id/scsi-0HC_Volume_${volumeId}` };
  }

  /** Never called, as the capability is not listed. */
  public attachFileShare(scope: Construct, _fileShare: FileShareRef): FileShareAttachment {
    return new Faults(scope, "Server").refuse("mountFileShare", undefined, "nothing, as Hetzner has no file shares for servers");
  }

  /** Another one replaces the server: Hetzner keeps none to change. */
  public updateUserData(userData: string): void {
    this.server.userData = userData;
  }

  /** Nothing stands in the way: private networks pass packets of any address. */
  public allowForwarding(_cidr: string): void {}
}

