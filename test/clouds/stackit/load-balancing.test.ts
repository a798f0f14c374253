import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import type { LoadBalancerProps, Stackit, TargetGroupOptions } from "archipel";
import { BalancingAlgorithm, HealthCheck, ListenerProtocol, LoadBalancer, Network, Server, Stickiness, Target, TargetProtocol } from "archipel";
import { synthesize } from "archipel/testing";
import { PLACE, SMALL, germany, only } from "./helper";

const BALANCER = "stackit_loadbalancer";

function balancerOn(cloud: Stackit, props: Partial<LoadBalancerProps> = {}): LoadBalancer {
  return new LoadBalancer(cloud, "balancer", { network: new Network(cloud, "network", { cidr: "10.0.0.0/20" }), ...props });
}

/** A listener for a group of its own. */
function served(balancer: LoadBalancer, group: Partial<TargetGroupOptions> = {}, id = "web", port = 443): void {
  const defaultTargets = balancer.addTargetGroup(id, { protocol: TargetProtocol.TCP, port: 8080, targets: [Target.address("10.0.1.7")], ...group });
  const protocol = group.protocol === TargetProtocol.UDP ? ListenerProtocol.UDP : ListenerProtocol.TCP;
  balancer.addListener(`${id}-listener`, { protocol, port, defaultTargets });
}

describe("a load balancer on STACKIT", () => {
  test("is of the smallest plan, with a public address that outlives it, and leaves the interfaces of its targets alone", () => {
    const { stack, cloud } = germany({ tags: { team: "web" } });
    served(balancerOn(cloud));
    expect(only(stack, BALANCER)).toEqual({
      ...PLACE,
      name: "shop-south-balancer",
      plan_id: "p10",
      networks: [{ network_id: expect.stringMatching(/^\$\{stackit_network\..*\.network_id\}$/), role: "ROLE_LISTENERS_AND_TARGETS" }],
      external_address: expect.stringMatching(/^\$\{stackit_public_ip\..*\.ip\}$/),
      options: { private_network_only: false },
      disable_security_group_assignment: true,
      listeners: [{ display_name: "shop-south-balancer-web-listener", port: 443, protocol: "PROTOCOL_TCP", target_pool: "shop-south-balancer-web" }],
      target_pools: [{
        name: "shop-south-balancer-web",
        target_port: 8080,
        targets: [{ display_name: expect.stringMatching(/^[0-9A-Za-z][0-9A-Za-z-]{0,62}$/), ip: "10.0.1.7" }],
        active_health_check: { interval: "10s", timeout: "5s", unhealthy_threshold: 3 },
        session_persistence: { use_source_ip_address: false },
      }],
    });
    expect(only(stack, "stackit_public_ip")).toEqual({ ...PLACE, labels: { team: "web" }, lifecycle: { ignore_changes: ["network_interface_id"] } });
  });

  test("without a public address answers on its network alone", () => {
    const { stack, cloud } = germany();
    const balancer = balancerOn(cloud, { publicIp: false, size: "p250" });
    served(balancer);
    new TerraformOutput(stack, "address", { value: balancer.address });
    expect(only(stack, BALANCER)).toMatchObject({ plan_id: "p250", options: { private_network_only: true } });
    expect(only(stack, BALANCER).external_address).toBeUndefined();
    expect(synthesize(stack).output!.address.value).toMatch(/^\$\{stackit_loadbalancer\..*\.private_address\}$/);
    expect(synthesize(stack).resource!.stackit_public_ip).toBeUndefined();
  });

  test("sends to servers at their private addresses", () => {
    const { stack, cloud } = germany();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    served(balancerOn(cloud, { network }), { targets: [Target.server(new Server(cloud, "one", { ...SMALL, network }))] });
    const [{ targets }] = only(stack, BALANCER).target_pools as { targets: { ip: string }[] }[];
    expect(targets[0].ip).toMatch(/^\$\{stackit_network_interface\..*\.ipv4\}$/);
  });

  test("takes datagrams, keeps clients by their address, and checks as often as the program says", () => {
    const { stack, cloud } = germany();
    const balancer = balancerOn(cloud);
    served(balancer, { protocol: TargetProtocol.UDP }, "dns", 53);
    const healthCheck = HealthCheck.tcp({ intervalSeconds: 30, timeoutSeconds: 7, unhealthyAfter: 2 });
    served(balancer, { stickiness: Stickiness.sourceIp(), healthCheck });
    served(balancer, { algorithm: BalancingAlgorithm.SOURCE_IP }, "other", 444);
    const { listeners, target_pools: pools } = only(stack, BALANCER);
    expect(listeners).toEqual([
      expect.objectContaining({ port: 53, protocol: "PROTOCOL_UDP" }),
      expect.objectContaining({ port: 444 }),
      expect.objectContaining({ port: 443 }),
    ]);
    expect(pools).toEqual([
      expect.objectContaining({ session_persistence: { use_source_ip_address: false } }),
      expect.objectContaining({ session_persistence: { use_source_ip_address: true } }),
      expect.objectContaining({ session_persistence: { use_source_ip_address: true }, active_health_check: { interval: "30s", timeout: "7s", unhealthy_threshold: 2 } }),
    ]);
  });

  test("is the same whatever the order of the program", () => {
    const [one, other] = [["a", "b"], ["b", "a"]].map((ids) => {
      const { stack, cloud } = germany();
      const balancer = balancerOn(cloud);
      ids.forEach((id) => served(balancer, {}, id, id === "a" ? 443 : 444));
      return only(stack, BALANCER);
    });
    expect(one).toEqual(other);
  });

  test("is refused at synth without a listener, and with a group that has no target", () => {
    const { stack, cloud } = germany();
    const balancer = balancerOn(cloud);
    balancer.addTargetGroup("empty", { protocol: TargetProtocol.TCP, port: 80 });
    expect(() => synthesize(stack)).toThrow(/\[shop\/south\/balancer\] it has no listener, and STACKIT makes no load balancer without one.*ARCHIPEL_INCOMPLETE/);
    served(balancer);
    expect(() => synthesize(stack)).toThrow(/\[shop\/south\/balancer\/empty\] targets: there is none, and STACKIT makes no target pool without one.*ARCHIPEL_INCOMPLETE/);
  });

  test("takes connections or requests, never both, and does not ask targets for connections by HTTP", () => {
    const balancer = balancerOn(germany().cloud);
    served(balancer);
    expect(() => balancer.addTargetGroup("pages", { protocol: TargetProtocol.HTTP, port: 80 })).toThrow(/protocol: got "http"; allowed: tcp or udp, as the load balancer's other groups/);
    const healthCheck = HealthCheck.http();
    expect(() => balancer.addTargetGroup("asked", { protocol: TargetProtocol.TCP, port: 80, healthCheck })).toThrow(/HealthCheck\.tcp, as STACKIT's load balancers for connections do not ask by HTTP/);
  });

  test("refuses allow-lists of single listeners, with the mixin for the whole", () => {
    const balancer = balancerOn(germany().cloud);
    const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80 });
    expect(() => balancer.addListener("web-listener", { protocol: ListenerProtocol.TCP, port: 80, defaultTargets, allowedCidrs: ["192.0.2.0/24"] })).toThrow(/LoadBalancerAllowList/);
  });
});
