import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { LoadBalancerProps, OpenStack, OpenStackProps } from "archipel";
import {
  BalancingAlgorithm, Certificate, HealthCheck, ListenerProtocol, LoadBalancer, Network, Stickiness, Target, TargetProtocol, vendors,
} from "archipel";
import type { Attributes, TerraformJson } from "archipel/testing";
import { PEM_CERTIFICATE, testStack } from "archipel/testing";
import { all, only, openStack, synthesized } from "./bench";

const { OpenStackService } = vendors.openstack;
const SERVICES: Partial<OpenStackProps> = { services: [OpenStackService.OCTAVIA, OpenStackService.BARBICAN] };

function balancerOn(cloud: OpenStack, props: Partial<LoadBalancerProps> = {}): LoadBalancer {
  return new LoadBalancer(cloud, "balancer", { network: new Network(cloud, "network", { cidr: "10.0.0.0/24" }), ...props });
}

const balanced = (program: (balancer: LoadBalancer, cloud: OpenStack) => void, props: Partial<LoadBalancerProps> = {}): TerraformJson =>
  synthesized((cloud) => program(balancerOn(cloud, props), cloud), SERVICES);

const plain = ({ "//": _comment, provider: _provider, ...attributes }: Attributes): Attributes => attributes;

describe("a load balancer on Octavia", () => {
  test("stands on the subnet, and a floating IP leads to it once the router does", () => {
    const json = balanced(() => {});
    expect(plain(only(json, "openstack_lb_loadbalancer_v2"))).toEqual({
      name: "test/cloud/balancer".replace(/\//g, "-"),
      vip_subnet_id: expect.stringContaining("openstack_networking_subnet_v2"),
    });
    expect(plain(only(json, "openstack_networking_floatingip_v2"))).toEqual({
      pool: "public",
      port_id: expect.stringMatching(/openstack_lb_loadbalancer_v2\..*\.vip_port_id/),
      depends_on: [expect.stringContaining("openstack_networking_router_interface_v2")],
    });
  });

  test("is of the flavor that the program names, looked up once", () => {
    const json = synthesized((cloud) => {
      const network = new Network(cloud, "network", { cidr: "10.0.0.0/24" });
      ["one", "two"].forEach((id) => new LoadBalancer(cloud, id, { network, size: "large", publicIp: false, tags: { a: "b" } }));
    }, SERVICES);
    expect(all(json, "openstack_lb_loadbalancer_v2")[0]).toMatchObject({ flavor_id: expect.stringContaining("data.openstack_lb_flavor_v2"), tags: ["a=b"] });
    expect(Object.values(json.data!.openstack_lb_flavor_v2).map(({ name }) => name)).toEqual(["large"]);
    expect(all(json, "openstack_networking_floatingip_v2")).toEqual([]);
  });

  test("stands on a network alone, with the address it asks for", () => {
    const json = synthesized((cloud) => {
      new LoadBalancer(cloud, "balancer", { network: Network.fromNetworkId(cloud, "old", "net-1"), privateIp: "10.0.0.9" });
    }, SERVICES);
    expect(only(json, "openstack_lb_loadbalancer_v2")).toMatchObject({ vip_network_id: "net-1", vip_address: "10.0.0.9" });
  });

  test("is refused where the cloud is not said to run Octavia", () => {
    expect(() => balancerOn(openStack(testStack()))).toThrow(/runs no load balancers \(Octavia\), or is not said to/);
  });

  test("ends TLS only where the cloud runs Barbican", () => {
    const balancer = balancerOn(openStack(testStack(), { services: [OpenStackService.OCTAVIA] }));
    const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 80 });
    expect(() => balancer.addListener("https", { protocol: ListenerProtocol.HTTPS, port: 443, defaultTargets })).toThrow(/reads certificates from Barbican/);
  });
});

describe("a target group on Octavia", () => {
  test("is a pool with a monitor, and a member to each target", () => {
    const json = balanced((balancer) => {
      balancer.addTargetGroup("web", {
        protocol: TargetProtocol.HTTP, port: 80, algorithm: BalancingAlgorithm.SOURCE_IP, stickiness: Stickiness.applicationCookie("session"),
        healthCheck: HealthCheck.http({ path: "/ok", host: "shop.example", port: 81, unhealthyAfter: 4 }),
        targets: [Target.address("10.0.0.5"), Target.address("10.0.0.6", { port: 8080, weight: 5 })],
      });
    });
    expect(plain(only(json, "openstack_lb_pool_v2"))).toEqual({
      name: "test-cloud-balancer-web",
      loadbalancer_id: expect.stringContaining("openstack_lb_loadbalancer_v2"),
      protocol: "HTTP",
      lb_method: "SOURCE_IP",
      persistence: { type: "APP_COOKIE", cookie_name: "session" },
    });
    expect(only(json, "openstack_lb_monitor_v2")).toMatchObject({
      type: "HTTP", delay: 10, timeout: 5, max_retries: 2, max_retries_down: 4, http_method: "GET", url_path: "/ok", expected_codes: "200",
      domain_name: "shop.example", http_version: "1.1",
    });
    expect(all(json, "openstack_lb_member_v2").map(({ address, protocol_port: port, weight, monitor_port: checked }) => [address, port, weight, checked])).toEqual([
      ["10.0.0.5", 80, undefined, 81],
      ["10.0.0.6", 8080, 5, 81],
    ]);
  });

  test("for datagrams is checked by datagrams; for the PROXY protocol is a pool of that", () => {
    const json = balanced((balancer) => {
      balancer.addTargetGroup("dns", { protocol: TargetProtocol.UDP, port: 53, stickiness: Stickiness.sourceIp() });
      balancer.addTargetGroup("mail", { protocol: TargetProtocol.TCP, port: 25, proxyProtocol: true });
    });
    expect(all(json, "openstack_lb_pool_v2").map(({ protocol }) => protocol)).toEqual(["UDP", "PROXY"]);
    expect(all(json, "openstack_lb_monitor_v2").map(({ type }) => type)).toEqual(["UDP-CONNECT", "TCP"]);
  });
});

describe("a listener on Octavia", () => {
  test("tells targets where requests come from, and lets in those on its list", () => {
    const json = balanced((balancer) => {
      const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 80 });
      balancer.addListener("http", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets, allowedCidrs: ["198.51.100.0/24"] });
    });
    expect(only(json, "openstack_lb_listener_v2")).toMatchObject({
      protocol: "HTTP",
      protocol_port: 80,
      default_pool_id: expect.stringContaining("openstack_lb_pool_v2"),
      insert_headers: { "X-Forwarded-For": "true", "X-Forwarded-Port": "true", "X-Forwarded-Proto": "true" },
      allowed_cidrs: ["198.51.100.0/24"],
    });
  });

  test("for TCP leaves what it passes on alone", () => {
    const json = balanced((balancer) => {
      const defaultTargets = balancer.addTargetGroup("db", { protocol: TargetProtocol.TCP, port: 5432 });
      balancer.addListener("postgresql", { protocol: ListenerProtocol.TCP, port: 5432, defaultTargets });
    });
    expect(only(json, "openstack_lb_listener_v2").insert_headers).toBeUndefined();
  });

  test("has its policies in order of how specific they are, made one after the other", () => {
    const json = balanced((balancer) => {
      const targets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 80 });
      const listener = balancer.addListener("http", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets: targets });
      listener.addRule({ paths: ["/api"], targets });
      listener.addRule({ paths: ["/api/v2"], targets });
      listener.addRule({ hosts: ["a.example"], paths: ["/x"], targets });
    });
    const policies = Object.entries(json.resource!.openstack_lb_l7policy_v2);
    const byPlace = [...policies].sort(([, one], [, other]) => Number(one.position) - Number(other.position));
    expect(byPlace.map(([, { name, position }]) => [position, name])).toEqual([[1, "a.example:x"], [2, ":api:v2"], [3, ":api"]]);
    expect(byPlace.map(([, { depends_on: before }]) => before)).toEqual([
      undefined,
      [`openstack_lb_l7policy_v2.${byPlace[0][0]}`],
      [`openstack_lb_l7policy_v2.${byPlace[1][0]}`],
    ]);
    expect(all(json, "openstack_lb_l7rule_v2").map(({ type, compare_type: how, value }) => [type, how, value])).toEqual([
      ["PATH", "STARTS_WITH", "/api"],
      ["PATH", "STARTS_WITH", "/api/v2"],
      ["HOST_NAME", "EQUAL_TO", "a.example"],
      ["PATH", "STARTS_WITH", "/x"],
    ]);
  });

  test("shows certificates that Barbican keeps in containers", () => {
    const json = balanced((balancer, cloud) => {
      const privateKey = new TerraformVariable(cloud, "key", { sensitive: true }).stringValue;
      const pem = { certificate: PEM_CERTIFICATE, chain: PEM_CERTIFICATE, privateKey };
      const certificates = ["one", "two"].map((id) => balancer.addCertificate(id, Certificate.fromPem(pem)));
      const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 80 });
      balancer.addListener("https", { protocol: ListenerProtocol.HTTPS, port: 443, defaultTargets, certificates });
    });
    const [one, two] = Object.keys(json.resource!.openstack_keymanager_container_v1).map((id) => `\${openstack_keymanager_container_v1.${id}.container_ref}`);
    expect(only(json, "openstack_lb_listener_v2")).toMatchObject({ protocol: "TERMINATED_HTTPS", default_tls_container_ref: one, sni_container_refs: [one, two] });
    const [container] = all(json, "openstack_keymanager_container_v1");
    expect(container).toMatchObject({ type: "certificate", lifecycle: { create_before_destroy: true } });
    expect((container.secret_refs as Attributes[]).map(({ name }) => name)).toEqual(["certificate", "intermediates", "private_key"]);
    expect(all(json, "openstack_keymanager_secret_v1").slice(0, 3).map(({ secret_type: type, payload }) => [type, payload])).toEqual([
      ["certificate", PEM_CERTIFICATE],
      ["certificate", PEM_CERTIFICATE],
      ["private", expect.stringMatching(/^\$\{var\.cloud_key_\w+\}$/)],
    ]);
  });
});
