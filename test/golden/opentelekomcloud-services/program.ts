import type { TerraformStack } from "cdktf";
import { TerraformVariable } from "cdktf";
import {
  Cache,
  CacheEngine,
  CacheSize,
  Database,
  DatabaseEngine,
  DatabaseSize,
  DnsZone,
  ListenerProtocol,
  LoadBalancer,
  Network,
  OpenTelekomCloud,
  Target,
  TargetProtocol,
  vendors,
} from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new OpenTelekomCloud(stack, "cloud", { region: "eu-de" });
  const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
  const network = new Network(cloud, "net", { name: "net", cidr: "10.0.0.0/20" });
  const balancer = new LoadBalancer(cloud, "lb", { name: "lb", network });
  const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80, targets: [Target.address("10.0.1.10")] });
  balancer.addListener("in", { protocol: ListenerProtocol.TCP, port: 80, defaultTargets });
  const zone = new DnsZone(cloud, "zone", { zoneName: "example.org", email: "dns@example.org" });
  zone.addA("www", [balancer.address], { ttlSeconds: 300 });
  new Database(cloud, "db", {
    name: "shop",
    engine: DatabaseEngine.postgresql("16"),
    size: DatabaseSize.needs({ vcpus: 2, memoryGib: 4 }),
    storageGib: 40,
    encryptedAtRest: false,
    network,
  }).with(new vendors.opentelekomcloud.DatabasePassword(password));
  new Cache(cloud, "cache", { name: "sessions", engine: CacheEngine.redis("6"), size: CacheSize.needs({ memoryGib: 2 }), nodes: 2, password, network });
}
