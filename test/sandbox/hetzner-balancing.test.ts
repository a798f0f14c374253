import { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { describe, expect, test } from "vitest";
import {
  Certificate,
  DnsZone,
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
import { PEM_CERTIFICATE } from "archipel/testing";
import { makeCloud } from "../clouds/hetzner/make-cloud";
import type { Program } from "../support/programs";
import { liveInSandbox } from "../support/sandbox-life";

/** A shop that gets another certificate and server, gives up sticky sessions, and goes behind closed doors. */
function define(scope: Construct, isBefore: boolean): void {
  const cloud = makeCloud(scope);
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
  const small = { network, machine: MachineType.named("cx23"), image: MachineImage.ubuntu("24.04") };
  const [one, two] = ["one", "two"].map((id) => new Server(cloud, id, small));
  const balancer = new LoadBalancer(cloud, "balancer", { network, publicIp: isBefore });
  const privateKey = new TerraformVariable(cloud, "key", { sensitive: true, default: "not a key" }).stringValue;
  const chain = isBefore ? undefined : PEM_CERTIFICATE;
  const defaultTargets = balancer.addTargetGroup("web", {
    protocol: TargetProtocol.HTTP,
    port: 8080,
    targets: [Target.server(isBefore ? one : two)],
    stickiness: isBefore ? Stickiness.cookie() : undefined,
  });
  balancer.addListener("https", {
    protocol: ListenerProtocol.HTTPS,
    port: 443,
    defaultTargets,
    certificates: [balancer.addCertificate("site", Certificate.fromPem({ certificate: PEM_CERTIFICATE, chain, privateKey }))],
  });
  new DnsZone(cloud, "zone", { zoneName: "example.org" }).addAddress("shop", [RecordTarget.fromLoadBalancer(balancer)]);
}

describe("a load balancer on Hetzner that changes all at once", () => {
  const program: Program = {
    id: "shop",
    name: "a shop",
    onlyAdds: false,
    usesExisting: false,
    base: (scope) => define(scope, true),
    changed: (scope) => define(scope, false),
  };
  const lived = liveInSandbox([program], () => {});

  const types = (addresses: readonly string[]): string[] => lived.life.deployment.of(program, addresses).map((address) => address.split(".")[0]).sort();

  test("replaces the certificate alone, which the listener holds meanwhile, and whose old name is taken", () => {
    expect(types(lived.life.change.planned.replaced)).toEqual(["hcloud_uploaded_certificate"]);
  });

  test("changes the listener, its public side and the name in place, and swaps the target", () => {
    const { created, destroyed, updated } = lived.life.change.planned;
    expect(types(updated)).toEqual(["hcloud_load_balancer_network", "hcloud_load_balancer_service", "hcloud_zone_rrset"]);
    expect([types(created), types(destroyed)]).toEqual([["hcloud_load_balancer_target"], ["hcloud_load_balancer_target"]]);
  });

  test("leaves nothing to do, and nothing behind when it goes", () => {
    expect(lived.life.deployment.touched(program, lived.life.fourth.planned)).toEqual([]);
    expect(lived.world.resources()).toEqual([]);
  });
});
