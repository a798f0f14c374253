import { dependable, Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import type { HuaweiContext } from "./context";
import type { MadePort, MadeServer } from "./resources";
import type { FileShareAttachment, FileShareRef, IServerHandle, PublicIpRef, ServerSpec, VolumeAttachment, VolumeRef } from "../../compute/driver";
import { filled } from "../../core/lists";
import { groupsOf } from "../openstack/group-members";
import { nfsOf } from "../openstack/nfs";
import { deviceOf } from "../openstack/volume-device";

/** A server and its one interface. */
export class ServerHandle implements IServerHandle {
  public readonly serverId: string;
  public readonly networkInterfaceId: string;
  private readonly forwarded: string[] = [];
  private address?: string;

  public constructor(
    private readonly scope: Construct,
    private readonly context: HuaweiContext,
    private readonly server: MadeServer,
    private readonly port: MadePort,
    private readonly spec: ServerSpec,
  ) {
    this.serverId = server.id;
    this.networkInterfaceId = port.id;
  }

  public get privateIp(): string {
    return (this.address ??= Token.asString(Fn.element(this.port.allFixedIps, 0)));
  }

  /** The address is translated to the private one. */
  public attachPublicIp(scope: Construct, { address }: PublicIpRef): void {
    const { provider, resources } = this.context;
    const dependsOn = filled(this.spec.networkInterface!.dependencies);
    resources.bindAddress(scope, "Association", { provider, address, portId: this.networkInterfaceId, dependsOn });
  }

  public attachVolume(scope: Construct, { volumeId }: VolumeRef): VolumeAttachment {
    const { provider, resources } = this.context;
    new resources.volumeAttachment(scope, "Attachment", { provider, instanceId: this.serverId, volumeId });
    return {
      get devicePath() {
        return deviceOf(volumeId);
      },
    };
  }

  /** The server waits for the access, so that its first boot finds the share open. */
  public attachFileShare(scope: Construct, fileShare: FileShareRef): FileShareAttachment {
    const { provider, resources } = this.context;
    const attachment = nfsOf(scope, fileShare);
    const { fileShareId, readOnly } = fileShare;
    const vpcId = this.spec.networkInterface!.networkId;
    const access = resources.shareAccess!(scope, "Access", { provider, fileShareId, vpcId, address: this.privateIp, readOnly });
    this.server.dependsOn = [...(this.server.dependsOn ?? []), dependable(access)];
    return attachment;
  }

  public updateUserData(userData: string): void {
    this.server.userData = userData;
  }

  /** @throws ValidationError when a rule is for the servers behind its firewall */
  public allowForwarding(cidr: string): void {
    if (!this.forwarded.includes(cidr)) {
      groupsOf(this.context.cloud).forward(this.scope, this.spec.firewallId, cidr);
      this.forwarded.push(cidr);
      this.port.putAllowedAddressPairs(this.context.traits.forwardedBlocks([...this.forwarded].sort()).map((ipAddress) => ({ ipAddress })));
    }
  }
}
