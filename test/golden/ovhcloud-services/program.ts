import type { TerraformStack } from "cdktf";
import {
  Cache,
  CacheEngine,
  CacheSize,
  ContainerRegistry,
  Database,
  DatabaseEngine,
  DatabaseSize,
  DnsZone,
  Egress,
  KubernetesCluster,
  MachineType,
  Network,
  OvhCloud,
  vendors,
} from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new OvhCloud(stack, "cloud", { region: "GRA11", projectId: "4ff1ff0dbb724b79983358c51d57b175" });
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT });
  const cluster = new KubernetesCluster(cloud, "cluster", { name: "shop", version: "1.34", network });
  cluster.with(new vendors.ovhcloud.KubernetesUpdates("MINIMAL_DOWNTIME"));
  cluster.addNodePool("workers", { machine: MachineType.named("b3-8"), autoscaling: { min: 2, max: 3 } });
  const server = new Database(cloud, "db", {
    name: "shop",
    engine: DatabaseEngine.postgresql("16"),
    size: DatabaseSize.needs({ vcpus: 2, memoryGib: 4 }),
    storageGib: 80,
    network,
  });
  server.addUser("avnadmin", { databases: [server.addDatabase("shop")] });
  new Cache(cloud, "cache", {
    name: "sessions",
    engine: CacheEngine.valkey("8.1"),
    size: CacheSize.needs({ memoryGib: 4 }),
    nodes: 2,
    publicAccessFrom: ["198.51.100.0/24"],
  });
  new ContainerRegistry(cloud, "images", { name: "shop" });
  const zone = DnsZone.fromZoneAttributes(cloud, "zone", { zoneName: "example.org" });
  zone.addA("www", ["192.0.2.7"], { ttlSeconds: 300 });
  zone.addMx("", [{ host: "mx.example.net" }]);
}
