import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { CloudAvenue, LoadBalancerProps, TargetGroup, TargetGroupOptions } from "archipel";
import {
  BalancingAlgorithm,
  CapabilityError,
  Certificate,
  Egress,
  HealthCheck,
  ListenerProtocol,
  LoadBalancer,
  Network,
  Server,
  Stickiness,
  Target,
  TargetProtocol,
} from "archipel";
import { synthesize } from "archipel/testing";
import { GATEWAY, SMALL, only, ownValDeReuil, resources, rulesOf, valDeReuil } from "./helper";

const POOL = "cloudavenue_elb_pool";
const SERVICE = "cloudavenue_elb_virtual_service";
const COMMON = { provider: "cloudavenue", edge_gateway_name: GATEWAY };

function networkOn(cloud: CloudAvenue, egress?: Egress): Network {
  return new Network(cloud, "net", { cidr: "10.0.0.0/24", egress });
}

function balancerOn(cloud: CloudAvenue, props: Partial<LoadBalancerProps> = {}): LoadBalancer {
  return new LoadBalancer(cloud, "lb", props.network ? props : { network: networkOn(cloud), ...props });
}

function groupOf(balancer: LoadBalancer, options: Partial<TargetGroupOptions> = {}): TargetGroup {
  return balancer.addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 8080, ...options });
}

function listen(balancer: LoadBalancer, defaultTargets = groupOf(balancer)): void {
  balancer.addListener("front", { protocol: ListenerProtocol.TCP, port: 443, defaultTargets });
}

describe("a load balancer on Cloud Avenue", () => {
  test("is a public address with a virtual service, a pool, and a rule that lets everybody come to its port", () => {
    const { stack, cloud } = ownValDeReuil();
    listen(balancerOn(cloud));
    const address = expect.stringMatching(/^\$\{cloudavenue_publicip\..*\.public_ip\}$/);
    expect(only(stack, SERVICE)).toMatchObject({
      ...COMMON,
      name: "shop-cav-lb-front",
      virtual_ip: address,
      pool_id: expect.stringMatching(/^\$\{cloudavenue_elb_pool\..*\.id\}$/),
      service_type: "L4_TCP",
      service_ports: [{ start: 443 }],
    });
    expect(only(stack, "cloudavenue_edgegateway_ip_set")).toMatchObject({ ip_addresses: [address] });
    expect(only(stack, "cloudavenue_edgegateway_app_port_profile")).toMatchObject({ app_ports: [{ protocol: "TCP", ports: ["443"] }] });
    const [open, closed] = rulesOf(stack);
    expect(open).toEqual({
      name: "shop-cav-lb-inbound",
      action: "ALLOW",
      direction: "IN",
      destination_ids: [expect.stringMatching(/^\$\{cloudavenue_edgegateway_ip_set\./)],
      app_port_profile_ids: [expect.stringMatching(/^\$\{cloudavenue_edgegateway_app_port_profile\./)],
    });
    expect(closed).toMatchObject({ action: "DROP", direction: "IN" });
  });

  test("opens nothing at the gateway before it listens", () => {
    const { stack, cloud } = ownValDeReuil();
    balancerOn(cloud);
    expect(resources(stack, "cloudavenue_edgegateway_firewall")).toEqual([]);
  });

  test("without a public address listens at an address of its network, and opens nothing", () => {
    const { stack, cloud } = ownValDeReuil();
    listen(balancerOn(cloud, { publicIp: false, privateIp: "10.0.0.78" }));
    expect(only(stack, SERVICE)).toMatchObject({ virtual_ip: "10.0.0.78" });
    expect(resources(stack, "cloudavenue_publicip")).toEqual([]);
    expect(resources(stack, "cloudavenue_edgegateway_firewall")).toEqual([]);
  });

  test("with a public address is reached on its network once the program asks for its private one, by a service and a pool of their own", () => {
    const { stack, cloud } = ownValDeReuil();
    const balancer = balancerOn(cloud);
    const web = groupOf(balancer, { targets: [Target.address("10.0.0.11")] });
    listen(balancer, web);
    expect(resources(stack, SERVICE)).toHaveLength(1);
    const [first, second] = [balancer.privateIp, balancer.privateIp];
    web.addTarget(Target.address("10.0.0.12"));
    expect(first).toMatch(/^10\.0\.0\.\d+$/);
    expect(second).toBe(first);
    const services = resources(stack, SERVICE);
    expect(services.map((service) => service.name).sort()).toEqual(["shop-cav-lb-front", "shop-cav-lb-front-inside"]);
    expect(services.find(({ name }) => name === "shop-cav-lb-front-inside")).toMatchObject({ virtual_ip: first });
    expect(new Set(services.map((service) => service.pool_id)).size).toBe(2);
    const members = resources(stack, POOL).map((pool) => pool.members);
    expect(members).toHaveLength(2);
    expect(members[0]).toEqual(members[1]);
    expect(members[0]).toEqual({ targets: [{ ip_address: "10.0.0.11", port: 8080 }, { ip_address: "10.0.0.12", port: 8080 }] });
  });

  test("has the addresses of its network apart from servers", () => {
    const { cloud } = ownValDeReuil();
    const network = networkOn(cloud);
    new Server(cloud, "web", { ...SMALL, network, privateIp: "10.0.0.78" });
    expect(() => balancerOn(cloud, { network, privateIp: "10.0.0.78" })).toThrow(/privateIp: got "10\.0\.0\.78"; allowed: an address that .*web does not have/);
  });

  test("waits for its network, by what Terraform remembers", () => {
    const { stack, cloud } = ownValDeReuil();
    listen(balancerOn(cloud));
    const { input } = only(stack, "terraform_data");
    expect(input).toMatchObject({ name: "shop-cav-lb", network: expect.stringMatching(/^\$\{cloudavenue_edgegateway_network_routed\..*\.name\}$/) });
    [SERVICE, POOL].forEach((type) => expect(only(stack, type).depends_on).toEqual([expect.stringMatching(/^terraform_data\./)]));
  });

  test("has one listener, which is refused by a capability", () => {
    const balancer = balancerOn(ownValDeReuil().cloud);
    const web = groupOf(balancer);
    listen(balancer, web);
    const more = (port: number): unknown => balancer.addListener(`on-${port}`, { protocol: ListenerProtocol.TCP, port, defaultTargets: web });
    expect(() => more(80)).toThrow(CapabilityError);
    expect(() => more(81)).toThrow(/has one listener, as a virtual service shares its address with nothing; define another LoadBalancer/);
  });

  test("needs the gateway's firewall, and a network behind the gateway", () => {
    expect(() => balancerOn(valDeReuil().cloud)).toThrow(/say ownsFirewall: true/);
    const { cloud } = ownValDeReuil();
    const network = networkOn(cloud, Egress.NONE);
    expect(() => balancerOn(cloud, { network, publicIp: false })).toThrow(/a network behind the edge gateway, which one with Egress\.NONE is not/);
  });
});

describe("a target group on Cloud Avenue", () => {
  test("is a pool that takes turns, checked by TCP, with targets in a fixed order", () => {
    const { stack, cloud } = ownValDeReuil();
    const targets = [Target.address("10.0.0.12", { port: 9090 }), Target.address("10.0.0.11", { weight: 3 }), Target.address("10.0.0.13", { weight: 0 })];
    groupOf(balancerOn(cloud), { targets });
    expect(only(stack, POOL)).toMatchObject({
      ...COMMON,
      name: "shop-cav-lb-web",
      default_port: 8080,
      algorithm: "ROUND_ROBIN",
      health: { monitors: ["TCP"] },
      members: {
        targets: [
          { ip_address: "10.0.0.11", port: 8080, ratio: 3 },
          { ip_address: "10.0.0.12", port: 9090 },
          { ip_address: "10.0.0.13", port: 8080, enabled: false },
        ],
      },
    });
    expect(only(stack, POOL).persistence).toBeUndefined();
  });

  test.each([
    [BalancingAlgorithm.LEAST_CONNECTIONS, "LEAST_CONNECTIONS"],
    [BalancingAlgorithm.SOURCE_IP, "CONSISTENT_HASH"],
  ])("takes the algorithm %s as %s", (algorithm, written) => {
    const { stack, cloud } = ownValDeReuil();
    groupOf(balancerOn(cloud), { algorithm });
    expect(only(stack, POOL)).toMatchObject({ algorithm: written });
  });

  test.each([
    [Stickiness.cookie(), { type: "HTTP_COOKIE", value: "archipel-target" }],
    [Stickiness.applicationCookie("session"), { type: "APP_COOKIE", value: "session" }],
    [Stickiness.sourceIp(), { type: "CLIENT_IP" }],
  ])("keeps clients on a target by %o", (stickiness, persistence) => {
    const { stack, cloud } = ownValDeReuil();
    groupOf(balancerOn(cloud), { protocol: TargetProtocol.HTTP, stickiness });
    expect(only(stack, POOL)).toMatchObject({ persistence });
  });

  test("of datagrams is checked by UDP, and its port opened for UDP", () => {
    const { stack, cloud } = ownValDeReuil();
    const balancer = balancerOn(cloud);
    const defaultTargets = groupOf(balancer, { protocol: TargetProtocol.UDP });
    balancer.addListener("dns", { protocol: ListenerProtocol.UDP, port: 53, defaultTargets });
    expect(only(stack, POOL)).toMatchObject({ health: { monitors: ["UDP"] } });
    expect(only(stack, SERVICE)).toMatchObject({ service_type: "L4_UDP" });
    expect(only(stack, "cloudavenue_edgegateway_app_port_profile")).toMatchObject({ app_ports: [{ protocol: "UDP", ports: ["53"] }] });
  });

  test("refuses other times of checks, and checks by HTTP", () => {
    const slow = HealthCheck.tcp({ intervalSeconds: 60, unhealthyAfter: 2 });
    const refused = /healthCheck\.intervalSeconds: got 60; allowed: 10, or nothing.*healthCheck\.unhealthyAfter: got 2; allowed: 3, or nothing/s;
    expect(() => groupOf(balancerOn(ownValDeReuil().cloud), { healthCheck: slow })).toThrow(refused);
    const byHttp = (): unknown => groupOf(balancerOn(ownValDeReuil().cloud), { protocol: TargetProtocol.HTTP, healthCheck: HealthCheck.http() });
    expect(byHttp).toThrow(/monitors of its own/);
  });
});

describe("TLS at a load balancer on Cloud Avenue", () => {
  const PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

  test("ends by a certificate of the organization's library, whose name follows from what it says", () => {
    const { stack, cloud } = ownValDeReuil();
    const balancer = balancerOn(cloud);
    const privateKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    const site = balancer.addCertificate("site", Certificate.fromPem({ certificate: PEM, chain: PEM, privateKey }));
    balancer.addListener("tls", { protocol: ListenerProtocol.HTTPS, port: 443, certificates: [site], defaultTargets: groupOf(balancer, { protocol: TargetProtocol.HTTP }) });
    const made = only(stack, "cloudavenue_org_certificate_library");
    expect(made).toMatchObject({ private_key: "${trimspace(var.key)}", lifecycle: { create_before_destroy: true } });
    expect(made.name).toMatch(/^shop-cav-lb-site-\$\{substr\(sha256\(join/);
    expect(made.certificate).toMatch(/^\$\{join\("\\n", \[trimspace\(.*\), trimspace\(.*\)\]\)\}$/);
    expect(only(stack, SERVICE)).toMatchObject({ service_type: "HTTPS", certificate_id: expect.stringMatching(/^\$\{cloudavenue_org_certificate_library\..*\.id\}$/) });
  });

  test("takes one certificate", () => {
    const { stack, cloud } = ownValDeReuil();
    const balancer = balancerOn(cloud);
    const privateKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    const certificates = ["one", "two"].map((id) => balancer.addCertificate(id, Certificate.fromPem({ certificate: PEM, privateKey })));
    const defaultTargets = groupOf(balancer, { protocol: TargetProtocol.HTTP });
    expect(() => balancer.addListener("tls", { protocol: ListenerProtocol.HTTPS, port: 443, certificates, defaultTargets })).toThrow(/a virtual service at Cloud Avenue has one/);
  });

  test("is told by the public address", () => {
    const { stack, cloud } = ownValDeReuil();
    new TerraformOutput(stack, "address", { value: balancerOn(cloud).address });
    expect(synthesize(stack).output!.address.value).toMatch(/^\$\{cloudavenue_publicip\..*\.public_ip\}$/);
  });
});
