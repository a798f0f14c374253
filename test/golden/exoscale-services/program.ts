import type { TerraformStack } from "cdktf";
import { Cache, CacheEngine, CacheSize, Database, DatabaseEngine, DatabaseSize, DnsZone, Exoscale, KubernetesCluster, MachineType, Network, vendors } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new Exoscale(stack, "cloud", { zone: "de-fra-1" });
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
  const cluster = new KubernetesCluster(cloud, "cluster", { name: "shop", version: "1.34.1", network, highlyAvailable: true });
  cluster.with(new vendors.exoscale.KubernetesUpdates());
  cluster.addNodePool("workers", { machine: MachineType.named("standard.medium"), count: 2 });
  const server = new Database(cloud, "db", {
    name: "shop",
    engine: DatabaseEngine.postgresql("16"),
    size: DatabaseSize.needs({ vcpus: 2, memoryGib: 4 }),
    storageGib: 20,
    publicAccessFrom: ["198.51.100.0/24"],
  });
  server.addUser("avnadmin", { databases: [server.addDatabase("shop")] });
  new Cache(cloud, "cache", {
    name: "sessions",
    engine: CacheEngine.valkey("current"),
    size: CacheSize.needs({ memoryGib: 4 }),
    nodes: 2,
    publicAccessFrom: ["198.51.100.0/24"],
  });
  const zone = new DnsZone(cloud, "zone", { zoneName: "example.org" });
  zone.addA("www", ["192.0.2.7"], { ttlSeconds: 300 });
  zone.addMx("", [{ host: "mx.example.net" }]);
}
