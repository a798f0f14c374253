import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { Hetzner, ListenerOptions, LoadBalancerProps, TargetGroupOptions } from "archipel";
import {
  BalancingAlgorithm,
  Certificate,
  HealthCheck,
  ListenerProtocol,
  LoadBalancer,
  LoadBalancerCertificate,
  Network,
  Server,
  Stickiness,
  Target,
  TargetProtocol,
} from "archipel";
import { PEM_CERTIFICATE, synthesize } from "archipel/testing";
import { SMALL, falkenstein, only, resources } from "./helper";

const BALANCER = "hcloud_load_balancer";
const PLACE = "hcloud_load_balancer_network";
const SERVICE = "hcloud_load_balancer_service";
const TARGET = "hcloud_load_balancer_target";

function balancerOn(cloud: Hetzner, props: Partial<LoadBalancerProps> = {}): LoadBalancer {
  return new LoadBalancer(cloud, "balancer", { ...props, network: props.network ?? new Network(cloud, "network", { cidr: "10.0.0.0/20" }) });
}

/** A listener for a group of its own. */
function served(balancer: LoadBalancer, group: Partial<TargetGroupOptions> = {}, listener: Partial<ListenerOptions> = {}, id = "web") {
  const defaultTargets = balancer.addTargetGroup(id, { protocol: TargetProtocol.TCP, port: 8080, ...group });
  return balancer.addListener(`${id}-listener`, { protocol: ListenerProtocol.TCP, port: 443, defaultTargets, ...listener });
}

describe("a load balancer on Hetzner", () => {
  test("is of the smallest type, in the cloud's location, with a place on the subnet", () => {
    const { stack, cloud } = falkenstein({ tags: { team: "web" } });
    const balancer = balancerOn(cloud);
    new TerraformOutput(stack, "address", { value: balancer.address });
    new TerraformOutput(stack, "private", { value: balancer.privateIp });
    expect(only(stack, BALANCER)).toEqual({
      provider: "hcloud",
      location: "fsn1",
      name: "shop-fsn-balancer",
      load_balancer_type: "lb11",
      algorithm: { type: "round_robin" },
      labels: { team: "web" },
    });
    expect(only(stack, PLACE)).toEqual({
      provider: "hcloud",
      load_balancer_id: expect.stringMatching(/^\$\{hcloud_load_balancer\..*\.id\}$/),
      subnet_id: expect.stringMatching(/^\$\{hcloud_network_subnet\..*\.id\}$/),
      enable_public_interface: true,
    });
    const { address, private: inside } = synthesize(stack).output!;
    expect(address.value).toMatch(/^\$\{hcloud_load_balancer\..*\.ipv4\}$/);
    expect(inside.value).toMatch(/^\$\{hcloud_load_balancer_network\..*\.ip\}$/);
  });

  test("without a public address answers on its network alone, at the address that it asks for", () => {
    const { stack, cloud } = falkenstein();
    const balancer = balancerOn(cloud, { publicIp: false, privateIp: "10.0.0.9", size: "lb31" });
    new TerraformOutput(stack, "address", { value: balancer.address });
    expect(only(stack, BALANCER).load_balancer_type).toBe("lb31");
    expect(only(stack, PLACE)).toMatchObject({ enable_public_interface: false, ip: "10.0.0.9" });
    expect(synthesize(stack).output!.address.value).toMatch(/^\$\{hcloud_load_balancer_network\./);
    expect(() => balancer.publicIp).toThrow(/a load balancer without publicIp: false/);
  });

  test("opens no port before it is known whether its public addresses answer", () => {
    const { stack, cloud } = falkenstein();
    served(balancerOn(cloud, { publicIp: false }));
    expect(only(stack, SERVICE).depends_on).toEqual([expect.stringMatching(/^hcloud_load_balancer_network\./)]);
  });

  test("stands on a network that exists, by its number", () => {
    const { stack, cloud } = falkenstein();
    balancerOn(cloud, { network: Network.fromNetworkId(cloud, "existing", "4711") });
    expect(only(stack, PLACE)).toMatchObject({ network_id: 4711 });
    expect(() => new LoadBalancer(cloud, "other", { network: Network.fromNetworkId(cloud, "named", "net") })).toThrow(/network: got "net"; allowed: a number/);
  });

  test("refuses sizes, zones, address lists and UDP that Hetzner does not have", () => {
    const { cloud } = falkenstein();
    const balancer = balancerOn(cloud);
    expect(() => balancerOn(falkenstein().cloud, { size: "LB-S" })).toThrow(/size: got "LB-S"; allowed: .*lb11/);
    expect(() => balancerOn(falkenstein().cloud, { zone: "fsn1-dc14" })).toThrow(/have no zones/);
    expect(() => served(balancer, {}, { allowedCidrs: ["198.51.100.0/24"] })).toThrow(/let everybody in who reaches them/);
    expect(() => balancer.addTargetGroup("dns", { protocol: TargetProtocol.UDP, port: 53 })).toThrow(/no UDP/);
  });
});

describe("targets on Hetzner", () => {
  test("are servers, reached at their private addresses once the load balancer is on the network", () => {
    const { stack, cloud } = falkenstein();
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/20" });
    served(balancerOn(cloud, { network }), { targets: [Target.server(new Server(cloud, "one", { ...SMALL, network }))] });
    expect(only(stack, TARGET)).toEqual({
      provider: "hcloud",
      load_balancer_id: expect.stringContaining("hcloud_load_balancer."),
      type: "server",
      server_id: expect.stringMatching(/^\$\{hcloud_server\..*\.id\}$/),
      use_private_ip: true,
      depends_on: [expect.stringMatching(/^hcloud_load_balancer_network\./)],
    });
  });

  test("may be addresses", () => {
    const { stack, cloud } = falkenstein();
    served(balancerOn(cloud), { targets: [Target.address("10.0.1.7")] });
    expect(only(stack, TARGET)).toMatchObject({ type: "ip", ip: "10.0.1.7" });
    expect(only(stack, TARGET).use_private_ip).toBeUndefined();
  });

  test("of a group that no listener uses get nothing, and are not defined", () => {
    const { stack, cloud } = falkenstein();
    balancerOn(cloud).addTargetGroup("idle", { protocol: TargetProtocol.TCP, port: 80, targets: [Target.address("10.0.1.7")] });
    expect(resources(stack, TARGET)).toEqual([]);
  });

  test("may come after the listener, and are defined once for all groups", () => {
    const { stack, cloud } = falkenstein();
    const balancer = balancerOn(cloud);
    const groups = ["smtp", "imap"].map((id, index) => {
      const group = balancer.addTargetGroup(id, { protocol: TargetProtocol.TCP, port: 2500 + index });
      balancer.addListener(`${id}-listener`, { protocol: ListenerProtocol.TCP, port: 25 + index, defaultTargets: group });
      return group;
    });
    groups.forEach((group) => group.addTarget(Target.address("10.0.1.7")));
    expect(resources(stack, TARGET)).toHaveLength(1);
    expect(resources(stack, SERVICE).map((service) => service.destination_port).sort()).toEqual([2500, 2501]);
  });

  test("have to be the same for all listeners, as each gets the connections of all", () => {
    const { stack, cloud } = falkenstein();
    const balancer = balancerOn(cloud);
    served(balancer, { targets: [Target.address("10.0.1.7")] });
    served(balancer, { targets: [Target.address("10.0.1.8")] }, { port: 80 }, "other");
    expect(() => synthesize(stack)).toThrow(/balancer\/web lacks 10\.0\.1\.8, a target of another group.*balancer\/other lacks 10\.0\.1\.7/s);
  });

  test("have neither ports nor weights of their own", () => {
    const balancer = balancerOn(falkenstein().cloud);
    const group = balancer.addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80 });
    expect(() => group.addTarget(Target.address("10.0.1.7", { port: 81 }))).toThrow(/without ports or weights/);
    expect(() => group.addTarget(Target.address("10.0.1.7", { weight: 2 }))).toThrow(/without ports or weights/);
  });
});

describe("a listener on Hetzner", () => {
  test("is a service with the port, the check and the header of its target group", () => {
    const { stack, cloud } = falkenstein();
    served(balancerOn(cloud), { proxyProtocol: true, healthCheck: HealthCheck.tcp({ port: 9000, intervalSeconds: 15, unhealthyAfter: 2 }) });
    expect(only(stack, SERVICE)).toMatchObject({
      provider: "hcloud",
      load_balancer_id: expect.stringContaining("hcloud_load_balancer."),
      protocol: "tcp",
      listen_port: 443,
      destination_port: 8080,
      proxyprotocol: true,
      health_check: { protocol: "tcp", port: 9000, interval: 15, timeout: 5, retries: 2 },
    });
    expect(only(stack, SERVICE).http).toBeUndefined();
  });

  test("for HTTP says whether sessions stick, and checks by HTTP", () => {
    const { stack, cloud } = falkenstein();
    const http = { protocol: TargetProtocol.HTTP, healthCheck: HealthCheck.http({ path: "/ok", expectedStatus: 204, host: "shop.example" }) };
    served(balancerOn(cloud), { ...http, stickiness: Stickiness.cookie() }, { protocol: ListenerProtocol.HTTP, port: 80 });
    expect(only(stack, SERVICE)).toMatchObject({
      protocol: "http",
      proxyprotocol: false,
      http: { sticky_sessions: true },
      health_check: { protocol: "http", port: 8080, http: { domain: "shop.example", path: "/ok", status_codes: ["204"] } },
    });
  });

  test("without stickiness turns it off, as the provider would leave it on", () => {
    const { stack, cloud } = falkenstein();
    served(balancerOn(cloud), { protocol: TargetProtocol.HTTP }, { protocol: ListenerProtocol.HTTP });
    expect(only(stack, SERVICE).http).toEqual({ sticky_sessions: false });
  });

  test("writes a status that only Terraform knows", () => {
    const { stack, cloud } = falkenstein();
    const expectedStatus = new TerraformVariable(stack, "status", { type: "number" }).numberValue;
    served(balancerOn(cloud), { healthCheck: HealthCheck.http({ expectedStatus }) });
    expect(only(stack, SERVICE)).toMatchObject({ health_check: { http: { status_codes: ["${var.status}"] } } });
  });

  test("gives the whole load balancer its algorithm, which has to be one", () => {
    const { stack, cloud } = falkenstein();
    const balancer = balancerOn(cloud);
    served(balancer, { algorithm: BalancingAlgorithm.LEAST_CONNECTIONS });
    expect(only(stack, BALANCER).algorithm).toEqual({ type: "least_connections" });
    expect(() => served(balancer, {}, { port: 80 }, "other")).toThrow(/defaultTargets: got "round-robin"; allowed: a target group with the algorithm least-connections/);
  });

  test("refuses checks that are too seldom, too often or too patient for Hetzner", () => {
    const balancer = balancerOn(falkenstein().cloud);
    const group = (id: string, healthCheck: HealthCheck) => () =>
      balancer.addTargetGroup(id, { protocol: TargetProtocol.TCP, port: 80, healthCheck });
    expect(group("often", HealthCheck.tcp({ intervalSeconds: 2 }))).toThrow(/intervalSeconds: got 2; allowed: a whole number from 3 to 60 seconds/);
    expect(group("seldom", HealthCheck.tcp({ intervalSeconds: 61, unhealthyAfter: 6 }))).toThrow(/intervalSeconds: got 61.*unhealthyAfter: got 6/s);
  });

  test("has no rules, and says what to do instead", () => {
    const balancer = balancerOn(falkenstein().cloud);
    const listener = served(balancer, { protocol: TargetProtocol.HTTP }, { protocol: ListenerProtocol.HTTP, port: 80 });
    const targets = balancer.addTargetGroup("api", { protocol: TargetProtocol.HTTP, port: 9090 });
    expect(() => listener.addRule({ hosts: ["api.example.org"], targets })).toThrow(/no rules by host or path; let a proxy on the targets/);
    expect(() => listener.addRule({ paths: ["/api/"], targets })).toThrow(/no rules by host or path/);
  });
});

describe("a certificate on Hetzner", () => {
  const https = { protocol: ListenerProtocol.HTTPS, port: 443 };
  const keyOf = (stack: Parameters<typeof only>[0]) => new TerraformVariable(stack, "key", { sensitive: true }).stringValue;

  test("is uploaded with its chain, under a name that tells what is in it, and made before the old one goes", () => {
    const { stack, cloud } = falkenstein({ tags: { team: "web" } });
    const balancer = balancerOn(cloud);
    const pem = { certificate: PEM_CERTIFICATE, chain: PEM_CERTIFICATE, privateKey: keyOf(stack) };
    const site = balancer.addCertificate("site", Certificate.fromPem(pem));
    served(balancer, { protocol: TargetProtocol.HTTP }, { ...https, certificates: [site] });
    expect(only(stack, "hcloud_uploaded_certificate")).toEqual({
      provider: "hcloud",
      name: expect.stringMatching(/^shop-fsn-balancer-site-[0-9a-f]{8}$/),
      certificate: `${PEM_CERTIFICATE}\n${PEM_CERTIFICATE}`,
      private_key: "${var.key}",
      labels: { team: "web" },
      lifecycle: { create_before_destroy: true },
    });
    expect(only(stack, SERVICE).http).toEqual({ sticky_sessions: false, certificates: [expect.stringMatching(/^\$\{hcloud_uploaded_certificate\..*\.id\}$/)] });
  });

  test("with other content has another name, also when only Terraform knows the content", () => {
    const names = [PEM_CERTIFICATE, `${PEM_CERTIFICATE}\n`].map((certificate) => {
      const { stack, cloud } = falkenstein();
      balancerOn(cloud).addCertificate("site", Certificate.fromPem({ certificate, privateKey: keyOf(stack) }));
      return only(stack, "hcloud_uploaded_certificate").name;
    });
    expect(new Set(names).size).toBe(2);
    const { stack, cloud } = falkenstein();
    const certificate = new TerraformVariable(stack, "pem", {}).stringValue;
    balancerOn(cloud).addCertificate("site", Certificate.fromPem({ certificate, privateKey: keyOf(stack) }));
    expect(only(stack, "hcloud_uploaded_certificate").name).toBe("shop-fsn-balancer-site-${substr(sha256(var.pem), 0, 8)}");
  });

  test("is managed by Hetzner with Let's Encrypt, under one name whatever the order", () => {
    const names = [["shop.example", "www.shop.example"], ["www.shop.example", "shop.example"]].map((domains) => {
      const { stack, cloud } = falkenstein();
      balancerOn(cloud).addCertificate("site", Certificate.letsEncrypt(domains));
      expect(only(stack, "hcloud_managed_certificate")).toMatchObject({ domain_names: domains, lifecycle: { create_before_destroy: true } });
      return only(stack, "hcloud_managed_certificate").name;
    });
    expect(new Set(names).size).toBe(1);
  });

  test("that exists is known by its number", () => {
    const { stack, cloud } = falkenstein();
    const certificates = [LoadBalancerCertificate.fromCertificateId(cloud, "site", "4711")];
    served(balancerOn(cloud), { protocol: TargetProtocol.HTTP }, { ...https, certificates });
    expect(only(stack, SERVICE).http).toEqual({ sticky_sessions: false, certificates: [4711] });
  });

  test("beside others comes with a warning, as Hetzner knows no first one", () => {
    const { cloud } = falkenstein();
    const certificates = ["1", "2"].map((id) => LoadBalancerCertificate.fromCertificateId(cloud, `site${id}`, id));
    const listener = served(balancerOn(cloud), { protocol: TargetProtocol.HTTP }, { ...https, certificates });
    expect(listener.node.metadata.map(({ data }) => String(data))).toEqual([expect.stringMatching(/keeps certificates as a set/)]);
  });
});
