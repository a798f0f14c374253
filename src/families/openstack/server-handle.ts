import { dependable, Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import { grantAccess } from "./file-share";
import { groupsOf } from "./group-members";
import type { DriverContext } from "./lookups";
import { directNetworkId } from "./lookups";
import { nfsOf } from "./nfs";
import { ipv4Of, useDirectly } from "./public-address";
import { deviceOf } from "./volume-device";
import type { ComputeInstanceV2 } from "../../../l1/openstack/compute-instance-v2";
import { ComputeVolumeAttachV2 } from "../../../l1/openstack/compute-volume-attach-v2";
import { NetworkingFloatingipAssociateV2 } from "../../../l1/openstack/networking-floatingip-associate-v2";
import type { NetworkingPortV2 } from "../../../l1/openstack/networking-port-v2";
import type { FileShareAttachment, FileShareRef, IServerHandle, PublicIpRef, ServerSpec, VolumeAttachment, VolumeRef } from "../../compute/driver";
import { filled } from "../../core/lists";

/** A server on Nova. */
export class ServerHandle implements IServerHandle {
  public readonly serverId: string;
  public readonly networkInterfaceId?: string;
  private readonly forwarded: string[] = [];
  private address?: string;

  public constructor(
    private readonly context: DriverContext,
    private readonly instance: ComputeInstanceV2,
    private readonly port: NetworkingPortV2 | undefined,
    private readonly spec: ServerSpec,
    private readonly publicPort?: NetworkingPortV2,
  ) {
    this.serverId = instance.id;
    this.networkInterfaceId = port?.id;
  }

  public get privateIp(): string | undefined {
    const { port } = this;
    return port && (this.address ??= Token.asString(Fn.element(port.allFixedIps, 0)));
  }

  public get publicIp(): string | undefined {
    return this.publicPort && ipv4Of(this.publicPort);
  }

  public attachPublicIp(scope: Construct, publicIp: PublicIpRef): void {
    const { provider } = this.context;
    const { port, spec } = this;
    if (port === undefined) {
      const own = useDirectly(scope, {
        name: spec.name,
        networkId: directNetworkId(this.context),
        securityGroupIds: [spec.firewallId],
        provider,
      });
      this.instance.putNetwork([{ port: own.id }]);
      return;
    }
    new NetworkingFloatingipAssociateV2(scope, "Association", {
      floatingIp: publicIp.address,
      portId: port.id,
      dependsOn: filled(spec.networkInterface!.dependencies),
      provider,
    });
  }

  public attachVolume(scope: Construct, volume: VolumeRef): VolumeAttachment {
    const { provider } = this.context;
    const { volumeId } = volume;
    new ComputeVolumeAttachV2(scope, "Attachment", { instanceId: this.serverId, volumeId, provider });
    return {
      get devicePath() {
        return deviceOf(volumeId);
      },
    };
  }

  /** The server waits for the access, so that its first boot finds the share open. */
  public attachFileShare(scope: Construct, fileShare: FileShareRef): FileShareAttachment {
    const attachment = nfsOf(scope, fileShare);
    const access = grantAccess(scope, this.context, fileShare, this.privateIp!);
    this.instance.dependsOn = [...(this.instance.dependsOn ?? []), dependable(access)];
    return attachment;
  }

  public updateUserData(userData: string): void {
    this.instance.userData = userData;
  }

  /** @throws ValidationError when a rule is for the servers behind its firewall */
  public allowForwarding(cidr: string): void {
    if (!this.forwarded.includes(cidr)) {
      groupsOf(this.context.cloud).forward(this.instance.node.scope!, this.spec.firewallId, cidr);
      this.forwarded.push(cidr);
      this.port?.putAllowedAddressPairs([...this.forwarded].sort().map((ipAddress) => ({ ipAddress })));
    }
  }
}
