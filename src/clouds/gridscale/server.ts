import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import type { Server, ServerNetwork } from "../../../l1/gridscale/server";
import type {
  FileShareAttachment,
  FileShareRef,
  IServerHandle,
  PublicIpRef,
  ServerSpec,
  VolumeAttachment,
  VolumeRef,
} from "../../compute/driver";
import { base64 } from "../../core/base64";
import { Faults } from "../../core/faults";
import { nfsOf } from "../../families/openstack/nfs";

/** A server. The public network comes first where there is one, so that its way out is the one that counts. */
export class ServerHandle implements IServerHandle {
  public readonly serverId: string;
  private isPublic = false;

  public constructor(
    private readonly context: Context,
    private readonly server: Server,
    private readonly spec: ServerSpec,
  ) {
    this.serverId = server.id;
    this.writeNetworks();
  }

  public get privateIp(): string | undefined {
    const { networkInterface } = this.spec;
    return networkInterface && Lazy.stringValue({ produce: () => this.addressOn(this.isPublic ? 1 : 0, networkInterface.privateIp !== undefined) });
  }

  /** Interfaces have no identifiers; this names the server's place on its network. */
  public get networkInterfaceId(): string | undefined {
    const { networkInterface } = this.spec;
    return networkInterface && `${this.serverId}/${networkInterface.networkId}`;
  }

  /** An address alone connects nothing: the server has to be on the public network, too. Turned off and on by the provider. */
  public attachPublicIp(_scope: Construct, publicIp: PublicIpRef): void {
    this.isPublic = true;
    this.server.ipv4 = publicIp.publicIpId;
    this.writeNetworks();
  }

  /** Never called, as the capability is not listed. */
  public attachVolume(scope: Construct, _volume: VolumeRef): VolumeAttachment {
    return new Faults(scope, "Server").refuse("attachVolume", undefined, "nothing, as gridscale does not tell where a storage turns up");
  }

  public attachFileShare(scope: Construct, fileShare: FileShareRef): FileShareAttachment {
    return nfsOf(scope, fileShare);
  }

  public updateUserData(userData: string): void {
    this.server.userDataBase64 = base64(userData);
  }

  /** Nothing stands in the way: a private network looks at no addresses unless `l2security` is on. */
  public allowForwarding(_cidr: string): void {}

  private addressOn(index: number, isChosen: boolean): string {
    const place = this.server.network.get(index);
    return isChosen ? place.ip : place.autoAssignedIp;
  }

  private writeNetworks(): void {
    const { networkInterface, firewallId } = this.spec;
    const inPublic: ServerNetwork[] = this.isPublic ? [{ objectUuid: this.context.publicNetworkId, firewallTemplateUuid: firewallId }] : [];
    const inPrivate: ServerNetwork[] = networkInterface ? [{ objectUuid: networkInterface.networkId, ip: networkInterface.privateIp }] : [];
    this.server.putNetwork([...inPublic, ...inPrivate]);
  }
}
