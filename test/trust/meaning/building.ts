import type { ICloud, IFirewall, IPublicIp } from "archipel";
import { Egress, Firewall, Network, NetworkPeering, Port, PrivateTraffic, PublicIp, Server } from "archipel";
import type { BenchOptions } from "archipel/testing";
import type { Attempts } from "./attempts";
import { placeOf } from "./attempts";
import { nothingBuilt } from "./built";
import { peerOf } from "./peers";
import type { Plan, PlannedRule } from "./program";
import { Bench } from "../../../src/testing/conformance/bench";

const EGRESS = { "none": Egress.NONE, "public-ip": Egress.PUBLIC_IP, "nat": Egress.NAT };
/** Blocks of networks, in the sizes that a default subnet may have everywhere, and what their subnets are. */
const BLOCKS = [
  { network: (n: number) => `10.${n}.0.0/20`, subnet: (n: number, s: number) => `10.${n}.${s}.0/24` },
  { network: (n: number) => `192.168.${n}.0/24`, subnet: (n: number, s: number) => `192.168.${n}.${64 * s}/26` },
  { network: (n: number) => `172.${16 + n}.0.0/22`, subnet: (n: number, s: number) => `172.${16 + n}.${s}.0/24` },
];

/** Networks, firewalls and servers of a plan, put onto a cloud: what it refuses is asked for with less, or left out. */
export class Building {
  public readonly built = nothingBuilt();
  public readonly networks: Network[] = [];
  public readonly servers: Server[] = [];
  public readonly firewalls: IFirewall[] = [];
  public readonly addresses: IPublicIp[] = [];
  private readonly bench: Bench;

  public constructor(
    public readonly cloud: ICloud,
    public readonly attempts: Attempts,
    options: BenchOptions | undefined,
    plan: Plan,
  ) {
    this.bench = new Bench(cloud, options);
    plan.networks.forEach((one, index) => this.network(one, index));
    this.peer(plan.peered === "early");
    const shared = plan.firewalls.map((one) => this.firewall(one));
    plan.firewalls.forEach(({ rules }, index) => this.rules(shared[index], rules.filter(({ early }) => early)));
    const own = plan.servers.map((one) => this.server(one, one.firewall === undefined ? undefined : shared[one.firewall % shared.length]));
    this.peer(plan.peered === "late");
    const forward = (atFirst: boolean): void => plan.servers.forEach(({ forwards }, index) => {
      const server = forwards?.early === atFirst ? this.servers[index] : undefined;
      const taken = server && this.attempts.first([forwards!.cidr], (cidr) => server.allowForwarding(cidr));
      if (taken?.ask.startsWith("172.") === true) {
        this.built.firewalls[this.built.servers[index].firewall].forwarded.push(taken.ask);
      }
    });
    forward(true);
    plan.servers.forEach(({ rules }, index) => this.rules(own[index], rules));
    plan.firewalls.forEach(({ rules }, index) => this.rules(shared[index], rules.filter(({ early }) => !early)));
    forward(false);
  }

  private peer(now: boolean): void {
    const [network, peer] = now ? this.networks : [];
    const made = peer && this.attempts.first([{ network, peer }], (props, id) => new NetworkPeering(this.attempts.scope, id, props));
    if (made !== undefined) {
      this.built.peerings.push([0, 1]);
    }
  }

  private network({ block, subnets, egress }: Plan["networks"][number], index: number): void {
    const cidr = BLOCKS[block].network(index);
    const asks = egress === "public-ip" ? [egress] : [egress, "public-ip" as const];
    const defaultSubnet = subnets === 0;
    const made = this.attempts.first(asks, (way, id) => new Network(this.attempts.scope, id, { cidr, egress: EGRESS[way], defaultSubnet }));
    if (made !== undefined) {
      const own = Array.from({ length: subnets }, (_, n) => BLOCKS[block].subnet(index, n));
      const taken = own.filter((one) => this.attempts.first([one], (asked, id) => made.thing.addSubnet(id, { cidr: asked })) !== undefined);
      this.networks.push(made.thing);
      this.built.networks.push({ cidr, subnets: subnets === 0 ? made.thing.subnets.map((subnet) => subnet.cidr!) : taken, egress: made.ask });
    }
  }

  private firewall({ filtered, outboundOpen }: Plan["firewalls"][number]): number | undefined {
    const asks = [{ filtered, outboundOpen }, { filtered: false, outboundOpen }, { filtered: false, outboundOpen: true }];
    const made = this.attempts.first(asks, (ask, id) =>
      new Firewall(this.attempts.scope, id, { ...ask, privateTraffic: ask.filtered ? PrivateTraffic.FILTERED : PrivateTraffic.OPEN }));
    return made && this.note(made.thing, made.ask);
  }

  private note(firewall: IFirewall, { filtered, outboundOpen }: { readonly filtered: boolean; readonly outboundOpen: boolean }): number {
    this.built.firewalls.push({ ...placeOf(firewall), filtered, outboundOpen, rules: [], networks: new Set(), forwarded: [] });
    return this.firewalls.push(firewall) - 1;
  }

  /** The number of the firewall that the server brought. */
  private server(planned: Plan["servers"][number], firewall: number | undefined): number | undefined {
    const network = planned.network === undefined || this.networks.length === 0 ? undefined : planned.network % this.networks.length;
    const subnets = network === undefined ? [] : this.networks[network].subnets;
    const chosen = planned.subnet === undefined || subnets.length === 0 ? 0 : planned.subnet % subnets.length;
    const place = network === undefined ? {} : planned.subnet === undefined ? { network: this.networks[network] } : { subnet: subnets[chosen] };
    const wish = { place, network, publicIp: planned.publicIp };
    const inside = this.networks.length === 0 ? [] : [{ place: { network: this.networks[0] }, network: 0, publicIp: "no" as const }];
    const outside = { place: {}, network: undefined, publicIp: "with it" as const };
    const asks = [wish, { ...wish, publicIp: "with it" as const }, { ...wish, publicIp: "no" as const }, outside, ...inside];
    const made = this.attempts.first(asks, (ask, id) => {
      if (firewall !== undefined && ask.network !== undefined) {
        this.built.firewalls[firewall].networks.add(ask.network); // a server that was refused may have told its firewall already
      }
      return new Server(this.attempts.scope, id, {
        machine: this.bench.machine(this.cloud.zone === undefined ? [] : [this.cloud.zone]),
        image: this.bench.image,
        ...ask.place,
        publicIp: ask.publicIp === "with it",
        firewall: firewall === undefined ? undefined : this.firewalls[firewall],
      });
    });
    if (made === undefined) {
      return undefined;
    }
    const { ask, thing } = made;
    const attached = ask.publicIp === "attached" ? this.attach(thing) : false;
    const number = firewall ?? this.note(thing.firewall, { filtered: false, outboundOpen: true });
    if (ask.network !== undefined) {
      this.built.firewalls[number].networks.add(ask.network);
    }
    const own = ask.network === undefined ? [] : this.built.networks[ask.network].subnets;
    const subnet = own[ask.network === network ? chosen : 0];
    this.servers.push(thing);
    const isPublic = attached || ask.publicIp === "with it";
    this.built.servers.push({ address: placeOf(thing).address, network: ask.network, subnet, public: isPublic, firewall: number });
    return firewall === undefined ? number : undefined;
  }

  private attach(server: Server): boolean {
    const address = this.attempts.first([undefined], (_, id) => new PublicIp(this.attempts.scope, id));
    const attached = address && this.attempts.first([address.thing], (one) => server.attachPublicIp(one));
    if (address !== undefined) {
      this.addresses.push(address.thing);
    }
    return attached !== undefined;
  }

  private rules(firewall: number | undefined, rules: readonly PlannedRule[]): void {
    for (const rule of firewall === undefined ? [] : rules) {
      const peer = peerOf(rule.peer, this);
      const port = Port.of(rule.protocol, rule.from, rule.to);
      const add = (): void => this.firewalls[firewall!][rule.outbound ? "allowOutbound" : "allow"](peer!.peer, port);
      if (peer !== undefined && this.attempts.first([undefined], add) !== undefined) {
        const { outbound, protocol, from, to } = rule;
        this.built.firewalls[firewall!].rules.push({ outbound, protocol, from, to, peer: peer.meant });
      }
    }
  }
}
