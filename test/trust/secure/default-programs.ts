import { TerraformVariable } from "cdktf";
import {
  AutoScalingCapability, Bucket, BucketAccessKey, ComputeCapability, ContainerApp, ContainerCapability, ContainerHost, ContainerRegistry,
  DatabaseCapability, DatabaseKind, DnsCapability, DnsZone, FileShare, KubernetesCapability, KubernetesCluster, LoadBalancer,
  LoadBalancingCapability, MachineType, Network, NetworkCapability,
  NetworkPeering, Secret, SecretCapability, StorageCapability, VolumeSnapshot, VpnConnection, VpnGateway, VpnPeer,
} from "archipel";
import type { Capability } from "archipel";
import type { Bench } from "archipel/testing";
import { cacheBase, databaseBase } from "../../../src/testing/conformance/databases-bench";
import { EXISTING_ADDRESS } from "../../../src/testing/conformance/keys";
import { wholeVersion } from "../../../src/testing/conformance/kubernetes-cases";
import { fillBalancers, fillGroups } from "../../support/filled-balancers";

/** A portable construct with the properties that it must have, and no more. */
export interface DefaultProgram {
  /** What the cloud must offer for it. */
  readonly requires: readonly Capability[];
  readonly build: (bench: Bench) => void;
}

const NETWORK = NetworkCapability.NETWORK;

/** A value from outside, as no secret is written in a program. */
function given(bench: Bench, id: string): string {
  return new TerraformVariable(bench.scope, id, { sensitive: true }).stringValue;
}

function networkOf(bench: Bench): Network | undefined {
  return bench.offers(NETWORK) ? bench.network : undefined;
}

function nodes(bench: Bench): MachineType {
  return bench.cloud.catalogue.machineTypes.length > 0 ? MachineType.needs({ vcpus: 2, memoryGib: 4 }) : bench.machine();
}

function cluster(bench: Bench): KubernetesCluster {
  return new KubernetesCluster(bench.scope, "cluster", { version: wholeVersion(bench), network: bench.network });
}

/** Whether something waits for a part: some clouds make no load balancer without a listener, and no group without a target. */
const isIncomplete = ({ scope }: Bench): boolean => scope.node.findAll().some(({ node }) => node.validate().length > 0);

function balancer(bench: Bench): void {
  new LoadBalancer(bench.scope, "balancer", { network: networkOf(bench) });
  [fillBalancers, fillGroups].forEach((fill) => isIncomplete(bench) && fill(bench));
}

function tunnel(bench: Bench): void {
  const gateway = new VpnGateway(bench.scope, "gateway", { network: bench.network });
  const bgpAsn = bench.offers(NetworkCapability.VPN_STATIC_ROUTES) ? undefined : 65_000;
  const peer = VpnPeer.of({ address: EXISTING_ADDRESS, cidrs: ["192.168.77.0/24"], bgpAsn });
  const presharedKey = bench.offers(NetworkCapability.VPN_GENERATED_KEY) ? undefined : given(bench, "tunnel-key");
  new VpnConnection(bench.scope, "tunnel", { gateway, peer, presharedKey });
}

/** Each portable construct that makes something at a cloud, by its name. */
export const DEFAULT_PROGRAMS: Readonly<Record<string, DefaultProgram>> = {
  Network: { requires: [NETWORK], build: (bench) => void bench.network },
  Server: { requires: [ComputeCapability.SERVER], build: (bench) => void bench.server("web") },
  Volume: { requires: [StorageCapability.VOLUME], build: (bench) => void bench.stand(bench.volume("data")) },
  VolumeSnapshot: {
    requires: [StorageCapability.VOLUME_SNAPSHOT],
    build: (bench) => void new VolumeSnapshot(bench.scope, "snapshot", { volume: bench.stand(bench.volume("snapped")) }),
  },
  Bucket: { requires: [StorageCapability.BUCKET], build: (bench) => void new Bucket(bench.scope, "files") },
  BucketAccessKey: {
    requires: [StorageCapability.BUCKET_ACCESS_KEY],
    build: (bench) => void new BucketAccessKey(bench.scope, "key", { bucket: new Bucket(bench.scope, "keyed") }),
  },
  FileShare: {
    requires: [StorageCapability.FILE_SHARE],
    build: (bench) => void new FileShare(bench.scope, "share", { sizeGib: bench.fileShareSize, network: networkOf(bench) }),
  },
  LoadBalancer: {
    requires: [LoadBalancingCapability.LOAD_BALANCER],
    build: balancer,
  },
  AutoScalingGroup: { requires: [AutoScalingCapability.GROUP], build: (bench) => void bench.autoScalingGroup("group") },
  KubernetesCluster: { requires: [KubernetesCapability.CLUSTER, NETWORK], build: (bench) => void cluster(bench).addNodePool("workers", { machine: nodes(bench), count: 1 }) },
  Database: { requires: [DatabaseCapability.POSTGRESQL], build: (bench) => void databaseBase(bench).define("orders", {}) },
  DatabaseMysql: {
    requires: [DatabaseCapability.MYSQL],
    build: (bench) => {
      const { define, engine } = databaseBase(bench);
      define("orders", { engine: engine(DatabaseKind.MYSQL) });
    },
  },
  Cache: { requires: [DatabaseCapability.CACHE], build: (bench) => void cacheBase(bench).define("sessions", {}) },
  ContainerApp: { requires: [ContainerCapability.APP], build: (bench) => void new ContainerApp(bench.scope, "shop", { image: "ghcr.io/example/shop:1.0", port: 8080 }) },
  ContainerRegistry: { requires: [ContainerCapability.REGISTRY], build: (bench) => void new ContainerRegistry(bench.scope, "images") },
  ContainerHost: {
    requires: [ComputeCapability.SERVER, ComputeCapability.USER_DATA],
    build: (bench) => {
      const network = networkOf(bench);
      const containers = { shop: { image: "ghcr.io/example/shop:1.0", port: 8080 } };
      const machine = bench.machine(bench.cloud.zone === undefined ? [] : [bench.cloud.zone]);
      new ContainerHost(bench.scope, "host", { containers, machine, image: bench.image, network, publicIp: network === undefined, spread: bench.offers(ComputeCapability.PLACEMENT_SPREAD) });
    },
  },
  DnsZone: { requires: [DnsCapability.ZONE], build: (bench) => void new DnsZone(bench.scope, "zone", { zoneName: bench.offers(DnsCapability.ZONE_SUBDOMAIN) ? "shop.example.org" : "example.org" }) },
  Secret: { requires: [SecretCapability.SECRET], build: (bench) => void new Secret(bench.scope, "token", { value: given(bench, "token-value") }) },
  VpnConnection: { requires: [NETWORK, NetworkCapability.VPN_GATEWAY], build: tunnel },
  NetworkPeering: {
    requires: [NETWORK, NetworkCapability.PEERING],
    build: (bench) => void new NetworkPeering(bench.scope, "peering", { network: bench.network, peer: new Network(bench.scope, "second", { cidr: "10.8.0.0/20" }) }),
  },
};
