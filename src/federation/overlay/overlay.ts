import { Gateway } from "./gateway";
import type { GatewayPeer } from "./gateway-peers";
import { peersText } from "./gateway-peers";
import { guestRoute } from "./guest-route";
import { ipsecPairs } from "./ipsec-checks";
import { IpsecLinks } from "./ipsec-links";
import type { OverlayOptions } from "./overlay-options";
import type { OverlaySettings } from "./overlay-settings";
import { overlaySettings } from "./overlay-settings";
import type { Server } from "../../compute/server";
import { offers } from "../../core/capability";
import { dotted, parseBlock } from "../../core/cidr";
import { Faults } from "../../core/faults";
import { describeList } from "../../core/text";
import { RememberedValue } from "../../families/terraform/remembered-value";
import type { WireGuardKey } from "../../families/wireguard/keys";
import { WireGuardKeys } from "../../families/wireguard/keys";
import { NetworkCapability } from "../../network/capabilities";
import { RouteTelling } from "../../network/driver";
import { addPrivateBlock } from "../../network/private-blocks";
import type { MemberExitStep } from "../exit-step";
import { MemberExitPhase } from "../exit-step";
import { FederatedPart } from "../federated-part";
import type { Federation } from "../federation";
import type { FederationMember } from "../federation-member";

/**
 * What makes one network of those of the members: a gateway on each, and an encrypted tunnel (WireGuard) between every two. Made by the federation itself. Where `ipsec` says
 * so, the clouds' own VPN services join two members instead.
 *
 * Keys are made for as many members as may ever join. So a gateway knows all others from its first boot, and is not touched when one of them joins, leaves, or is made anew.
 *
 * @see https://www.wireguard.com/protocol/
 */
export class Overlay extends FederatedPart {
  /** @internal */
  public static _define(federation: Federation, options: OverlayOptions): Overlay {
    return new Overlay(federation, options);
  }

  private readonly settings: OverlaySettings;
  private readonly keys: readonly WireGuardKey[];
  private readonly gateways: readonly Gateway[];
  private readonly links: IpsecLinks;

  private constructor(federation: Federation, options: OverlayOptions) {
    super(federation, "Overlay");
    const faults = new Faults(this, "Federation");
    this.settings = overlaySettings(faults, options);
    faults.throwIfAny();
    this.links = new IpsecLinks(ipsecPairs(this, federation.members, options.ipsec ?? []), federation.tags);
    this.gateways = federation.members.map((member) => new Gateway(this, member, this.settings, federation.tags));
    const keys = new WireGuardKeys(this);
    this.keys = Array.from({ length: federation.capacity }, (_, slot) => keys.define(`Key${slot}`));
    // Those whose address is a part of their server come first, in the order in which they joined, so that the others can name them.
    [false, true].forEach((keeps) => this.gateways.filter(({ keepsAddress }) => keepsAddress === keeps).forEach((gateway) => this.define(gateway)));
    for (const gateway of this.gateways) {
      this.gateways.filter((other) => other !== gateway).forEach((other) => gateway.letIn(other));
      this.join(gateway);
    }
    this.links.define();
  }

  /** The longest packet that goes through the tunnels, in bytes. */
  public get mtu(): number {
    return this.settings.mtu;
  }

  /** The gateway of a member. */
  public gateway(memberName: string): Server {
    const member = this.federation.member(memberName);
    return this.gateways.find((gateway) => gateway.member === member)!.server;
  }

  /** @internal */
  public _stepsWithout(member: FederationMember): MemberExitStep[] {
    const others = "the others take its address off their firewalls and routes, in place";
    const key = "running gateways go on knowing its public key, which opens nothing without an address in the firewall";
    const own = { phase: MemberExitPhase.REMOVE, path: this.node.path, what: `the gateway of ${member.memberName} goes; ${others}; ${key}` };
    const linked = this.links.peersOf(member).map(({ memberName }) => memberName);
    const links = `its IPsec tunnels to ${describeList(linked)} go, on both sides; take its links out of overlay.ipsec together with the member`;
    return linked.length > 0 ? [own, { ...own, what: links }] : [own];
  }

  private define(gateway: Gateway): void {
    const { federation, settings, keys } = this;
    const { member } = gateway;
    const { slot } = member;
    const known = keys.map(({ publicKey }, other): GatewayPeer => {
      return { publicKey, cidr: federation._blockOf(other), address: this.addressFor(gateway, other) };
    });
    const text = peersText(known.filter((_known, other) => other !== slot), settings);
    // What is told of the others at the first boot stays; they find each other by their keys. What all have to agree on is told to all anew.
    const until = [...keys.map(({ publicKey }) => publicKey), settings.port, settings.mtu, settings.keepaliveSeconds];
    const peers = new RememberedValue(member, "GatewayPeers", text, { until });
    const { privateKey } = keys[slot];
    gateway.define({ address: federation._gatewayAddress(slot), ownCidr: member.cidr, cidr: federation.cidr, privateKey, peers });
  }

  /** Where a gateway finds that of a slot. Two whose addresses are parts of their servers cannot both wait for the other's: the one that joined first is spoken to. */
  private addressFor(gateway: Gateway, slot: number): string | undefined {
    const other = this.gateways.find(({ member }) => member.slot === slot);
    const isKnown = other !== undefined && other !== gateway && (other.keepsAddress || gateway.keepsAddress || slot < gateway.member.slot);
    return isKnown ? other.address : undefined;
  }

  /** Leads the servers of a member to the others, and lets those in. */
  private join({ member, server }: Gateway): void {
    const { federation } = this;
    const { network, cloud } = member;
    addPrivateBlock(network, server, federation.cidr);
    const isRouted = offers(cloud.network, NetworkCapability.ROUTE);
    if (isRouted) {
      // To those that a link leads to, the cloud's VPN service leads.
      const linked = this.links.peersOf(member);
      const others = federation.members.filter((other) => other !== member && !linked.includes(other));
      others.forEach((other) => network._addRoute(`To-${other.memberName}`, { destination: other.cidr, target: server }, true));
    } else {
      server.allowForwarding(federation.cidr);
    }
    const telling = isRouted ? network._routeTelling : RouteTelling.TARGET;
    if (telling !== undefined) {
      const hop = telling === RouteTelling.TARGET ? federation._gatewayAddress(member.slot) : dotted(parseBlock(member.cidr)!.first + 1n);
      member._reachBy(guestRoute(federation.cidr, hop));
    }
  }
}
