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
  HealthCheck,
  IonosCloud,
  ListenerProtocol,
  LoadBalancer,
  Network,
  RecordTarget,
  Target,
  TargetProtocol,
} from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new IonosCloud(stack, "cloud", { region: "de/fra" });
  const network = new Network(cloud, "app", { cidr: "10.0.1.0/24" });
  const balancer = new LoadBalancer(cloud, "lb", { network, privateIp: "10.0.1.5" });
  const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 8080, targets: [Target.address("10.0.1.10")] });
  balancer.addListener("tcp", { protocol: ListenerProtocol.TCP, port: 80, defaultTargets });
  const front = new LoadBalancer(cloud, "front", { network, privateIp: "10.0.1.6" });
  const api = front.addTargetGroup("api", { protocol: TargetProtocol.HTTP, port: 9090, targets: [Target.address("10.0.1.11")] });
  const site = front.addTargetGroup("site", {
    protocol: TargetProtocol.HTTP,
    port: 8080,
    targets: [Target.address("10.0.1.10")],
    healthCheck: HealthCheck.http({ path: "/healthy" }),
  });
  const listener = front.addListener("http", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets: site });
  listener.addRule({ paths: ["/api/"], targets: api });
  const zone = new DnsZone(cloud, "zone", { zoneName: "example.org" });
  zone.addAddress("www", [RecordTarget.fromLoadBalancer(balancer)], { ttlSeconds: 300 });
  zone.addMx("", [{ host: "mx.example.org", priority: 10 }]);
  const database = new Database(cloud, "db", {
    name: "db",
    network,
    engine: DatabaseEngine.postgresql("16"),
    size: DatabaseSize.unlisted("db-2-4"),
    storageGib: 10,
    storageType: "SSD Premium",
  });
  database.addUser("app", { databases: [database.addDatabase("shop")] });
  new Cache(cloud, "sessions", { name: "sessions", network, engine: CacheEngine.valkey("9.0"), size: CacheSize.named("cache-1-4") });
  new ContainerRegistry(cloud, "images");
}
