import type { Construct, IConstruct } from "constructs";
import type { IFirewall, PrivateTraffic } from "./firewall";
import { Firewall } from "./firewall";
import type { INetwork } from "./network";
import type { Peer } from "./peer";
import type { Port } from "./port";
import { ZONED_SYMBOL } from "./zoned-symbol";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { PortableConstruct } from "../core/portable";

/** One firewall to the program, one in each zone to a cloud whose firewalls are zonal. */
export class ZonedFirewall extends PortableConstruct implements IFirewall {
  public static isZonedFirewall(firewall: IFirewall): firewall is ZonedFirewall {
    return ZONED_SYMBOL in firewall;
  }

  private readonly members = new Map<string, Firewall>();

  public constructor(scope: Construct, id: string, cloud: ICloud, zones: readonly string[], tags: Record<string, string> | undefined) {
    super(scope, id, cloud);
    Object.defineProperty(this, ZONED_SYMBOL, { value: true });
    for (const zone of new Set(zones)) {
      this.members.set(zone, new Firewall(this, zone, { cloud, zone, tags }));
    }
  }

  /** The first zone's; each server refers to its own zone's. */
  public get firewallId(): string {
    return this.first.firewallId;
  }

  public get privateTraffic(): PrivateTraffic {
    return this.first.privateTraffic;
  }

  /** The zones it covers. */
  public get zones(): string[] {
    return [...this.members.keys()];
  }

  /** Its part in a zone. */
  public inZone(zone: string | undefined): IFirewall | undefined {
    return zone === undefined ? undefined : this.members.get(zone);
  }

  public allow(peer: Peer, port: Port, description?: string): void {
    this.members.forEach((member) => member.allow(peer, port, description));
  }

  public allowOutbound(peer: Peer, port: Port, description?: string): void {
    this.members.forEach((member) => member.allowOutbound(peer, port, description));
  }

  /** @internal */
  public _joinNetwork(network: INetwork): void {
    this.members.forEach((member) => member._joinNetwork(network));
  }

  private get first(): Firewall {
    return [...this.members.values()][0];
  }
}

/**
 * The firewall that a server in a zone refers to.
 *
 * @throws ValidationError when a firewall of a group covers other zones only
 */
export function firewallInZone(server: IConstruct, firewall: IFirewall | undefined, zone: string | undefined): IFirewall | undefined {
  if (firewall === undefined || !ZonedFirewall.isZonedFirewall(firewall)) {
    return firewall;
  }
  const faults = new Faults(server, "Server");
  const part = firewall.inZone(zone);
  if (part === undefined) {
    faults.add("firewall", firewall.node.path, `a firewall of the server's zone, ${zone ?? "which is not known"}; this one covers ${firewall.zones.join(", ")}`);
  }
  faults.throwIfAny();
  return part;
}
