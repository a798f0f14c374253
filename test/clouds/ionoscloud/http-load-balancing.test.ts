import type { TerraformResource } from "cdktf";
import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { IonosCloud, Listener, TargetGroup, TargetGroupOptions } from "archipel";
import { Certificate, HealthCheck, ListenerProtocol, LoadBalancer, Network, Stickiness, Target, TargetProtocol } from "archipel";
import { synthesize } from "archipel/testing";
import { BETWEEN_LANS, berlin, only, resources } from "./helper";

const BALANCER = "ionoscloud_application_loadbalancer";
const RULE = "ionoscloud_application_loadbalancer_forwardingrule";
const GROUP = "ionoscloud_target_group";
const PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----";

function balancerOn(cloud: IonosCloud): LoadBalancer {
  return new LoadBalancer(cloud, "balancer", { network: new Network(cloud, "network", { cidr: "10.0.0.0/24" }) });
}

function webGroup(balancer: LoadBalancer, options: Partial<TargetGroupOptions> = {}, id = "web"): TargetGroup {
  return balancer.addTargetGroup(id, { protocol: TargetProtocol.HTTP, port: 8080, ...options });
}

function webListener(balancer: LoadBalancer): Listener {
  return balancer.addListener("listener", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets: webGroup(balancer) });
}

describe("a load balancer for HTTP on IONOS Cloud", () => {
  test("is an Application Load Balancer, in the place that a Network Load Balancer would have", () => {
    const { stack, cloud } = berlin();
    const balancer = balancerOn(cloud);
    new TerraformOutput(stack, "id", { value: balancer.loadBalancerId });
    webGroup(balancer);
    expect(resources(stack, "ionoscloud_networkloadbalancer")).toEqual([]);
    expect(only(stack, BALANCER)).toEqual(BETWEEN_LANS);
    expect(synthesize(stack).output!.id.value).toMatch(/^\$\{ionoscloud_application_loadbalancer\..*\.id\}$/);
  });

  test("on a LAN that exists elsewhere tells the private address that IONOS picks", () => {
    const { stack, cloud } = berlin();
    const balancer = new LoadBalancer(cloud, "balancer", { network: Network.fromNetworkAttributes(cloud, "theirs", { networkId: "7" }) });
    new TerraformOutput(stack, "inside", { value: balancer.privateIp });
    webGroup(balancer);
    expect(synthesize(stack).output!.inside.value).toMatch(/^\$\{element\(split\("\/", element\(tolist\(ionoscloud_application_loadbalancer\..*\.lb_private_ips\), 0\)\), 0\)\}$/);
  });

  test("passes no TCP on besides, whichever group is first", () => {
    const connections = { protocol: TargetProtocol.TCP, port: 5432 };
    const one = balancerOn(berlin().cloud);
    webGroup(one);
    expect(() => one.addTargetGroup("db", connections)).toThrow(/protocol: got "tcp"; allowed: http, as that of the first group: .*define another LoadBalancer/);
    const other = balancerOn(berlin().cloud);
    other.addTargetGroup("db", connections);
    expect(() => webGroup(other)).toThrow(/protocol: got "http"; allowed: tcp, as that of the first group/);
  });

  test("loses nothing that was changed on it before it was known which product it is", () => {
    const balancer = balancerOn(berlin().cloud);
    (balancer.node.defaultChild as TerraformResource).addOverride("central_logging", true);
    expect(() => webGroup(balancer)).toThrow(/node\.defaultChild: got "ionoscloud_networkloadbalancer"; allowed: changes that come after the first target group/);
  });

  test("refuses what no load balancer of IONOS does", () => {
    const balancer = balancerOn(berlin().cloud);
    expect(() => webGroup(balancer, { stickiness: Stickiness.cookie() }, "a")).toThrow(/by their address alone/);
    expect(() => webGroup(balancer, { healthCheck: HealthCheck.http({ host: "shop.example" }) }, "b")).toThrow(/healthCheck\.host: got "shop\.example"; allowed: no host/);
    expect(() => balancer.addCertificate("site", Certificate.letsEncrypt(["shop.example"]))).toThrow(/renews such a certificate under another identifier/);
  });
});

describe("a target group for HTTP on IONOS Cloud", () => {
  test("has its targets in an order that is not the program's, and is checked by connections", () => {
    const { stack, cloud } = berlin();
    const targets = [Target.address("10.0.0.8", { weight: 7 }), Target.address("10.0.0.7", { port: 81 })];
    webGroup(balancerOn(cloud), { targets, stickiness: Stickiness.sourceIp() });
    expect(only(stack, GROUP)).toEqual({
      provider: "ionoscloud",
      name: "shop-berlin-balancer-web",
      algorithm: "SOURCE_IP",
      protocol: "HTTP",
      protocol_version: "HTTP1",
      health_check: { check_interval: 10_000, check_timeout: 5000, retries: 3 },
      targets: [
        { ip: "10.0.0.7", port: 81, weight: 1, health_check_enabled: true },
        { ip: "10.0.0.8", port: 8080, weight: 7, health_check_enabled: true },
      ],
    });
  });

  test("is checked by requests when it asks for that", () => {
    const { stack, cloud } = berlin();
    webGroup(balancerOn(cloud), { healthCheck: HealthCheck.http({ path: "/healthy", expectedStatus: 204, intervalSeconds: 20, timeoutSeconds: 4, unhealthyAfter: 2 }) });
    expect(only(stack, GROUP)).toMatchObject({
      health_check: { check_interval: 20_000, check_timeout: 4000, retries: 2 },
      http_health_check: { path: "/healthy", method: "GET", match_type: "STATUS_CODE", response: "204" },
    });
  });
});

describe("a listener for HTTP on IONOS Cloud", () => {
  test("sends what no rule matches to its group, by a condition that is written out", () => {
    const { stack, cloud } = berlin();
    webListener(balancerOn(cloud));
    expect(only(stack, RULE)).toEqual({
      provider: "ionoscloud",
      datacenter_id: expect.stringContaining("ionoscloud_datacenter."),
      application_loadbalancer_id: expect.stringContaining(`${BALANCER}.`),
      name: "shop-berlin-balancer-listener",
      protocol: "HTTP",
      listener_ip: expect.stringMatching(/^\$\{element\(ionoscloud_ipblock\./),
      listener_port: 80,
      http_rules: [
        { name: "default", type: "FORWARD", target_group: expect.stringContaining(`${GROUP}.`), conditions: [{ type: "PATH", condition: "STARTS_WITH", value: "/" }] },
      ],
    });
  });

  test("tries the most specific rule first, and the default last", () => {
    const { stack, cloud } = berlin();
    const balancer = balancerOn(cloud);
    const listener = webListener(balancer);
    const targets = webGroup(balancer, {}, "api");
    listener.addRule({ paths: ["/api/"], targets });
    listener.addRule({ hosts: ["api.shop.example"], targets });
    listener.addRule({ hosts: ["api.shop.example"], paths: ["/v2/"], targets });
    const rules = only(stack, RULE).http_rules as { name: string; conditions: { type: string; condition: string; value: string }[] }[];
    expect(rules.map(({ conditions }) => conditions.map(({ type, condition, value }) => `${type} ${condition} ${value}`))).toEqual([
      ["HOST EQUALS api.shop.example", "PATH STARTS_WITH /v2/"],
      ["HOST EQUALS api.shop.example"],
      ["PATH STARTS_WITH /api/"],
      ["PATH STARTS_WITH /"],
    ]);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(4);
  });

  test("ends TLS by certificates, of which several have no order", () => {
    const { stack, cloud } = berlin();
    const balancer = balancerOn(cloud);
    const privateKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    const certificates = ["one", "two"].map((id) => balancer.addCertificate(id, Certificate.fromPem({ certificate: PEM, chain: PEM, privateKey })));
    const listener = balancer.addListener("tls", { protocol: ListenerProtocol.HTTPS, port: 443, certificates, defaultTargets: webGroup(balancer) });
    expect(only(stack, RULE)).toMatchObject({ protocol: "HTTP", listener_port: 443, server_certificates: [expect.stringContaining("ionoscloud_certificate."), expect.stringContaining("ionoscloud_certificate.")] });
    expect(resources(stack, "ionoscloud_certificate")[0]).toEqual({
      provider: "ionoscloud",
      name: "shop-berlin-balancer-one",
      certificate: PEM,
      certificate_chain: PEM,
      private_key: "${var.key}",
      lifecycle: { create_before_destroy: true },
    });
    expect(listener.node.metadata.map(({ data }) => String(data))).toEqual([expect.stringMatching(/keeps certificates as a set/)]);
  });
});
