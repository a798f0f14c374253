import { TerraformVariable } from "cdktf";
import type { Capability } from "archipel";
import * as a from "archipel";
import type { Town } from "./town";
import { ScopedBench } from "./town";
import { conformanceCases } from "../../../../src/testing/conformance/cases";

/** What a part is told. */
export interface Place {
  readonly town: Town;
  /** Whatever the part defines is called so, or has it in its path. */
  readonly name: string;
  /** No other part has it. */
  readonly number: number;
  /** Which of those things that are shared it uses. */
  readonly key: number;
}

/** One statement, or a few, of a random program. */
export interface PartKind {
  readonly kind: string;
  /** Whether it refers to nothing that others refer to: then its coming, going and renaming leaves all else as it was. */
  readonly isApart: boolean;
  readonly needs: readonly Capability[];
  readonly define: (place: Place) => void;
}

const { NetworkCapability: N, ComputeCapability: C, StorageCapability: S, DnsCapability: D, LoadBalancingCapability: L } = a;
const SERVER = [C.SERVER, N.NETWORK];
const FIREWALL = [...SERVER, N.FIREWALL];
const BALANCER = [L.LOAD_BALANCER, N.NETWORK];
const DATABASE = [a.DatabaseCapability.DATABASE, a.DatabaseCapability.POSTGRESQL, a.DatabaseCapability.LOGICAL_DATABASE];
const POOL = [a.KubernetesCapability.CLUSTER, a.KubernetesCapability.NODE_POOL, N.NETWORK];

function part(kind: string, needs: readonly Capability[], define: PartKind["define"]): PartKind {
  return { kind, isApart: false, needs, define };
}

/** Parts that use and change what others do. */
const SHARED: readonly PartKind[] = [
  part("server", SERVER, ({ town, name, key }) => void town.bench.server(name, { network: town.network(key) })),
  part("guarded server", FIREWALL, ({ town, name, key }) => void town.bench.server(name, { network: town.network(key), firewall: town.firewall(key) })),
  part("public server", [...SERVER, C.PUBLIC_ADDRESS], ({ town, name, key }) => void town.bench.server(name, { network: town.network(key), publicIp: true })),
  part("servers that are alike", SERVER, ({ town, name, number }) => void town.bench.group(name, 1 + number % 3)),
  part("rule", FIREWALL, ({ town, number, key }) => town.server(key).firewall.allow(a.Peer.ipv4(`198.51.${number}.0/24`), a.Port.tcp(1000 + number))),
  part("rule of datagrams", FIREWALL, ({ town, number, key }) => town.firewall(key).allow(a.Peer.ipv4(`203.0.${number}.0/24`), a.Port.udp(2000 + number))),
  part("outbound rule", [...FIREWALL, N.FIREWALL_OUTBOUND], ({ town, number, key }) => town.firewall(key).allowOutbound(a.Peer.ipv4(`192.0.${number}.0/24`), a.Port.tcp(443))),
  part("rule for a group", [...FIREWALL, N.FIREWALL_PEER_GROUP], ({ town, number, key }) => town.firewall(key).allow(a.Peer.firewall(town.firewall(1 - key)), a.Port.tcp(3000 + number))),
  part("volume on a server", [...SERVER, S.VOLUME, C.VOLUME], ({ town, name, key }) => town.server(key).attachVolume(town.bench.volume(name))),
  part("subnet", [N.NETWORK, N.MANY_SUBNETS], ({ town, name, number, key }) => void town.plot(key).addSubnet(name, { cidr: `10.${100 + key}.${number}.0/24` })),
  part("route", [...SERVER, N.ROUTE], ({ town, name, number, key }) => void town.network(key).addRoute(name, { destination: `192.168.${number}.0/24`, target: town.server(key) })),
  part("peering", [N.NETWORK, N.PEERING], ({ town, name, number }) => {
    const peer = new a.Network(town.scope, `${name}-net`, { cidr: `10.${20 + number}.0.0/20` });
    new a.NetworkPeering(town.scope, name, { network: town.network(0), peer });
  }),
  part("bucket", [S.BUCKET], ({ town, name }) => void new a.Bucket(town.scope, name)),
  part("key of a bucket", [S.BUCKET, S.BUCKET_ACCESS_KEY], ({ town, name, key }) => void new a.BucketAccessKey(town.scope, name, { bucket: town.bucket(key) })),
  part("server with a share", [...SERVER, C.FILE_SHARE, S.FILE_SHARE, C.USER_DATA], ({ town, name, key }) =>
    void town.bench.server(name, { network: town.network(key), fileShares: [{ share: town.share(key), path: "/srv/files" }] })),
  part("addresses of a name", [D.ZONE, D.RECORD], ({ town, name, number, key }) => void town.zone(key).addA(name, [`192.0.2.${number}`, "192.0.2.200"])),
  part("text of a name", [D.ZONE, D.RECORD], ({ town, name, key }) => void town.zone(key).addTxt(name, ["one", "two"])),
  part("name of a server", [D.ZONE, D.RECORD, ...SERVER, C.PUBLIC_ADDRESS], ({ town, name, key }) =>
    void town.zone(0).addAddress(name, [town.publicServer(key), town.publicServer(1 - key)])),
  part("database on a server of databases", DATABASE, ({ town, name, key }) => void town.database(key).addDatabase(`db_${name}`)),
  part("user of databases", [...DATABASE, a.DatabaseCapability.USER], ({ town, name, key }) => void town.database(0).addUser(`u_${name}`, { databases: [town.logical(key)] })),
  part("listener", BALANCER, ({ town, name, number, key }) =>
    void town.balancer().addListener(name, { protocol: a.ListenerProtocol.TCP, port: 4000 + number, defaultTargets: town.targets(key) })),
  part("target", [...BALANCER, ...SERVER], ({ town, name, key }) => town.targets(key).addTarget(a.Target.server(town.bench.server(name, { network: town.network(0) })))),
  part("rule of a listener by path", [...BALANCER, L.HTTP, L.RULE_PATH], ({ town, number, key }) => town.web().addRule({ paths: [`/${number}/`], targets: town.targets(key, a.TargetProtocol.HTTP) })),
  part("rule of a listener by host", [...BALANCER, L.HTTP, L.RULE_HOST], ({ town, number, key }) =>
    town.web().addRule({ hosts: [`h${number}.example.org`], targets: town.targets(key, a.TargetProtocol.HTTP) })),
  part("node pool", POOL, ({ town, name }) => {
    const machine = town.cloud.catalogue.machineTypes.length > 0 ? a.MachineType.needs({ vcpus: 2, memoryGib: 4 }) : town.bench.machine();
    town.cluster().addNodePool(name, { machine, count: 1 });
  }),
  part("servers that the cloud counts", [a.AutoScalingCapability.GROUP, ...SERVER], ({ town, name }) => void town.bench.autoScalingGroup(name)),
  part("SSH key", [C.SSH_KEY], ({ town, name }) => void town.bench.key(name)),
  part("secret", [a.SecretCapability.SECRET], ({ town, name }) => {
    const value = new TerraformVariable(town.scope, `${name}-value`, { sensitive: true, default: "none" }).stringValue;
    new a.Secret(town.scope, name, { value });
  }),
];

/** The cases of the conformance suite, each in a scope of its own on the cloud of all. */
function apart(): PartKind[] {
  return conformanceCases().map(({ name: kind, capability, requires, build, applies }) => ({
    kind,
    isApart: true,
    needs: capability === undefined ? requires : [...requires, capability],
    define: ({ town, name }) => {
      const bench = new ScopedBench(town.cloud, name, town.maker);
      if (applies?.(bench) !== false) {
        build(bench);
      }
    },
  }));
}

/** All kinds. */
export const PARTS: readonly PartKind[] = [...SHARED, ...apart()];
