import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { LoadBalancerProps, Scaleway } from "archipel";
import { BalancingAlgorithm, Certificate, HealthCheck, ListenerProtocol, LoadBalancer, Network, Stickiness, Subnet, Target, TargetProtocol } from "archipel";
import { PEM_CERTIFICATE, synthesize } from "archipel/testing";
import { only, paris, resources } from "./helper";

function balancerOn(cloud: Scaleway, props: Partial<LoadBalancerProps> = {}): LoadBalancer {
  return new LoadBalancer(cloud, "balancer", { network: new Network(cloud, "network", { cidr: "10.0.0.0/20" }), ...props });
}

describe("a load balancer on Scaleway", () => {
  test("is of the smallest type, joins the Private Network and has an address of its own", () => {
    const { stack, cloud } = paris({ tags: { team: "web" } });
    const balancer = balancerOn(cloud);
    new TerraformOutput(stack, "address", { value: balancer.address });
    expect(only(stack, "scaleway_lb")).toEqual({
      provider: "scaleway",
      name: "shop-paris-balancer",
      type: "LB-S",
      ip_ids: [expect.stringMatching(/^\$\{scaleway_lb_ip\..*\.id\}$/)],
      private_network: [{ private_network_id: expect.stringContaining("scaleway_vpc_private_network") }],
      tags: ["team=web"],
    });
    expect(only(stack, "scaleway_lb_ip")).toEqual({ provider: "scaleway", tags: ["team=web"] });
    expect(synthesize(stack).output!.address.value).toMatch(/^\$\{scaleway_lb_ip\..*\.ip_address\}$/);
  });

  test("without a public address has none, and tells its private one", () => {
    const { stack, cloud } = paris();
    const balancer = balancerOn(cloud, { publicIp: false, zone: "fr-par-2", size: "LB-GP-L" });
    new TerraformOutput(stack, "address", { value: balancer.address });
    expect(only(stack, "scaleway_lb")).toMatchObject({ assign_flexible_ip: false, zone: "fr-par-2", type: "LB-GP-L" });
    expect(resources(stack, "scaleway_lb_ip")).toEqual([]);
    expect(synthesize(stack).output!.address.value).toContain('length(regexall(":", val.address)) == 0');
  });

  test("books the private address that it asks for", () => {
    const { stack, cloud } = paris();
    balancerOn(cloud, { privateIp: "10.0.0.9" });
    expect(only(stack, "scaleway_ipam_ip")).toMatchObject({ address: "10.0.0.9" });
    expect(only(stack, "scaleway_lb").private_network).toEqual([expect.objectContaining({ ipam_ids: [expect.stringContaining("scaleway_ipam_ip")] })]);
  });

  test("stands on a Private Network that exists", () => {
    const { stack, cloud } = paris();
    const network = Network.fromNetworkId(cloud, "vpc", "vpc-1");
    balancerOn(cloud, { network: undefined, subnet: Subnet.fromSubnetAttributes(cloud, "pn", { network, subnetId: "pn-1" }) });
    expect(only(stack, "scaleway_lb").private_network).toEqual([{ private_network_id: "pn-1" }]);
  });

  test("is refused in a zone or region that has none", () => {
    expect(() => balancerOn(paris().cloud, { zone: "fr-par-3" })).toThrow(/zone: got "fr-par-3"; allowed: a zone that has load balancers/);
    expect(() => balancerOn(paris({ region: "it-mil" }).cloud)).toThrow(/none in it-mil/);
  });

  test("takes no datagrams", () => {
    expect(() => balancerOn(paris().cloud).addTargetGroup("dns", { protocol: TargetProtocol.UDP, port: 53 })).toThrow(/no UDP/);
  });
});

describe("a target group on Scaleway", () => {
  test("is a backend with the addresses in a fixed order", () => {
    const { stack, cloud } = paris();
    const group = balancerOn(cloud).addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 5432, targets: [Target.address("10.0.0.7"), Target.address("10.0.0.5")] });
    group.addTarget(Target.address("10.0.0.6"));
    expect(only(stack, "scaleway_lb_backend")).toEqual({
      provider: "scaleway",
      lb_id: expect.stringContaining("scaleway_lb."),
      name: "shop-paris-balancer-web",
      forward_protocol: "tcp",
      forward_port: 5432,
      forward_port_algorithm: "roundrobin",
      server_ips: ["10.0.0.5", "10.0.0.6", "10.0.0.7"],
      health_check_tcp: {},
      health_check_delay: "10s",
      health_check_timeout: "5s",
      health_check_max_retries: 3,
    });
  });

  test("is checked by HTTP, keeps sessions by a named cookie and prefers the idle", () => {
    const { stack, cloud } = paris();
    balancerOn(cloud).addTargetGroup("web", {
      protocol: TargetProtocol.HTTP, port: 80,
      algorithm: BalancingAlgorithm.LEAST_CONNECTIONS,
      stickiness: Stickiness.cookie(),
      healthCheck: HealthCheck.http({ path: "/ok", expectedStatus: 204, host: "shop.example", port: 81 }),
    });
    expect(only(stack, "scaleway_lb_backend")).toMatchObject({
      forward_port_algorithm: "leastconn",
      sticky_sessions: "cookie",
      sticky_sessions_cookie_name: "SRV",
      health_check_port: 81,
      health_check_http: { uri: "/ok", method: "GET", code: 204, host_header: "shop.example" },
    });
  });

  test("tells the client's address by the PROXY protocol, to health checks, too", () => {
    const { stack, cloud } = paris();
    balancerOn(cloud).addTargetGroup("mail", { protocol: TargetProtocol.TCP, port: 25, proxyProtocol: true, stickiness: Stickiness.sourceIp() });
    expect(only(stack, "scaleway_lb_backend")).toMatchObject({ proxy_protocol: "v1", health_check_send_proxy: true, sticky_sessions: "table" });
  });

  test("writes times that only Terraform knows with their unit", () => {
    const { stack, cloud } = paris();
    const seconds = new TerraformVariable(stack, "seconds", { type: "number" }).numberValue;
    balancerOn(cloud).addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80, healthCheck: HealthCheck.tcp({ intervalSeconds: seconds }) });
    expect(only(stack, "scaleway_lb_backend").health_check_delay).toBe("${var.seconds}s");
  });
});

describe("a listener on Scaleway", () => {
  const listener = (cloud: Scaleway, allowedCidrs?: string[]) => {
    const balancer = balancerOn(cloud);
    const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 8080 });
    return { defaultTargets, listener: balancer.addListener("http", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets, allowedCidrs }) };
  };

  test("is a frontend that turns away whoever is not on its list", () => {
    const { stack, cloud } = paris();
    listener(cloud, ["198.51.100.0/24"]);
    expect(only(stack, "scaleway_lb_frontend")).toEqual({
      provider: "scaleway",
      lb_id: expect.stringContaining("scaleway_lb."),
      backend_id: expect.stringContaining("scaleway_lb_backend."),
      name: "shop-paris-balancer-http",
      inbound_port: 80,
      acl: [{ name: "allowed-cidrs", action: { type: "deny" }, match: { ip_subnet: ["198.51.100.0/24"], invert: true } }],
    });
  });

  test("has a route to each host or path", () => {
    const { stack, cloud } = paris();
    const { defaultTargets, listener: http } = listener(cloud);
    http.addRule({ hosts: ["a.example", "b.example"], targets: defaultTargets });
    expect(resources(stack, "scaleway_lb_route").map(({ match_host_header: host }) => host)).toEqual(["a.example", "b.example"]);
  });

  test("refuses rules by host and path together, and rules that overlap, with the reason", () => {
    const { defaultTargets: targets, listener: http } = listener(paris().cloud);
    expect(() => http.addRule({ hosts: ["a.example"], paths: ["/x"], targets })).toThrow(/precisely one of them/);
    expect(() => http.addRule({ paths: ["/x", "/x/y"], targets })).toThrow(/which of several matching routes/);
  });

  test("shows a certificate, uploaded as one text with its key", () => {
    const { stack, cloud } = paris();
    const privateKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    balancerOn(cloud).addCertificate("site", Certificate.fromPem({ certificate: PEM_CERTIFICATE, privateKey }));
    expect(only(stack, "scaleway_lb_certificate")).toMatchObject({
      custom_certificate: { certificate_chain: `${PEM_CERTIFICATE}\n\${var.key}` },
      lifecycle: { create_before_destroy: true },
    });
  });

  test("shows a certificate of Let's Encrypt", () => {
    const { stack, cloud } = paris();
    balancerOn(cloud).addCertificate("site", Certificate.letsEncrypt(["shop.example", "www.shop.example"]));
    expect(only(stack, "scaleway_lb_certificate").letsencrypt).toEqual({ common_name: "shop.example", subject_alternative_name: ["www.shop.example"] });
  });
});
