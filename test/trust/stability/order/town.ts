import type { Construct } from "constructs";
import { Construct as Scope } from "constructs";
import type { Capability, Database, FileShare, Firewall, ICloud, KubernetesCluster, Listener, LoadBalancer, LogicalDatabase, Network, Server, TargetGroup } from "archipel";
import * as a from "archipel";
import { Bench } from "../../../../src/testing/conformance/bench";
import { databaseBase } from "../../../../src/testing/conformance/databases-bench";
import { wholeVersion } from "../../../../src/testing/conformance/kubernetes-cases";
import type { CloudMaker } from "../../../support/programs";

/** A bench whose programs stand in a scope of their own, on a cloud that others use as well. */
export class ScopedBench extends Bench {
  private readonly own: Construct;

  public constructor(cloud: ICloud, id: string, maker: CloudMaker) {
    super(cloud, maker.bench);
    this.own = new Scope(cloud as unknown as Construct, id);
  }

  public override get scope(): Construct {
    return this.own;
  }
}

/** What several parts of a random program share. Each is defined when a part first asks for it, so that the order of the parts is also theirs. */
export class Town {
  public readonly bench: Bench;
  private readonly made = new Map<string, unknown>();

  public constructor(public readonly cloud: ICloud, public readonly maker: CloudMaker) {
    this.bench = new ScopedBench(cloud, "town", maker);
  }

  public get scope(): Construct {
    return this.bench.scope;
  }

  public offers(...capabilities: readonly Capability[]): boolean {
    return capabilities.every((capability) => this.bench.offers(capability));
  }

  public network(key: number): Network {
    return this.once(`network-${key}`, (id) => new a.Network(this.scope, id, { cidr: `10.${key}.0.0/20` }));
  }

  /** A network without a subnet of its own accord. */
  public plot(key: number): Network {
    return this.once(`plot-${key}`, (id) => new a.Network(this.scope, id, { cidr: `10.${100 + key}.0.0/16`, defaultSubnet: false }));
  }

  public firewall(key: number): Firewall {
    return this.once(`firewall-${key}`, (id) => new a.Firewall(this.scope, id));
  }

  public server(key: number): Server {
    const firewall = this.offers(a.NetworkCapability.FIREWALL) ? this.firewall(key) : undefined;
    return this.once(`server-${key}`, (id) => this.bench.server(id, { network: this.network(key), firewall }));
  }

  public publicServer(key: number): Server {
    return this.once(`public-${key}`, (id) => this.bench.server(id, { network: this.network(key), publicIp: true }));
  }

  public bucket(key: number): a.Bucket {
    return this.once(`bucket-${key}`, (id) => new a.Bucket(this.scope, id));
  }

  public share(key: number): FileShare {
    return this.once(`share-${key}`, (id) => new a.FileShare(this.scope, id, { sizeGib: this.bench.fileShareSize, network: this.network(key) }));
  }

  public zone(key: number): a.DnsZone {
    return this.once(`zone-${key}`, (id) => new a.DnsZone(this.scope, id, { zoneName: `town-${key}.example` }));
  }

  public database(key: number): Database {
    return this.once(`database-${key}`, (id) => {
      const { engine, storageGib } = databaseBase(this.bench);
      const inside = this.offers(a.DatabaseCapability.PRIVATE_NETWORK, a.NetworkCapability.NETWORK);
      const place = inside ? { network: this.network(key) } : { publicAccessFrom: ["192.0.2.0/24"] };
      const size = a.DatabaseSize.unlisted(this.bench.databaseSize);
      return new a.Database(this.scope, id, { engine: engine(a.DatabaseKind.POSTGRESQL), size, storageGib, ...place });
    });
  }

  public logical(key: number): LogicalDatabase {
    return this.once(`logical-${key}`, () => this.database(0).addDatabase(`logical_${key}`));
  }

  public balancer(): LoadBalancer {
    return this.once("balancer", (id) => new a.LoadBalancer(this.scope, id, { network: this.network(0) }));
  }

  public targets(key: number, protocol = a.TargetProtocol.TCP): TargetGroup {
    return this.once(`targets-${protocol}-${key}`.toLowerCase(), (id) => this.balancer().addTargetGroup(id, { protocol, port: 8080 + key }));
  }

  public web(): Listener {
    const defaultTargets = this.targets(0, a.TargetProtocol.HTTP);
    return this.once("web", (id) => this.balancer().addListener(id, { protocol: a.ListenerProtocol.HTTP, port: 80, defaultTargets }));
  }

  public cluster(): KubernetesCluster {
    const props = { version: wholeVersion(this.bench), network: this.network(0) };
    return this.once("cluster", (id) => new a.KubernetesCluster(this.scope, id, props));
  }

  private once<T>(id: string, make: (id: string) => T): T {
    if (!this.made.has(id)) {
      this.made.set(id, make(id));
    }
    return this.made.get(id) as T;
  }
}
