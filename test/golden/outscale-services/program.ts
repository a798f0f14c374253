import type { TerraformStack } from "cdktf";
import {
  Egress,
  HealthCheck,
  ListenerProtocol,
  LoadBalancer,
  Network,
  NetworkPeering,
  Outscale,
  Stickiness,
  TargetProtocol,
} from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new Outscale(stack, "cloud", { region: "eu-west-2" });
  const network = new Network(cloud, "app", { cidr: "10.0.0.0/16", defaultSubnet: false });
  const front = network.addSubnet("front", { cidr: "10.0.1.0/24", zone: "eu-west-2a" });
  const balancer = new LoadBalancer(cloud, "balancer", { subnet: front, name: "front" });
  const web = balancer.addTargetGroup("web", {
    protocol: TargetProtocol.HTTP,
    port: 8080,
    healthCheck: HealthCheck.http({ path: "/health" }),
    stickiness: Stickiness.applicationCookie("session"),
  });
  balancer.addListener("http", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets: web, allowedCidrs: ["198.51.100.0/24"] });
  const store = new Network(cloud, "store", { cidr: "10.1.0.0/16", defaultSubnet: false, egress: Egress.NONE });
  store.addSubnet("shelf", { cidr: "10.1.1.0/24" });
  new NetworkPeering(cloud, "peering", { network, peer: store });
}
