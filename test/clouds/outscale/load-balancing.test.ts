import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { ListenerOptions, LoadBalancerProps, Outscale, TargetGroupOptions } from "archipel";
import {
  BalancingAlgorithm,
  Certificate,
  Egress,
  HealthCheck,
  ListenerProtocol,
  LoadBalancer,
  Network,
  Server,
  Stickiness,
  Subnet,
  Target,
  TargetProtocol,
} from "archipel";
import { PEM_CERTIFICATE, synthesize } from "archipel/testing";
import { SMALL, only, paris, resources } from "./helper";

const BALANCER = "outscale_load_balancer";
const ATTRIBUTES = "outscale_load_balancer_attributes";
const TARGETS = "outscale_load_balancer_vms";
const RULE = "outscale_security_group_rule";

function networkOn(cloud: Outscale, egress?: Egress): Network {
  return new Network(cloud, "network", { cidr: "10.0.0.0/16", egress });
}

function balancerOn(cloud: Outscale, props: Partial<LoadBalancerProps> = {}): LoadBalancer {
  return new LoadBalancer(cloud, "balancer", { ...props, network: props.network ?? networkOn(cloud) });
}

/** A listener for a group of its own. */
function served(balancer: LoadBalancer, group: Partial<TargetGroupOptions> = {}, listener: Partial<ListenerOptions> = {}, id = "web") {
  const defaultTargets = balancer.addTargetGroup(id, { protocol: TargetProtocol.TCP, port: 8080, ...group });
  return balancer.addListener(`${id}-listener`, { protocol: ListenerProtocol.TCP, port: 443, defaultTargets, ...listener });
}

/** A load balancer with a listener, as OUTSCALE makes none without. */
function listening(cloud: Outscale, props: Partial<LoadBalancerProps> = {}): LoadBalancer {
  const balancer = balancerOn(cloud, props);
  served(balancer);
  return balancer;
}

const HTTP = { protocol: TargetProtocol.HTTP };
const WEB = { protocol: ListenerProtocol.HTTP, port: 80 };

describe("a load balancer on OUTSCALE", () => {
  test("stands in a Net behind a group of its own, with a public address of the account", () => {
    const { stack, cloud } = paris({ tags: { team: "web" } });
    const balancer = listening(cloud);
    new TerraformOutput(stack, "address", { value: balancer.address });
    const tags = [{ key: "name", value: "shop-paris-balancer" }, { key: "team", value: "web" }];
    expect(only(stack, BALANCER)).toEqual({
      provider: "outscale",
      load_balancer_name: "shop-paris-balancer",
      load_balancer_type: "internet-facing",
      public_ip: expect.stringMatching(/^\$\{outscale_public_ip\..*\.public_ip\}$/),
      listeners: [expect.anything()],
      security_groups: [expect.stringMatching(/^\$\{outscale_security_group\..*\.security_group_id\}$/)],
      subnets: [expect.stringMatching(/^\$\{outscale_subnet\..*\.subnet_id\}$/)],
      tags,
      depends_on: [expect.stringMatching(/^outscale_route\..*DefaultRoute/), expect.stringMatching(/^outscale_route_table_link\./)],
    });
    expect(only(stack, "outscale_security_group")).toMatchObject({
      security_group_name: "load-balancer-shop-paris-balancer",
      net_id: expect.stringMatching(/^\$\{outscale_net\./),
      tags,
    });
    expect(synthesize(stack).output!.address.value).toMatch(/^\$\{outscale_public_ip\..*\.public_ip\}$/);
    expect(() => balancer.privateIp).toThrow(/OUTSCALE tells no private addresses of load balancers/);
  });

  test("without a public address is internal, and known by its name", () => {
    const { stack, cloud } = paris();
    const balancer = listening(cloud, { publicIp: false });
    new TerraformOutput(stack, "address", { value: balancer.address });
    expect(only(stack, BALANCER)).toMatchObject({ load_balancer_type: "internal" });
    expect(only(stack, BALANCER)).not.toHaveProperty("public_ip");
    expect(resources(stack, "outscale_public_ip")).toEqual([]);
    expect(synthesize(stack).output!.address.value).toMatch(/^\$\{outscale_load_balancer\..*\.dns_name\}$/);
    expect(() => balancer.publicIp).toThrow(/a load balancer without publicIp: false/);
  });

  test("with a public address stands where no NAT service is in between", () => {
    const { stack, cloud } = paris();
    listening(cloud, { network: networkOn(cloud, Egress.NAT) });
    expect(only(stack, BALANCER).subnets).toEqual([expect.stringContaining("Public-eu-west-2a")]);
    const inside = paris();
    listening(inside.cloud, { network: networkOn(inside.cloud, Egress.NAT), publicIp: false });
    expect(only(inside.stack, BALANCER).subnets).toEqual([expect.not.stringContaining("Public")]);
  });

  test("with a public address is refused on a subnet that all of leads to a NAT service", () => {
    const { cloud } = paris();
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16", egress: Egress.NAT, defaultSubnet: false });
    const subnet = network.addSubnet("part", { cidr: "10.0.1.0/24" });
    expect(() => new LoadBalancer(cloud, "balancer", { subnet })).toThrow(/LoadBalancer.*publicIp: got true; allowed: false on a subnet cut by addSubnet/s);
  });

  test("stands in the Subregion that it names", () => {
    const { stack, cloud } = paris();
    listening(cloud, { zone: "eu-west-2b" });
    expect(only(stack, BALANCER).subnets).toEqual([expect.stringContaining("eu-west-2b")]);
  });

  test("stands on a subnet that exists", () => {
    const { stack, cloud } = paris();
    const network = Network.fromNetworkAttributes(cloud, "net", { networkId: "vpc-12345678" });
    const subnet = Subnet.fromSubnetAttributes(cloud, "existing", { subnetId: "subnet-12345678", network });
    served(new LoadBalancer(cloud, "balancer", { subnet }));
    expect(only(stack, BALANCER).subnets).toEqual(["subnet-12345678"]);
    expect(only(stack, "outscale_security_group").net_id).toBe("vpc-12345678");
  });

  test("is refused at synth without a listener", () => {
    const { stack, cloud } = paris();
    const balancer = balancerOn(cloud);
    expect(() => synthesize(stack)).toThrow(/\[shop\/paris\/balancer\] it has no listener, and OUTSCALE makes no load balancer without one.*ARCHIPEL_INCOMPLETE/);
    served(balancer);
    expect(() => synthesize(stack)).not.toThrow();
  });

  test("opens no port that no listener is on", () => {
    const { stack, cloud } = paris();
    const balancer = listening(cloud);
    balancer.addTargetGroup("unused", { protocol: TargetProtocol.TCP, port: 9090 });
    expect(resources(stack, RULE).map(({ from_port_range: from }) => from)).toEqual([443]);
  });

  test("refuses what OUTSCALE does not have, and says what to do", () => {
    const { cloud } = paris();
    const balancer = balancerOn(cloud);
    const listener = served(balancer, HTTP, WEB);
    const targets = balancer.addTargetGroup("other", { ...HTTP, port: 8080 });
    expect(() => balancerOn(paris().cloud, { privateIp: "10.0.0.9" })).toThrow(/OUTSCALE picks the private address/);
    expect(() => balancerOn(paris().cloud, { size: "large" })).toThrow(/have no sizes/);
    expect(() => balancer.addTargetGroup("dns", { protocol: TargetProtocol.UDP, port: 53 })).toThrow(/no UDP/);
    expect(() => listener.addRule({ paths: ["/api"], targets })).toThrow(/let a proxy on the targets tell requests apart/);
    expect(() => balancer.addTargetGroup("few", { protocol: TargetProtocol.TCP, port: 80, algorithm: BalancingAlgorithm.LEAST_CONNECTIONS })).toThrow(/in turn/);
    expect(() => balancer.addCertificate("site", Certificate.letsEncrypt(["shop.example"]))).toThrow(/use Certificate\.fromPem/);
  });

  test("has a name of at most 32 characters", () => {
    const { cloud } = paris();
    expect(() => balancerOn(cloud, { name: "a-name-that-is-longer-than-OUTSCALE-takes" })).toThrow(/1 to 32 letters, digits and dashes/);
  });
});

describe("a listener on OUTSCALE", () => {
  test("is a part of the load balancer, in the order of ports, and opens its port to everybody", () => {
    const { stack, cloud } = paris();
    const balancer = balancerOn(cloud);
    served(balancer);
    served(balancer, HTTP, WEB, "plain");
    expect(only(stack, BALANCER).listeners).toEqual([
      { load_balancer_port: 80, load_balancer_protocol: "HTTP", backend_port: 8080, backend_protocol: "HTTP" },
      { load_balancer_port: 443, load_balancer_protocol: "TCP", backend_port: 8080, backend_protocol: "TCP" },
    ]);
    expect(resources(stack, RULE)).toContainEqual({
      provider: "outscale",
      security_group_id: expect.stringContaining("SecurityGroup"),
      flow: "Inbound",
      ip_protocol: "tcp",
      from_port_range: 443,
      to_port_range: 443,
      ip_range: "0.0.0.0/0",
    });
    expect(resources(stack, RULE)).toHaveLength(2);
  });

  test("lets chosen addresses in only, of IPv4", () => {
    const { stack, cloud } = paris();
    const office = new TerraformVariable(stack, "office", {}).stringValue;
    const balancer = balancerOn(cloud);
    served(balancer, {}, { allowedCidrs: ["198.51.100.0/24", office] });
    expect(resources(stack, RULE).map(({ ip_range }) => ip_range)).toEqual(["198.51.100.0/24", "${var.office}"]);
    expect(() => served(balancer, {}, { port: 80, allowedCidrs: ["2001:db8::/64"] }, "six")).toThrow(/allowedCidrs: got "2001:db8::\/64"; allowed: IPv4/);
    const list = new TerraformVariable(stack, "offices", { type: "list(string)" }).listValue;
    expect(() => served(balancer, {}, { port: 81, allowedCidrs: list }, "listed")).toThrow(/allowedCidrs.*known when the program runs/s);
  });

  test("for HTTPS shows one certificate, and asks targets in the clear", () => {
    const { stack, cloud } = paris();
    const balancer = balancerOn(cloud);
    const privateKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    const [site, other] = ["site", "other"].map((id) => balancer.addCertificate(id, Certificate.fromPem({ certificate: PEM_CERTIFICATE, chain: PEM_CERTIFICATE, privateKey })));
    const https = { protocol: ListenerProtocol.HTTPS, port: 443 };
    served(balancer, HTTP, { ...https, certificates: [site] });
    expect(only(stack, BALANCER).listeners).toEqual([
      {
        load_balancer_port: 443,
        load_balancer_protocol: "HTTPS",
        backend_port: 8080,
        backend_protocol: "HTTP",
        server_certificate_id: expect.stringMatching(/^\$\{outscale_server_certificate\..*\.orn\}$/),
      },
    ]);
    expect(resources(stack, "outscale_server_certificate")[0]).toEqual({
      provider: "outscale",
      name: expect.stringMatching(/^shop-paris-balancer-site-[0-9a-f]{8}$/),
      body: PEM_CERTIFICATE,
      chain: PEM_CERTIFICATE,
      private_key: "${var.key}",
      lifecycle: { create_before_destroy: true },
    });
    expect(() => served(balancer, HTTP, { ...https, port: 8443, certificates: [site, other] }, "two")).toThrow(/certificates: got "2 of them"; allowed: one/);
  });

  test("keeps clients on a target by a cookie of its own, or by one of the application", () => {
    const { stack, cloud } = paris();
    const balancer = balancerOn(cloud);
    served(balancer, { ...HTTP, stickiness: Stickiness.cookie() }, WEB);
    served(balancer, { ...HTTP, stickiness: Stickiness.applicationCookie("session") }, { ...WEB, port: 8000 }, "app");
    const policy = { provider: "outscale", load_balancer_name: expect.stringMatching(/^\$\{outscale_load_balancer\..*\.id\}$/), lifecycle: { create_before_destroy: true } };
    expect(resources(stack, "outscale_load_balancer_policy")).toEqual([
      { ...policy, policy_type: "load_balancer", policy_name: expect.stringMatching(/^sticky-[0-9a-f]{8}$/) },
      { ...policy, policy_type: "app", cookie_name: "session", policy_name: expect.stringMatching(/^sticky-[0-9a-f]{8}$/) },
    ]);
    const enabled = resources(stack, ATTRIBUTES).filter(({ policy_names: names }) => names !== undefined);
    expect(enabled.map(({ load_balancer_port: port }) => port)).toEqual([80, 8000]);
    expect(enabled[0].policy_names).toEqual([expect.stringMatching(/^\$\{outscale_load_balancer_policy\..*\.policy_name\}$/)]);
  });
});

describe("targets on OUTSCALE", () => {
  test("are servers, in one list for the load balancer, whatever the order of the program", () => {
    const { stack, cloud } = paris();
    const network = networkOn(cloud);
    const [one, two] = ["one", "two"].map((id) => new Server(cloud, id, { ...SMALL, network }));
    served(balancerOn(cloud, { network }), { targets: [Target.server(two), Target.server(one)] });
    expect(only(stack, TARGETS)).toEqual({
      provider: "outscale",
      load_balancer_name: expect.stringMatching(/^\$\{outscale_load_balancer\..*\.id\}$/),
      backend_vm_ids: [expect.stringMatching(/outscale_vm\.paris_one.*\.vm_id/), expect.stringMatching(/outscale_vm\.paris_two.*\.vm_id/)],
    });
  });

  test("may come after the listener, and are not defined for a group that no listener uses", () => {
    const { stack, cloud } = paris();
    const network = networkOn(cloud);
    const balancer = balancerOn(cloud, { network });
    const group = balancer.addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80 });
    group.addTarget(Target.server(new Server(cloud, "one", { ...SMALL, network })));
    balancer.addTargetGroup("unused", { protocol: TargetProtocol.TCP, port: 81, targets: [Target.server(new Server(cloud, "three", { ...SMALL, network }))] });
    balancer.addListener("listener", { protocol: ListenerProtocol.TCP, port: 80, defaultTargets: group });
    group.addTarget(Target.server(new Server(cloud, "two", { ...SMALL, network })));
    expect(only(stack, TARGETS).backend_vm_ids).toHaveLength(2);
  });

  test("are no addresses", () => {
    const balancer = balancerOn(paris().cloud);
    expect(() => served(balancer, { targets: [Target.address("10.0.0.9")] })).toThrow(/targets: got "10\.0\.0\.9"; allowed: Target\.server or Target\.group/);
  });

  test("have to be the same for all listeners, as each gets the connections of all", () => {
    const { stack, cloud } = paris();
    const network = networkOn(cloud);
    const balancer = balancerOn(cloud, { network });
    served(balancer, { targets: [Target.server(new Server(cloud, "one", { ...SMALL, network }))] });
    served(balancer, {}, { port: 80 }, "other");
    expect(() => synthesize(stack)).toThrow(/balancer\/other lacks one-[0-9a-f]{8}.*load balancer at OUTSCALE send to the same targets/s);
  });

  test("are checked in one way, on the port that gets the traffic unless another is named", () => {
    const { stack, cloud } = paris();
    served(balancerOn(cloud), { healthCheck: HealthCheck.tcp({ intervalSeconds: 15, unhealthyAfter: 2 }) });
    expect(only(stack, ATTRIBUTES)).toEqual({
      provider: "outscale",
      load_balancer_name: expect.stringMatching(/^\$\{outscale_load_balancer\..*\.id\}$/),
      health_check: { protocol: "TCP", port: 8080, check_interval: 15, timeout: 5, healthy_threshold: 2, unhealthy_threshold: 2 },
    });
  });

  test("are checked by HTTP at a path, and are healthy when they answer 200", () => {
    const { stack, cloud } = paris();
    const balancer = balancerOn(cloud);
    served(balancer, { ...HTTP, healthCheck: HealthCheck.http({ path: "/ok", port: 9000 }) }, WEB);
    expect(only(stack, ATTRIBUTES).health_check).toMatchObject({ protocol: "HTTP", path: "/ok", port: 9000 });
    const checked = (healthCheck: HealthCheck) => (): unknown => served(balancer, { ...HTTP, healthCheck }, { ...WEB, port: 81 }, "other");
    expect(checked(HealthCheck.http({ expectedStatus: 204, host: "shop.example" }))).toThrow(/expectedStatus: got 204; allowed: 200.*host: got "shop\.example"; allowed: none/s);
  });

  test("are refused when another group is checked in another way, or a check is faster than OUTSCALE's", () => {
    const balancer = balancerOn(paris().cloud);
    served(balancer);
    expect(() => served(balancer, { port: 9090 }, { port: 80 }, "other")).toThrow(/defaultTargets: got .*balancer\/other.*in one way.*8080/s);
    expect(() => served(balancer, { healthCheck: HealthCheck.tcp({ intervalSeconds: 3, unhealthyAfter: 1 }) }, { port: 81 }, "fast")).toThrow(
      /intervalSeconds: got 3.*unhealthyAfter: got 1/s,
    );
  });
});
