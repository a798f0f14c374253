import type { TerraformStack } from "cdktf";
import { DnsZone, KubernetesCluster, ListenerProtocol, LoadBalancer, MachineType, Network, RecordTarget, Stackit, Target, TargetProtocol } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new Stackit(stack, "cloud", { region: "eu01", projectId: "5f0c1e2a-7b34-4c56-8d90-1a2b3c4d5e6f" });
  const network = new Network(cloud, "app", { cidr: "10.0.1.0/24" });
  const balancer = new LoadBalancer(cloud, "lb", { network });
  const defaultTargets = balancer.addTargetGroup("web", { name: "web", protocol: TargetProtocol.TCP, port: 8080, targets: [Target.address("10.0.1.10")] });
  balancer.addListener("tcp", { name: "tcp", protocol: ListenerProtocol.TCP, port: 80, defaultTargets });
  const zone = new DnsZone(cloud, "zone", { zoneName: "example.org", email: "dns@example.org" });
  zone.addAddress("www", [RecordTarget.fromLoadBalancer(balancer)], { ttlSeconds: 300 });
  zone.addMx("", [{ host: "mx.example.org", priority: 10 }]);
  const cluster = new KubernetesCluster(cloud, "k8s", { version: "1.33.2", network });
  cluster.addNodePool("workers", { machine: MachineType.named("g2a.2d"), count: 2, rootDiskGib: 50, rootVolumeType: "storage_premium_perf1" });
}
