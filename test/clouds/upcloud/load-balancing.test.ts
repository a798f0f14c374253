import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { ListenerOptions, LoadBalancerProps, TargetGroupOptions, UpCloud } from "archipel";
import { BalancingAlgorithm, Certificate, HealthCheck, ListenerProtocol, LoadBalancer, LoadBalancerCertificate, Server, Stickiness, Target, TargetProtocol } from "archipel";
import { PEM_CERTIFICATE, synthesize } from "archipel/testing";
import { SMALL, helsinki, net, only, resources } from "./helper";

const BALANCER = "upcloud_loadbalancer";
const BACKEND = "upcloud_loadbalancer_backend";
const FRONTEND = "upcloud_loadbalancer_frontend";
const RULE = "upcloud_loadbalancer_frontend_rule";
const MEMBER = "upcloud_loadbalancer_static_backend_member";

function balancerOn(cloud: UpCloud, props: Partial<LoadBalancerProps> = {}): LoadBalancer {
  return new LoadBalancer(cloud, "balancer", { name: "front", ...props, network: props.network ?? net(cloud) });
}

/** A listener for a group of its own. */
function served(group: Partial<TargetGroupOptions> = {}, listener: Partial<ListenerOptions> = {}) {
  const { stack, cloud } = helsinki();
  const balancer = balancerOn(cloud);
  const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 8080, name: "web", ...group });
  const made = balancer.addListener("listener", { protocol: ListenerProtocol.HTTP, port: 80, name: "front", defaultTargets, ...listener });
  return { stack, cloud, balancer, listener: made, defaultTargets };
}

describe("a load balancer on UpCloud", () => {
  test("is of the smallest plan, on its network and on the internet", () => {
    const { stack, cloud } = helsinki({ tags: { team: "web" } });
    const balancer = balancerOn(cloud);
    new TerraformOutput(stack, "address", { value: balancer.address });
    new TerraformOutput(stack, "private", { value: balancer.privateIp });
    expect(only(stack, BALANCER)).toEqual({
      provider: "upcloud",
      zone: "fi-hel2",
      name: "front",
      plan: "development",
      networks: [
        { name: "private", type: "private", family: "IPv4", network: expect.stringMatching(/^\$\{upcloud_network\..*\.id\}$/) },
        { name: "public", type: "public", family: "IPv4" },
      ],
      labels: { team: "web" },
    });
    const output = synthesize(stack).output!;
    expect(output.address.value).toContain('network.type == "public"');
    expect(output.private.value).toContain('network.type == "private"');
  });

  test("without a public address is on its network alone, and so are its listeners", () => {
    const { stack, cloud } = helsinki();
    const balancer = balancerOn(cloud, { publicIp: false, size: "production-small" });
    const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80 });
    balancer.addListener("listener", { protocol: ListenerProtocol.TCP, port: 80, defaultTargets });
    expect(only(stack, BALANCER)).toMatchObject({ plan: "production-small", networks: [expect.objectContaining({ type: "private" })] });
    expect(only(stack, FRONTEND)).toMatchObject({ mode: "tcp", networks: [{ name: "private" }] });
  });

  test("refuses what UpCloud does not have", () => {
    expect(() => balancerOn(helsinki().cloud, { privateIp: "10.0.0.9" })).toThrow(/UpCloud chooses the addresses/);
    expect(() => served({ protocol: TargetProtocol.UDP })).toThrow(/no UDP/);
    expect(() => served({ algorithm: BalancingAlgorithm.LEAST_CONNECTIONS })).toThrow(/no word for how targets are chosen/);
    expect(() => served({ healthCheck: HealthCheck.tcp({ port: 9000 }) })).toThrow(/on the port that gets the traffic/);
  });
});

describe("a backend on UpCloud", () => {
  test("checks its members, and keeps clients by a cookie", () => {
    const healthCheck = HealthCheck.http({ path: "/ok", expectedStatus: 204, host: "shop.example", intervalSeconds: 15, unhealthyAfter: 2 });
    const { stack } = served({ healthCheck, stickiness: Stickiness.cookie() });
    expect(only(stack, BACKEND)).toEqual({
      provider: "upcloud",
      loadbalancer: expect.stringMatching(/^\$\{upcloud_loadbalancer\..*\.id\}$/),
      name: "web",
      properties: [{
        health_check_type: "http",
        health_check_interval: 15,
        health_check_fall: 2,
        health_check_url: "http://shop.example/ok",
        health_check_expected_status: 204,
        sticky_session_cookie_name: "SRV",
      }],
    });
  });

  test("tells members where connections come from", () => {
    const { stack } = served({ protocol: TargetProtocol.TCP, proxyProtocol: true }, { protocol: ListenerProtocol.TCP });
    expect(only(stack, BACKEND)).toMatchObject({ properties: [{ outbound_proxy_protocol: "v1" }] });
  });

  test("checks by TCP where nothing else is said", () => {
    const [properties] = only(served().stack, BACKEND).properties as Record<string, unknown>[];
    expect(properties).toMatchObject({ health_check_type: "tcp" });
    expect(properties).not.toHaveProperty("health_check_url");
  });

  test("checks a path by itself where no host is said", () => {
    const { stack } = served({ healthCheck: HealthCheck.http({ path: "/ok" }) });
    expect(only(stack, BACKEND)).toMatchObject({ properties: [{ health_check_url: "/ok" }] });
  });

  test("waits for an answer as long as UpCloud does", () => {
    expect(() => served({ healthCheck: HealthCheck.tcp({ timeoutSeconds: 3 }) })).toThrow(/timeoutSeconds: got 3; allowed: nothing, as UpCloud chooses/);
  });

  test("does not look at numbers that are known later", () => {
    const { stack, cloud } = helsinki();
    const intervalSeconds = new TerraformVariable(stack, "interval", {}).numberValue;
    balancerOn(cloud).addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80, healthCheck: HealthCheck.tcp({ intervalSeconds }) });
    expect(only(stack, BACKEND)).toMatchObject({ properties: [{ health_check_interval: "${var.interval}" }] });
  });

  test("has members with ports and weights", () => {
    const { stack } = served({ targets: [Target.address("10.0.0.7"), Target.address("10.0.0.8", { port: 81, weight: 20 })] });
    expect(resources(stack, MEMBER)).toEqual([
      { provider: "upcloud", backend: expect.any(String), name: expect.any(String), ip: "10.0.0.7", port: 8080, weight: 100, max_sessions: 0 },
      { provider: "upcloud", backend: expect.any(String), name: expect.any(String), ip: "10.0.0.8", port: 81, weight: 20, max_sessions: 0 },
    ]);
  });

  test("has servers as members, by their private addresses", () => {
    const { stack, cloud } = helsinki();
    const network = net(cloud);
    const server = new Server(cloud, "one", { ...SMALL, network });
    balancerOn(cloud, { network }).addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80, targets: [Target.server(server)] });
    expect(only(stack, MEMBER).ip).toMatch(/upcloud_server\..*network_interface/);
  });
});

describe("a frontend on UpCloud", () => {
  test("listens on all networks, and waits for its backend", () => {
    expect(only(served().stack, FRONTEND)).toEqual({
      provider: "upcloud",
      loadbalancer: expect.stringMatching(/^\$\{upcloud_loadbalancer\..*\.id\}$/),
      name: "front",
      mode: "http",
      port: 80,
      default_backend_name: expect.stringMatching(/^\$\{basename\(upcloud_loadbalancer_backend\..*\.id\)\}$/),
      networks: [{ name: "private" }, { name: "public" }],
    });
  });

  test("turns away who is in no listed block, before anything else", () => {
    const { stack } = served({}, { allowedCidrs: ["198.51.100.0/24", "203.0.113.0/24"] });
    expect(only(stack, RULE)).toMatchObject({
      name: "allowed-cidrs",
      priority: 100,
      matching_condition: "and",
      matchers: [{ src_ip: [{ value: "198.51.100.0/24", inverse: true }, { value: "203.0.113.0/24", inverse: true }] }],
      actions: [{ tcp_reject: [{}] }],
    });
  });

  test("asks rules in the order that the library promises, which is that of their names", () => {
    const { stack, balancer, listener } = served();
    const targets = balancer.addTargetGroup("api", { protocol: TargetProtocol.HTTP, port: 9090 });
    listener.addRule({ paths: ["/a"], targets });
    listener.addRule({ paths: ["/a/longer"], targets });
    listener.addRule({ hosts: ["api.example"], targets });
    listener.addRule({ hosts: ["api.example"], paths: ["/a"], targets });
    const rules = [...resources(stack, RULE)].sort((one, other) => (String(one.name) < String(other.name) ? -1 : 1));
    expect(rules.map(({ matchers }) => matchers)).toEqual([
      [{ host: [{ value: "api.example" }], path: [{ method: "starts", value: "/a" }] }],
      [{ host: [{ value: "api.example" }] }],
      [{ path: [{ method: "starts", value: "/a/longer" }] }],
      [{ path: [{ method: "starts", value: "/a" }] }],
    ]);
    expect(new Set(rules.map(({ priority }) => priority))).toEqual(new Set([50]));
  });

  test("has a certificate by Let's Encrypt, whose names are proven by a record that the cloud tells", () => {
    const { stack, cloud } = helsinki();
    balancerOn(cloud).addCertificate("site", Certificate.letsEncrypt(["www.shop.example", "shop.example"]));
    expect(only(stack, "upcloud_loadbalancer_dynamic_certificate_bundle")).toEqual({
      provider: "upcloud",
      name: expect.stringContaining("site"),
      hostnames: ["www.shop.example", "shop.example"],
      key_type: "rsa",
    });
    expect(synthesize(stack).data).toBeUndefined();
    new TerraformOutput(stack, "domains", { value: [cloud.acmeChallengeDomain, cloud.acmeChallengeDomain] });
    expect(Object.values(synthesize(stack).data?.upcloud_load_balancer_dns_challenge_domain ?? {})).toMatchObject([{ provider: "upcloud" }]);
  });

  test("for HTTPS shows the certificate that it is given", () => {
    const { stack, cloud } = helsinki();
    const balancer = balancerOn(cloud);
    const privateKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    const certificate = balancer.addCertificate("certificate", Certificate.fromPem({ certificate: PEM_CERTIFICATE, chain: PEM_CERTIFICATE, privateKey }));
    const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 80 });
    balancer.addListener("https", { protocol: ListenerProtocol.HTTPS, port: 443, certificates: [certificate], defaultTargets });
    expect(only(stack, "upcloud_loadbalancer_manual_certificate_bundle")).toMatchObject({
      intermediates: expect.stringContaining("base64encode("),
      private_key: "${base64encode(var.key)}",
    });
    expect(only(stack, "upcloud_loadbalancer_frontend_tls_config").certificate_bundle).toMatch(/^\$\{upcloud_loadbalancer_manual_certificate_bundle\..*\.id\}$/);
    const other = LoadBalancerCertificate.fromCertificateId(cloud, "other", "c-1");
    const two = { protocol: ListenerProtocol.HTTPS, port: 8443, certificates: [certificate, other], defaultTargets };
    expect(() => balancer.addListener("two", two)).toThrow(/certificates: got "2 certificates"; allowed: one for all names/);
  });
});
