import type { TerraformResource } from "cdktf";
import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { Listener, LoadBalancerProps, Stackit, TargetGroup, TargetGroupOptions } from "archipel";
import { BalancingAlgorithm, Certificate, HealthCheck, ListenerProtocol, LoadBalancer, Network, Stickiness, Target, TargetProtocol, vendors } from "archipel";
import { synthesize } from "archipel/testing";
import { PLACE, germany, only } from "./helper";

const BALANCER = "stackit_application_load_balancer";
const PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

function balancerOn(cloud: Stackit, props: Partial<LoadBalancerProps> = {}): LoadBalancer {
  return new LoadBalancer(cloud, "balancer", { network: new Network(cloud, "network", { cidr: "10.0.0.0/20" }), ...props });
}

function group(balancer: LoadBalancer, id: string, options: Partial<TargetGroupOptions> = {}): TargetGroup {
  return balancer.addTargetGroup(id, { protocol: TargetProtocol.HTTP, port: 8080, targets: [Target.address("10.0.1.7")], ...options });
}

function listen(balancer: LoadBalancer, options: Partial<TargetGroupOptions> = {}): Listener {
  return balancer.addListener("web", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets: group(balancer, "pages", options) });
}

const pool = (id: string): string => `shop-south-balancer-${id}`;
const prefix = (path: string, id: string) => ({ path: { prefix: path }, target_pool: pool(id), web_socket: true });
const exact = (path: string, id: string) => ({ path: { exact_match: path }, target_pool: pool(id), web_socket: true });

/** The hosts of the only listener. */
function hosts(stack: ReturnType<typeof germany>["stack"]): unknown {
  const [listener] = only(stack, BALANCER).listeners as { http: { hosts: unknown } }[];
  return listener.http.hosts;
}

describe("a load balancer for requests on STACKIT", () => {
  test("is an Application Load Balancer with the cloud's tags, under the id of any load balancer", () => {
    const { stack, cloud } = germany({ tags: { team: "web" } });
    const balancer = balancerOn(cloud);
    listen(balancer);
    new TerraformOutput(stack, "id", { value: balancer.loadBalancerId });
    const { resource, output } = synthesize(stack);
    expect(resource!.stackit_loadbalancer).toBeUndefined();
    expect(Object.keys(resource![BALANCER])).toEqual([expect.stringMatching(/^south_balancer_[0-9A-F]{8}$/)]);
    expect(output!.id.value).toMatch(/^\$\{stackit_application_load_balancer\.south_balancer_.*\.name\}$/);
    expect(only(stack, BALANCER)).toEqual({
      ...PLACE,
      name: "shop-south-balancer",
      plan_id: "p10",
      networks: [{ network_id: expect.stringMatching(/^\$\{stackit_network\..*\.network_id\}$/), role: "ROLE_LISTENERS_AND_TARGETS" }],
      external_address: expect.stringMatching(/^\$\{stackit_public_ip\..*\.ip\}$/),
      options: { private_network_only: false },
      disable_target_security_group_assignment: true,
      labels: { team: "web" },
      listeners: [{ name: "shop-south-balancer-web", port: 80, protocol: "PROTOCOL_HTTP", http: { hosts: [{ host: "*", rules: [prefix("/", "pages")] }] } }],
      target_pools: [{
        name: "shop-south-balancer-pages",
        target_port: 8080,
        targets: [{ display_name: expect.any(String), ip: "10.0.1.7" }],
        active_health_check: { interval: "10s", interval_jitter: "0s", timeout: "5s", healthy_threshold: 1, unhealthy_threshold: 3 },
      }],
    });
  });

  test("without a public address tells the private one", () => {
    const { stack, cloud } = germany();
    const balancer = balancerOn(cloud, { publicIp: false });
    new TerraformOutput(stack, "address", { value: balancer.address });
    listen(balancer);
    expect(only(stack, BALANCER)).toMatchObject({ options: { private_network_only: true } });
    expect(synthesize(stack).output!.address.value).toMatch(/^\$\{stackit_application_load_balancer\..*\.private_address\}$/);
  });

  test("ends TLS by a certificate, whose key is no text of the program", () => {
    const { stack, cloud } = germany();
    const balancer = balancerOn(cloud);
    const privateKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    const certificate = balancer.addCertificate("site", Certificate.fromPem({ certificate: PEM, chain: PEM, privateKey }));
    balancer.addListener("web", { protocol: ListenerProtocol.HTTPS, port: 443, defaultTargets: group(balancer, "pages"), certificates: [certificate] });
    expect(only(stack, "stackit_alb_certificate")).toEqual({
      ...PLACE,
      name: "shop-south-balancer-site",
      public_key: `${PEM}\n${PEM}`,
      private_key: "${var.key}",
      lifecycle: { create_before_destroy: true },
    });
    expect(only(stack, BALANCER).listeners).toEqual([
      expect.objectContaining({
        protocol: "PROTOCOL_HTTPS",
        https: { certificate_config: { certificate_ids: [expect.stringMatching(/^\$\{stackit_alb_certificate\..*\.cert_id\}$/)] } },
      }),
    ]);
  });

  test("sends what a rule matches elsewhere, the path itself without its slash excepted", () => {
    const { stack, cloud } = germany();
    const balancer = balancerOn(cloud);
    listen(balancer).addRule({ paths: ["/api/"], targets: group(balancer, "api") });
    expect(hosts(stack)).toEqual([{ host: "*", rules: [exact("/api", "pages"), prefix("/api", "api"), prefix("/", "pages")] }]);
  });

  test("gives each host all the ways that hold for it, whichever order they were added in", () => {
    const { stack, cloud } = germany();
    const balancer = balancerOn(cloud);
    const [api, blog] = [group(balancer, "api"), group(balancer, "blog")];
    const listener = listen(balancer);
    listener.addRule({ paths: ["/api/v2/"], targets: blog });
    listener.addRule({ paths: ["/news/"], targets: blog });
    listener.addRule({ hosts: ["shop.example"], paths: ["/api/"], targets: api });
    listener.addRule({ hosts: ["blog.example"], targets: blog });
    expect(hosts(stack)).toEqual([
      { host: "blog.example", rules: [prefix("/", "blog")] },
      // `/api/v2/` of all hosts is covered by `/api/` of this one.
      { host: "shop.example", rules: [exact("/news", "pages"), exact("/api", "pages"), prefix("/news", "blog"), prefix("/api", "api"), prefix("/", "pages")] },
      { host: "*", rules: [exact("/api/v2", "pages"), exact("/news", "pages"), prefix("/api/v2", "blog"), prefix("/news", "blog"), prefix("/", "pages")] },
    ]);
  });

  test("refuses the beginning of a path that ends within a segment", () => {
    const balancer = balancerOn(germany().cloud);
    const listener = listen(balancer);
    expect(() => listener.addRule({ paths: ["/api"], targets: group(balancer, "api") })).toThrow(/paths: got "\/api"; allowed: a path that ends with a slash.*\/api\//);
  });

  test("keeps clients on a target by a cookie, and asks targets for a path", () => {
    const { stack, cloud } = germany();
    listen(balancerOn(cloud), { stickiness: Stickiness.cookie(), healthCheck: HealthCheck.http({ path: "/up", expectedStatus: 204 }) });
    expect(hosts(stack)).toEqual([{ host: "*", rules: [{ ...prefix("/", "pages"), cookie_persistence: { name: "stackit-target", ttl: "0s" } }] }]);
    expect(only(stack, BALANCER).target_pools).toEqual([
      expect.objectContaining({ active_health_check: expect.objectContaining({ http_health_checks: { path: "/up", ok_status: ["204"] } }) }),
    ]);
  });

  test("refuses what it cannot do, all at once", () => {
    const balancer = balancerOn(germany().cloud);
    const healthCheck = HealthCheck.http({ host: "shop.example", intervalSeconds: 1200 });
    const define = () => listen(balancer, { stickiness: Stickiness.sourceIp(), algorithm: BalancingAlgorithm.SOURCE_IP, healthCheck });
    expect(define).toThrow(
      /stickiness: .*Stickiness\.cookie[^]*algorithm: .*round-robin[^]*healthCheck\.host: .*name no host[^]*healthCheck\.intervalSeconds: got 1200; allowed: at most 999/,
    );
  });

  test("takes no connections", () => {
    const balancer = balancerOn(germany().cloud);
    listen(balancer);
    expect(() => group(balancer, "mail", { protocol: TargetProtocol.TCP })).toThrow(/protocol: got "tcp"; allowed: http, as the load balancer's other groups/);
  });

  test("lets chosen addresses in only, by a mixin that comes after the first target group", () => {
    const { stack, cloud } = germany();
    const balancer = balancerOn(cloud);
    listen(balancer);
    balancer.with(new vendors.stackit.ApplicationLoadBalancerAllowList(["192.0.2.0/24"]));
    expect(only(stack, BALANCER).options).toEqual({ private_network_only: false, access_control: { allowed_source_ranges: ["192.0.2.0/24"] } });
    const early = balancerOn(germany().cloud).with(new vendors.stackit.LoadBalancerAllowList(["192.0.2.0/24"])) as LoadBalancer;
    expect(() => listen(early)).toThrow(/with: got "LoadBalancerAllowList"; allowed: a mixin that comes after the first target group/);
  });

  test("loses nothing that was changed on it before it was known which product it is", () => {
    const early = balancerOn(germany().cloud);
    (early.node.defaultChild as TerraformResource).addOverride("options.private_network_only", true);
    expect(() => listen(early)).toThrow(/node\.defaultChild: got "stackit_loadbalancer"; allowed: changes that come after the first target group/);
  });
});
