import type { TerraformStack } from "cdktf";
import {
  Cache,
  CacheEngine,
  CacheSize,
  Database,
  DatabaseEngine,
  DatabaseSize,
  Egress,
  HealthCheck,
  KubernetesCluster,
  ListenerProtocol,
  LoadBalancer,
  MachineType,
  Network,
  Target,
  TargetProtocol,
  UpCloud,
  vendors,
} from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new UpCloud(stack, "cloud", { zone: "fi-hel2" });
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT });
  const balancer = new LoadBalancer(cloud, "balancer", { network, name: "front" });
  const web = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 8080, name: "web", healthCheck: HealthCheck.http({ path: "/health" }) });
  web.addTarget(Target.address("10.0.0.10"));
  const listener = balancer.addListener("http", { protocol: ListenerProtocol.HTTP, port: 80, name: "http", defaultTargets: web });
  const api = balancer.addTargetGroup("api", { protocol: TargetProtocol.HTTP, port: 9090, name: "api" });
  listener.addRule({ paths: ["/api"], targets: api });
  const cluster = new KubernetesCluster(cloud, "cluster", { name: "shop", version: "1.34", network, highlyAvailable: true });
  cluster.with(new vendors.upcloud.KubernetesApiFrom(["198.51.100.0/24"]));
  cluster.addNodePool("workers", { machine: MachineType.named("2xCPU-4GB"), count: 2, name: "workers" });
  const server = new Database(cloud, "db", {
    name: "shop",
    engine: DatabaseEngine.postgresql("17"),
    size: DatabaseSize.needs({ vcpus: 2, memoryGib: 4 }),
    storageGib: 80,
    network,
  });
  server.addUser("upadmin", { databases: [server.addDatabase("shop")] });
  new Cache(cloud, "cache", {
    name: "sessions",
    engine: CacheEngine.valkey("8.1"),
    size: CacheSize.needs({ memoryGib: 4 }),
    nodes: 2,
    publicAccessFrom: ["198.51.100.0/24"],
  });
}
