import type { TerraformStack } from "cdktf";
import {
  Certificate,
  DnsZone,
  HealthCheck,
  Hetzner,
  ListenerProtocol,
  LoadBalancer,
  MachineImage,
  MachineType,
  Network,
  RecordTarget,
  Server,
  Stickiness,
  Target,
  TargetProtocol,
} from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new Hetzner(stack, "cloud", { region: "fsn1" });
  const network = new Network(cloud, "app", { cidr: "10.0.0.0/24" });
  const server = new Server(cloud, "web", { network, machine: MachineType.named("cx23"), image: MachineImage.debian("12") });
  const balancer = new LoadBalancer(cloud, "lb", { network });
  const targets = balancer.addTargetGroup("web", {
    protocol: TargetProtocol.HTTP,
    port: 8080,
    targets: [Target.server(server)],
    healthCheck: HealthCheck.http({ path: "/healthz" }),
    stickiness: Stickiness.cookie(),
  });
  balancer.addListener("https", {
    protocol: ListenerProtocol.HTTPS,
    port: 443,
    defaultTargets: targets,
    certificates: [balancer.addCertificate("site", Certificate.letsEncrypt(["example.org", "www.example.org"]))],
  });
  const zone = new DnsZone(cloud, "zone", { zoneName: "example.org" });
  zone.addAddress("www", [RecordTarget.fromLoadBalancer(balancer)], { ttlSeconds: 300 });
  zone.addMx("", [{ host: "mx.example.org" }]);
}
