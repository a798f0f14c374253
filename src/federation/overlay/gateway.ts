import type { TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";
import type { GatewayGuest } from "./gateway-guest";
import { gatewayCloudInit } from "./gateway-guest";
import type { OverlaySettings } from "./overlay-settings";
import { ComputeCapability } from "../../compute/capabilities";
import { Server } from "../../compute/server";
import type { Need } from "../../core/capability";
import { offers, requireCapabilities } from "../../core/capability";
import { NetworkCapability } from "../../network/capabilities";
import { Peer } from "../../network/peer";
import { Port } from "../../network/port";
import { PublicIp } from "../../network/public-ip";
import type { FederationMember } from "../federation-member";
import { sharedTags } from "../shared-tags";

/** The way between a member's network and the others. */
export class Gateway {
  private readonly ownAddress?: PublicIp;
  private defined?: Server;

  /** @throws CapabilityError when the member's cloud can have no gateway */
  public constructor(
    overlay: IConstruct,
    public readonly member: FederationMember,
    private readonly settings: OverlaySettings,
    private readonly tags: Record<string, string>,
  ) {
    const { cloud } = member;
    const hasAddresses = offers(cloud.network, NetworkCapability.PUBLIC_IP);
    const property = "overlay (a federation with meshed: false has none)";
    const needs = (capabilities: readonly Need["capability"][]): Need[] => capabilities.map((capability) => ({ capability, property }));
    const { FIXED_PRIVATE_IP, USER_DATA, IP_FORWARDING, PUBLIC_ADDRESS } = ComputeCapability;
    const addressed = hasAddresses ? [] : [PUBLIC_ADDRESS];
    requireCapabilities(overlay, `Gateway of ${member.memberName}`, cloud, cloud.compute, needs([FIXED_PRIVATE_IP, USER_DATA, IP_FORWARDING, ...addressed]));
    requireCapabilities(overlay, `Gateway of ${member.memberName}`, cloud, cloud.network, needs([NetworkCapability.FIREWALL]));
    this.ownAddress = hasAddresses ? new PublicIp(member, "GatewayIp", { tags }) : undefined;
  }

  /** Whether the address stays when the server is made anew, and does not depend on it. */
  public get keepsAddress(): boolean {
    return this.ownAddress !== undefined;
  }

  /** The public address. */
  public get address(): string {
    return this.ownAddress?.address ?? this.server.publicIp;
  }

  /** The server, once it is defined. */
  public get server(): Server {
    return this.defined!;
  }

  /** Defines the server. */
  public define(guest: GatewayGuest): Server {
    const { member, settings, tags, ownAddress } = this;
    const cloudInit = gatewayCloudInit(guest, settings);
    this.defined = new Server(member, "Gateway", {
      machine: settings.machineOf(member.memberName),
      image: settings.imageOf(member.memberName),
      network: member.network,
      privateIp: guest.address,
      publicIp: ownAddress === undefined,
      cloudInit,
      tags: sharedTags(member.cloud, ComputeCapability.TAGS, tags),
    });
    if (ownAddress !== undefined) {
      this.defined.attachPublicIp(ownAddress);
    }
    replaceWith(this.defined, guest.peers.address);
    return this.defined;
  }

  /** Lets the tunnel of another gateway in. */
  public letIn(other: Gateway): void {
    this.server.firewall.allow(other.peer, Port.udp(this.settings.port), "WireGuard of a member");
  }

  /** Where its packets come from. Who does not know that lets everybody speak: WireGuard answers nobody without a key. */
  private get peer(): Peer {
    if (this.ownAddress === undefined) {
      return Peer.ipv4(`${this.address}/32`);
    }
    return this.ownAddress._isInboundOnly ? Peer.anyIpv4() : Peer.publicIp(this.ownAddress);
  }
}

/** Some clouds change user data in place, and no server reads it a second time: another key is known to one that is made anew. */
function replaceWith(server: Server, address: string): void {
  const resource = server.node.defaultChild as TerraformResource;
  const { lifecycle } = resource;
  resource.lifecycle = { ...lifecycle, replaceTriggeredBy: [...(lifecycle?.replaceTriggeredBy ?? []), address] as string[] };
}
