import type { Construct } from "constructs";
import type { Context } from "./context";
import type { FirewallHandle } from "./firewall";
import { NAME_RULES } from "./name-rules";
import type { VAppPlace } from "./vapps";
import { EdgegatewayNatRule } from "../../../l1/cloudavenue/edgegateway-nat-rule";
import type { Vm } from "../../../l1/cloudavenue/vm";
import type { FileShareAttachment, FileShareRef, IServerHandle, PublicIpRef, VolumeAttachment, VolumeRef } from "../../compute/driver";
import { Faults } from "../../core/faults";
import { physicalName } from "../../core/names";

/** The firewall that a server stands behind, and the address that the gateway's rules know it by. */
export interface Shield {
  readonly firewall: FirewallHandle;
  /** @default - the cloud picks one */
  readonly address?: string;
}

/** A virtual machine on one network. */
export class ServerHandle implements IServerHandle {
  public readonly serverId: string;
  public readonly privateIp: string;

  public constructor(
    private readonly context: Context,
    private readonly vm: Vm,
    private readonly vapp: VAppPlace,
    private readonly shield: Shield,
  ) {
    this.serverId = vm.id;
    this.privateIp = vm.resource.networks.get(0).ip;
  }

  /** Interfaces have no identifiers; this names the server's place on its network. */
  public get networkInterfaceId(): string {
    return `${this.serverId}/${this.vapp.networkName}`;
  }

  /** The gateway translates the address to the server's own, both ways, once its rules stand. */
  public attachPublicIp(scope: Construct, publicIp: PublicIpRef): void {
    const { provider, gateway, tunnels } = this.context;
    const { firewall, address } = this.shield;
    tunnels.noteServer(this.vm.node.scope as Construct, this.vapp.network.scope);
    const rules = firewall.protect(this.vm.node.scope as Construct, address);
    new EdgegatewayNatRule(scope, "Translation", {
      provider,
      ...gateway,
      name: physicalName(scope, NAME_RULES.default, undefined, new Faults(scope, "PublicIp")),
      ruleType: "REFLEXIVE",
      externalAddress: publicIp.address,
      internalAddress: address,
      firewallMatch: "MATCH_INTERNAL_ADDRESS",
      dependsOn: [rules],
    });
  }

  public attachVolume(scope: Construct, { volumeId }: VolumeRef): VolumeAttachment {
    return { devicePath: this.context.volumes.attach(scope, volumeId, this.vm, this.vapp.vappName) };
  }

  /** Never called, as the capability is not listed. */
  public attachFileShare(scope: Construct, _fileShare: FileShareRef): FileShareAttachment {
    return new Faults(scope, "Server").refuse("mountFileShare", undefined, "nothing, as Cloud Avenue has no file shares for servers");
  }

  /** Never called, as the capability is not listed. */
  public updateUserData(_userData: string): void {}

  /** Never called, as the capability is not listed. */
  public allowForwarding(_cidr: string): void {}
}
