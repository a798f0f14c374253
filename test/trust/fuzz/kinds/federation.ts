import {
  Bucket, BucketReplication, ClusterFleet, DnsZone, EndpointTargets, FederatedBucketAccess, FederatedCluster, FederatedDatabase, FederatedEndpoint,
  FederatedObjectStore, Federation, FederationRecord, KubernetesCluster,
  ListenerProtocol, MachineImage, MachineType, Peer, Port,
} from "archipel";
import type { FederatedBucket, FederatedServers } from "archipel";
import type { Kind } from "../kind";
import type { World } from "../world";

/** The union of the program's clouds, of which there is one. */
function federation(world: World): Federation {
  const known = world.things.find((thing): thing is Federation => thing instanceof Federation);
  return known ?? world.make(Federation, {
    members: world.clouds, record: FederationRecord.memory(), ...world.some([[undefined, () =>
      ({ meshed: false })]], 0.3),
  }, world.stack);
}

function small(): object {
  return { machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.debian("12") };
}

function store(world: World): void {
  const garage = { version: "2.5.0", sha256: "0123456789abcdef".repeat(4) };
  const own = world.make(FederatedObjectStore, { ...small(), volumeGib: 100, garage }, federation(world));
  const key = world.call<object>(own, "addKey", "shop");
  world.call(world.call<FederatedBucket & object>(own, "addBucket", "files", {}), "grant", key,
    world.dice.pick(Object.values(FederatedBucketAccess)));
}

function endpoint(world: World): void {
  const own = federation(world);
  const web = world.call<FederatedServers & object>(own, "servers", world.id("web"), { ...small(), count: 2 });
  const zones = [world.call<object>(DnsZone, "fromZoneAttributes", world.clouds[0], world.id("zone"), {
    zoneName: "example.com",
    zoneId: world.bench.existingId,
  })];
  const targets = world.call(EndpointTargets, "servers", web, { front: small() });
  world.make(FederatedEndpoint, { name: "www", zones, targets, ports: [{ port: 80, protocol: ListenerProtocol.HTTP, targetPort: 8080 }] }, own);
}

function cluster(world: World): void {
  const own = world.make(FederatedCluster, { servers: small() }, federation(world));
  if (world.dice.chance(0.6)) {
    world.call(own, "addAgents", world.id("agents"), { ...small(), count: world.dice.int(1, 3) });
  }
  if (world.dice.chance(0.3)) {
    world.call(own, "allow", Peer.anyIpv4(), Port.tcp(443));
    world.call(own, "addManifest", "shop", world.text("apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n"));
  }
}

/** What stands on several clouds at once. */
export const FEDERATION_KINDS: readonly Kind[] = [
  { name: "federation", covers: ["Federation"], needs: [], define: (world) => void federation(world) },
  {
    name: "federated servers", covers: ["FederatedServers"], needs: [], define: (world) => void world.call(federation(world), "servers",
      world.id("web"), { ...small(), count: world.dice.int(1, 4) }),
  },
  { name: "federated cluster", covers: ["FederatedCluster", "ClusterAgents"], needs: [], define: cluster },
  {
    name: "federated database", covers: ["FederatedDatabase"], needs: [], define: (world) => void world.make(FederatedDatabase, {
      ...small(),
      volumeGib: 50,
    }, federation(world)),
  },
  { name: "federated store", covers: ["FederatedObjectStore"], needs: [], define: store },
  { name: "federated endpoint", covers: ["FederatedEndpoint"], needs: [], define: endpoint },
  {
    name: "replication",
    covers: ["BucketReplication"],
    needs: [],
    define: (world) => {
      const [from, to] = [0, world.clouds.length - 1].map((index) => world.make(Bucket, {}, world.scopeOf(index)));
      world.make(BucketReplication, { from, to, server: small() }, world.scopeOf(0));
    },
  },
  {
    name: "fleet",
    covers: ["ClusterFleet"],
    needs: [],
    define: (world) => {
      const fleet = world.make(ClusterFleet, {}, world.stack);
      world.call(fleet, "add", "one", world.call(KubernetesCluster, "fromClusterId", world.scope, world.id("cluster"), world.bench.existingId));
    },
  },
];
