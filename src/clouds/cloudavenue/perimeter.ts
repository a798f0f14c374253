import { Construct } from "constructs";
import type { Place } from "./context";
import type { FirewallHandle } from "./firewall";
import { RuleObjects } from "./rule-objects";
import type { EdgegatewayFirewallRules } from "../../../l1/cloudavenue/edgegateway-firewall";
import { EdgegatewayFirewall } from "../../../l1/cloudavenue/edgegateway-firewall";
import { noteOwnResources } from "../../core/own-resources";
import type { FirewallRuleSpec } from "../../network/driver";

/**
 * Written last: what no rule lets in is dropped, whatever the gateway's default rule says, which no source tells. Answers come in, as the firewall
 * of such a gateway keeps state.
 *
 * @see https://www.vgarethlewis.com/2021/12/02/securing-physical-workloads-via-the-vmware-nsx-t-gateway-firewall-and-service-interface/
 */
const CLOSED: EdgegatewayFirewallRules = { name: "closed", action: "DROP", direction: "IN", ipProtocol: "IPV4_IPV6" };

/**
 * The one list of rules of the edge gateway: those of all firewalls of the program, in an order that follows from what they say.
 *
 * Rules speak of the private addresses of servers, as translations are matched by them. The first rule that fits decides, so servers that may not
 * send everything come before networks that may.
 */
export class Perimeter {
  private readonly firewalls = new Map<string, FirewallHandle>();
  /** Networks whose servers get out by address translation, by their paths. */
  private readonly openNetworks = new Map<string, EdgegatewayFirewallRules>();
  /** What passes the gateway by tunnels: private traffic, which all firewalls leave open, by their paths. */
  private readonly tunnels = new Map<string, EdgegatewayFirewallRules[]>();
  /** What load balancers let in, by their paths. */
  private readonly services = new Map<string, EdgegatewayFirewallRules>();
  private parts?: { readonly firewall: EdgegatewayFirewall; readonly objects: RuleObjects };

  public constructor(private readonly place: Place) {}

  /** The resource, for what must not be open before it stands. */
  public get firewall(): EdgegatewayFirewall {
    return this.made().firewall;
  }

  /** Writes the rules of a firewall that has servers at the gateway, again when they change. */
  public put(path: string, firewall: FirewallHandle): void {
    this.firewalls.set(path, firewall);
    this.write();
  }

  /** Lets everything out of a network, but for servers behind firewalls that say otherwise. */
  public openOut(path: string, name: string, ipSetId: string): void {
    this.openNetworks.set(path, outbound(name, [ipSetId]));
    this.write();
  }

  /** Lets a network and what is behind the peer of a tunnel reach each other. */
  public openTunnel(path: string, name: string, { networkId, peerId }: TunnelEnds): void {
    this.tunnels.set(path, [
      { ...outbound(`${name}-outbound`, [networkId]), destinationIds: [peerId] },
      { name: `${name}-inbound`, action: "ALLOW", direction: "IN", sourceIds: [peerId], destinationIds: [networkId] },
    ]);
    this.write();
  }

  /** Lets everybody come to one port of an address. */
  public openService(path: string, name: string, ipSetId: string, rule: FirewallRuleSpec): void {
    const appPortProfileIds = this.made().objects.portIds(rule);
    this.services.set(path, { name, action: "ALLOW", direction: "IN", destinationIds: [ipSetId], appPortProfileIds });
    this.write();
  }

  private write(): void {
    const { firewall, objects } = this.made();
    const firewalls = inOrder(this.firewalls);
    firewall.putRules([
      ...inOrder(this.tunnels).flat(),
      ...firewalls.filter((one) => !one.outboundOpen).flatMap((one) => one.outboundRules(objects)),
      ...firewalls.filter((one) => one.outboundOpen).flatMap((one) => one.outboundRules(objects)),
      ...inOrder(this.openNetworks),
      ...firewalls.flatMap((one) => one.inboundRules(objects)),
      ...inOrder(this.services),
      CLOSED,
    ]);
  }

  private made(): NonNullable<Perimeter["parts"]> {
    const { cloud, provider, gateway } = this.place;
    if (this.parts === undefined) {
      const scope = new Construct(cloud as unknown as Construct, "Perimeter");
      noteOwnResources(cloud, "Perimeter");
      const firewall = new EdgegatewayFirewall(scope, "Firewall", { provider, ...gateway, rules: [CLOSED] });
      this.parts = { firewall, objects: new RuleObjects(this.place, scope) };
    }
    return this.parts;
  }
}

/** The IP sets of the two ends of a tunnel. */
export interface TunnelEnds {
  readonly networkId: string;
  readonly peerId: string;
}

/** A rule that lets everything out. */
export function outbound(name: string, sourceIds: string[]): EdgegatewayFirewallRules {
  return { name, action: "ALLOW", direction: "OUT", sourceIds };
}

function inOrder<T>(byPath: ReadonlyMap<string, T>): T[] {
  return [...byPath].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}
