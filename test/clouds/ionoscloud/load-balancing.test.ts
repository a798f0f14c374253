import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import type { IonosCloud, LoadBalancerProps, TargetGroupOptions } from "archipel";
import { BalancingAlgorithm, HealthCheck, ListenerProtocol, LoadBalancer, Network, Server, Stickiness, Target, TargetProtocol } from "archipel";
import { synthesize } from "archipel/testing";
import { BETWEEN_LANS, SMALL, berlin, only } from "./helper";

const BALANCER = "ionoscloud_networkloadbalancer";
const RULE = "ionoscloud_networkloadbalancer_forwardingrule";
const target = Target.address("10.0.0.7");

function balancerOn(cloud: IonosCloud, props: Partial<LoadBalancerProps> = {}): LoadBalancer {
  return new LoadBalancer(cloud, "balancer", { network: props.network ?? new Network(cloud, "network", { cidr: "10.0.0.0/24" }), ...props });
}

/** A listener for a group of its own. */
function served(balancer: LoadBalancer, group: Partial<TargetGroupOptions> = {}, id = "web"): void {
  const defaultTargets = balancer.addTargetGroup(id, { protocol: TargetProtocol.TCP, port: 8080, targets: [target], ...group });
  balancer.addListener(`${id}-listener`, { protocol: ListenerProtocol.TCP, port: 443, defaultTargets });
}

describe("a load balancer on IONOS Cloud", () => {
  test("stands between the public LAN and that of its targets, with addresses on both", () => {
    const { stack, cloud } = berlin();
    const balancer = balancerOn(cloud);
    new TerraformOutput(stack, "address", { value: balancer.address });
    expect(only(stack, BALANCER)).toEqual(BETWEEN_LANS);
    expect(only(stack, "ionoscloud_ipblock")).toMatchObject({ location: "de/txl", size: 1 });
    expect(synthesize(stack).output!.address.value).toMatch(/^\$\{element\(ionoscloud_ipblock\./);
  });

  test("has the private address that it asks for, which no server may have besides", () => {
    const { stack, cloud } = berlin();
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/24" });
    const balancer = balancerOn(cloud, { network, privateIp: "10.0.0.9" });
    expect(balancer.privateIp).toBe("10.0.0.9");
    expect(only(stack, BALANCER)).toMatchObject({ lb_private_ips: ["10.0.0.9/24"] });
    expect(() => new Server(cloud, "web", { ...SMALL, network, privateIp: "10.0.0.9" })).toThrow(/an address that .*balancer does not have/);
  });

  test("on a LAN that exists elsewhere gets the private address that IONOS picks", () => {
    const { stack, cloud } = berlin();
    const balancer = balancerOn(cloud, { network: Network.fromNetworkAttributes(cloud, "theirs", { networkId: "7" }) });
    new TerraformOutput(stack, "inside", { value: balancer.privateIp });
    expect(only(stack, BALANCER)).toMatchObject({ target_lan: 7 });
    expect(only(stack, BALANCER).lb_private_ips).toBeUndefined();
    expect(synthesize(stack).output!.inside.value).toMatch(/^\$\{element\(split\("\/", element\(ionoscloud_networkloadbalancer\..*\.lb_private_ips, 0\)\), 0\)\}$/);
  });

  test("has a public address, as its targets' LAN is the only private one", () => {
    expect(() => balancerOn(berlin().cloud, { publicIp: false })).toThrow(/publicIp: got false; allowed: true: .*from one LAN to another/);
  });

  test("refuses what IONOS does not have", () => {
    const balancer = balancerOn(berlin().cloud);
    expect(() => balancer.addTargetGroup("dns", { protocol: TargetProtocol.UDP, port: 53 })).toThrow(/take TCP and HTTP, no UDP/);
    expect(() => balancer.addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80, healthCheck: HealthCheck.http() })).toThrow(/healthCheck: .*only targets that are asked by HTTP/);
    const defaultTargets = balancer.addTargetGroup("tcp", { protocol: TargetProtocol.TCP, port: 80 });
    const allowedCidrs = ["192.0.2.0/24"];
    expect(() => balancer.addListener("l", { protocol: ListenerProtocol.TCP, port: 80, defaultTargets, allowedCidrs })).toThrow(/let everybody in who reaches them/);
  });
});

describe("a listener on IONOS Cloud", () => {
  test("has the targets of its group, and tries them as the health check says", () => {
    const { stack, cloud } = berlin();
    served(balancerOn(cloud), { healthCheck: HealthCheck.tcp({ intervalSeconds: 30, timeoutSeconds: 7, unhealthyAfter: 2 }) });
    expect(only(stack, RULE)).toEqual({
      provider: "ionoscloud",
      datacenter_id: expect.stringContaining("ionoscloud_datacenter."),
      networkloadbalancer_id: expect.stringContaining(`${BALANCER}.`),
      name: "shop-berlin-balancer-web-listener",
      algorithm: "ROUND_ROBIN",
      protocol: "TCP",
      listener_ip: expect.stringMatching(/^\$\{element\(ionoscloud_ipblock\./),
      listener_port: 443,
      health_check: { connect_timeout: 7000, retries: 2 },
      targets: [{ ip: "10.0.0.7", port: 8080, weight: 1, health_check: { check: true, check_interval: 30_000 } }],
    });
  });

  test("sends to servers, in an order that is not the program's, on ports and with weights of their own", () => {
    const [one, other] = [["a", "b"], ["b", "a"]].map((ids) => {
      const { stack, cloud } = berlin();
      const network = new Network(cloud, "network", { cidr: "10.0.0.0/24" });
      const targets = ids.map((id) => Target.server(new Server(cloud, id, { ...SMALL, network }), id === "a" ? { port: 81, weight: 5 } : {}));
      served(balancerOn(cloud, { network }), { targets, proxyProtocol: true });
      return only(stack, RULE).targets as Record<string, unknown>[];
    });
    expect(one).toEqual(other);
    expect(one).toEqual(expect.arrayContaining([expect.objectContaining({ port: 81, weight: 5, proxy_protocol: "v1" }), expect.objectContaining({ port: 8080, weight: 1 })]));
  });

  test.each([
    ["turns", {}, "ROUND_ROBIN"],
    ["connections", { algorithm: BalancingAlgorithm.LEAST_CONNECTIONS }, "LEAST_CONNECTION"],
    ["the client's address", { algorithm: BalancingAlgorithm.SOURCE_IP }, "SOURCE_IP"],
    ["stickiness", { stickiness: Stickiness.sourceIp() }, "SOURCE_IP"],
  ])("chooses targets by %s", (_name, group, algorithm) => {
    const { stack, cloud } = berlin();
    served(balancerOn(cloud), group);
    expect(only(stack, RULE).algorithm).toBe(algorithm);
  });

  test("cannot choose by connections and keep clients", () => {
    const balancer = balancerOn(berlin().cloud);
    expect(() => served(balancer, { algorithm: BalancingAlgorithm.LEAST_CONNECTIONS, stickiness: Stickiness.sourceIp() })).toThrow(/algorithm: got "least-connections"/);
  });

  test("without targets is refused at synth, as IONOS makes none", () => {
    const { stack, cloud } = berlin();
    const balancer = balancerOn(cloud);
    const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80 });
    balancer.addListener("listener", { protocol: ListenerProtocol.TCP, port: 80, defaultTargets });
    expect(() => synthesize(stack)).toThrow(/balancer\/listener\] defaultTargets: .*no listener without one \[ARCHIPEL_INCOMPLETE\]/);
  });
});
