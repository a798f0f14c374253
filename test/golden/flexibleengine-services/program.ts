import type { TerraformStack } from "cdktf";
import { DnsZone, FlexibleEngine, ListenerProtocol, LoadBalancer, Network, Target, TargetProtocol } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new FlexibleEngine(stack, "cloud");
  const network = new Network(cloud, "net", { name: "net", cidr: "10.0.0.0/20" });
  const balancer = new LoadBalancer(cloud, "lb", { name: "lb", network });
  const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 8080, targets: [Target.address("10.0.1.10")] });
  balancer.addListener("in", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets, allowedCidrs: ["198.51.100.0/24"] });
  new DnsZone(cloud, "zone", { zoneName: "example.org", email: "dns@example.org" }).addA("www", [balancer.address], { ttlSeconds: 300 });
}
