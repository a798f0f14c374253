import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import type { ICloud, IFirewall, IPublicIp } from "archipel";
import { Egress, Firewall, Network, NetworkPeering, Peer, Port, PrivateTraffic, PublicIp, Server } from "archipel";
import type { BenchOptions } from "archipel/testing";
import type { Attempts } from "./attempts";
import { placeOf } from "./attempts";
import type { Built, BuiltRule } from "./built";
import type { Plan, PlannedPeer, PlannedRule } from "./program";
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
  public readonly built: Built = { peerings: [], networks: [], firewalls: [], servers: [], balancers: [], databases: [], buckets: [], volumes: [], refused: 0 };
  public readonly networks: Network[] = [];
  public readonly servers: Server[] = [];
  private readonly firewalls: IFirewall[] = [];
  private readonly addresses: IPublicIp[] = [];
  private readonly bench: Bench;

  public constructor(
    public readonly cloud: ICloud,
    public readonly attempts: Attempts,
    options: BenchOptions | undefined,
    plan: Plan,
  ) {
    this.bench = new Bench(cloud, options);
    plan.networks.forEach((one, index) => this.network(one, index));
    const peer = (when: Plan["peered"]): void => {
      const [network, other] = plan.peered === when ? this.networks : [];
      if (other !== undefined && this.attempts.first([other], (one, id) => new NetworkPeering(this.attempts.scope, id, { network, peer: one })) !== undefined) {
        this.built.peerings.push([0, 1]);
      }
    };
    peer("early");
    const shared = plan.firewalls.map((one) => this.firewall(one));
    plan.firewalls.forEach(({ rules }, index) => this.rules(shared[index], rules.filter(({ early }) => early)));
    const own = plan.servers.map((one) => this.server(one, one.firewall === undefined ? undefined : shared[one.firewall % shared.length]));
    peer("late");
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

  private network({ block, subnets, egress }: Plan["networks"][number], index: number): void {
    const cidr = BLOCKS[block].network(index);
    const asks = egress === "public-ip" ? [egress] : [egress, "public-ip" as const];
    const made = this.attempts.first(asks, (way, id) => new Network(this.attempts.scope, id, { cidr, egress: EGRESS[way], defaultSubnet: subnets === 0 }));
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
    const asks = [wish, { ...wish, publicIp: "with it" as const }, { ...wish, publicIp: "no" as const }, { place: {}, network: undefined, publicIp: "with it" as const }, ...inside];
    const made = this.attempts.first(asks, (ask, id) => {
      if (firewall !== undefined && ask.network !== undefined) {
        this.built.firewalls[firewall].networks.add(ask.network); // a server that was refused may have told its firewall already
      }
      const { machine, image } = { machine: this.bench.machine(this.cloud.zone === undefined ? [] : [this.cloud.zone]), image: this.bench.image };
      const publicIp = ask.publicIp === "with it";
      return new Server(this.attempts.scope, id, { machine, image, ...ask.place, publicIp, firewall: firewall === undefined ? undefined : this.firewalls[firewall] });
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
    const subnet = ask.network === undefined ? undefined : this.built.networks[ask.network].subnets[ask === wish || ask.network === network ? chosen : 0];
    this.servers.push(thing);
    this.built.servers.push({ address: placeOf(thing).address, network: ask.network, subnet, public: attached || ask.publicIp === "with it", firewall: number });
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
      const peer = this.peer(rule.peer);
      const port = Port.of(rule.protocol, rule.from, rule.to);
      const add = (): void => this.firewalls[firewall!][rule.outbound ? "allowOutbound" : "allow"](peer!.peer, port);
      if (peer !== undefined && this.attempts.first([undefined], add) !== undefined) {
        const { outbound, protocol, from, to } = rule;
        this.built.firewalls[firewall!].rules.push({ outbound, protocol, from, to, peer: peer.meant });
      }
    }
  }

  private peer(planned: PlannedPeer): { readonly peer: Peer; readonly meant: BuiltRule["peer"] } | undefined {
    if (planned.kind === "block") {
      const { cidr } = planned;
      return { peer: cidr.includes(":") ? Peer.ipv6(cidr) : Peer.ipv4(cidr), meant: { cidr } };
    }
    const { index } = planned;
    if (planned.kind === "network" || planned.kind === "subnet") {
      const network = this.networks[index % this.networks.length];
      const { cidr, subnets } = this.built.networks[index % this.networks.length] ?? {};
      if (planned.kind === "network") {
        return network && { peer: Peer.network(network), meant: { cidr: cidr! } };
      }
      const subnet = network?.subnets[planned.subnet % network.subnets.length];
      return subnet && { peer: Peer.subnet(subnet), meant: { cidr: subnets![planned.subnet % network.subnets.length] } };
    }
    if (planned.kind === "publicIp") {
      const address = this.addresses[index % this.addresses.length];
      return address && { peer: Peer.publicIp(address), meant: { cidr: `${this.written(address.address)}/32` } };
    }
    const number = planned.kind === "firewall" ? index % this.firewalls.length : this.built.servers[index % this.built.servers.length]?.firewall;
    const firewall = number === undefined ? undefined : this.firewalls[number];
    return firewall && { peer: Peer.firewall(firewall), meant: { firewall: number! } };
  }

  /** A value as it stands in the JSON. */
  private written(value: string): string {
    return Tokenization.resolve(value, { scope: this.attempts.scope, resolver: new DefaultTokenResolver(new StringConcat()) }) as string;
  }
}
