import type { IpsecPair } from "./ipsec-checks";
import { NetworkCapability } from "../../network/capabilities";
import { VpnConnection } from "../../network/vpn-connection";
import { VpnGateway } from "../../network/vpn-gateway";
import { VpnPeer } from "../../network/vpn-peer";
import type { FederationMember } from "../federation-member";
import { sharedTags } from "../shared-tags";

/** The tunnels between members by their clouds' own VPN services. */
export class IpsecLinks {
  private readonly gateways = new Map<FederationMember, VpnGateway>();

  public constructor(
    private readonly pairs: readonly IpsecPair[],
    private readonly tags: Readonly<Record<string, string>>,
  ) {}

  /** Defines all gateways and tunnels. Each side waits for the gateway of the other alone, and the second for the key of the first; nobody waits in a circle. */
  public define(): void {
    for (const { maker, taker } of this.pairs) {
      const { presharedKey } = this.tunnel(maker, taker);
      this.tunnel(taker, maker, presharedKey);
    }
  }

  /** The members that a member has a link to. */
  public peersOf(member: FederationMember): FederationMember[] {
    const own = this.pairs.filter(({ maker, taker }) => maker === member || taker === member);
    return own.map(({ maker, taker }) => (maker === member ? taker : maker));
  }

  private tunnel(from: FederationMember, to: FederationMember, presharedKey?: string): VpnConnection {
    return new VpnConnection(from, `VpnTo-${to.memberName}`, {
      gateway: this.gatewayOf(from),
      peer: VpnPeer.gateway(this.gatewayOf(to)),
      presharedKey,
      tags: this.tagsOf(from),
    });
  }

  /** One for all links of a member. */
  private gatewayOf(member: FederationMember): VpnGateway {
    const gateway = this.gateways.get(member) ?? new VpnGateway(member, "VpnGateway", { network: member.network, tags: this.tagsOf(member) });
    this.gateways.set(member, gateway);
    return gateway;
  }

  private tagsOf({ cloud }: FederationMember): Record<string, string> | undefined {
    return sharedTags(cloud, NetworkCapability.VPN_TAGS, this.tags);
  }
}
