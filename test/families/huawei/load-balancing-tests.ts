import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { describe, expect, test } from "vitest";
import type { ICloud, LoadBalancerProps } from "archipel";
import { HealthCheck, ListenerProtocol, LoadBalancer, Network, Server, Stickiness, Subnet, Target, TargetProtocol } from "archipel";
import { synthesize } from "archipel/testing";
import type { Place } from "./place";
import { only, referenceTo, resources } from "./place";

/** A load balancer on a network of its own. */
export function balancerOn(cloud: ICloud & Construct, props: Partial<LoadBalancerProps> = {}): LoadBalancer {
  const given = "network" in props ? {} : { network: new Network(cloud, "network", { cidr: "10.0.0.0/20" }) };
  return new LoadBalancer(cloud, "balancer", { ...given, ...props });
}

/** How the cloud writes what the shared tests ask for. */
export interface BalancingNames {
  readonly addressId: (balancer: Record<string, unknown>) => unknown;
  readonly allowList: string;
  /** What a health check by HTTP becomes. */
  readonly httpCheck: Record<string, unknown>;
}

/** What load balancers become on a cloud of the family. */
export function loadBalancingTests(place: Place, names: BalancingNames): void {
  const { make, prefix, types } = place;
  const [balancerType, poolType, memberType] = [`${prefix}_lb_loadbalancer_v3`, `${prefix}_lb_pool_v3`, `${prefix}_lb_member_v3`];

  describe("a load balancer", () => {
    test("has a public address that is a resource of its own, and tells it", () => {
      const { stack, cloud } = make({ tags: { team: "web" } });
      const balancer = balancerOn(cloud);
      new TerraformOutput(stack, "address", { value: balancer.address });
      expect(names.addressId(only(stack, balancerType))).toMatch(referenceTo(types.address));
      expect(only(stack, balancerType).tags).toEqual({ team: "web" });
      expect(synthesize(stack).output!.address.value).toContain(`${types.address}.`);
    });

    test("without a public address has none", () => {
      const { stack, cloud } = make();
      balancerOn(cloud, { publicIp: false });
      expect(resources(stack, types.address)).toEqual([]);
      expect(names.addressId(only(stack, balancerType))).toBeUndefined();
    });

    test("stands on a subnet that exists, whose other identifier is looked up", () => {
      const { stack, cloud } = make();
      const network = Network.fromNetworkId(cloud, "vpc", "vpc-1");
      balancerOn(cloud, { network: undefined, publicIp: false, subnet: Subnet.fromSubnetAttributes(cloud, "subnet", { network, subnetId: "subnet-1" }) });
      expect(JSON.stringify(only(stack, balancerType))).toMatch(new RegExp(`data.${prefix}_vpc_subnet_v1.[\\w-]+.subnet_id`));
    });

    test("is refused on a network whose subnets are not known", () => {
      const { cloud } = make();
      expect(() => balancerOn(cloud, { network: Network.fromNetworkId(cloud, "vpc", "vpc-1") })).toThrow(/Subnet.fromSubnetAttributes/);
    });
  });

  describe("a target group", () => {
    test("reaches servers by their addresses alone, so that their firewalls hold", () => {
      const { stack, cloud } = make();
      const network = new Network(cloud, "network", { cidr: "10.0.0.0/20" });
      const server = new Server(cloud, "web", { ...place.small, network });
      balancerOn(cloud, { network }).addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 8080, targets: [Target.server(server, { port: 8081, weight: 3 })] });
      expect(only(stack, memberType)).toEqual({
        provider: prefix,
        pool_id: expect.stringMatching(referenceTo(poolType)) as unknown,
        address: expect.stringContaining("all_fixed_ips") as unknown,
        protocol_port: 8081,
        weight: 3,
      });
    });

    test("is checked by HTTP as it asks", () => {
      const { stack, cloud } = make();
      const healthCheck = HealthCheck.http({ path: "/up", expectedStatus: 204, host: "shop.example", port: 9000 });
      balancerOn(cloud).addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 80, healthCheck });
      expect(only(stack, `${prefix}_lb_monitor_v3`)).toMatchObject({ url_path: "/up", domain_name: "shop.example", ...names.httpCheck });
    });

    test("of another algorithm or stickiness says so", () => {
      const { stack, cloud } = make();
      balancerOn(cloud).addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80, stickiness: Stickiness.sourceIp() });
      expect(JSON.stringify(only(stack, poolType))).toMatch(/"type":"SOURCE_IP".*60|60.*"type":"SOURCE_IP"/);
    });

    test("refuses what the cloud does not take", () => {
      const { cloud } = make();
      const balancer = balancerOn(cloud);
      const http = { protocol: TargetProtocol.HTTP, port: 80 };
      expect(() => balancer.addTargetGroup("a", { ...http, stickiness: Stickiness.sourceIp() })).toThrow(/stickiness: .*allowed: Stickiness.cookie/);
      expect(() => balancer.addTargetGroup("b", { ...http, healthCheck: HealthCheck.tcp({ intervalSeconds: 51 }) })).toThrow(/intervalSeconds: got 51; allowed: .* 1 to 50/);
      expect(() => balancer.addTargetGroup("c", { ...http, healthCheck: HealthCheck.tcp({ unhealthyAfter: 10_000 }) })).toThrow(/unhealthyAfter: got 10000/);
      expect(() => balancer.addTargetGroup("d", { ...http, targets: [Target.address("10.0.0.7", { weight: 101 })] })).toThrow(/weight of a target: got 101/);
      expect(() => balancer.addTargetGroup("e", { ...http, protocol: TargetProtocol.TCP, proxyProtocol: true })).toThrow(/PROXY protocol/);
    });
  });

  describe("a listener", () => {
    test("lets chosen addresses in only", () => {
      const { stack, cloud } = make();
      const balancer = balancerOn(cloud);
      const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80 });
      balancer.addListener("in", { protocol: ListenerProtocol.TCP, port: 80, defaultTargets, allowedCidrs: ["192.0.2.0/24"] });
      expect(only(stack, names.allowList).ip_list).toEqual([{ ip: "192.0.2.0/24" }]);
      expect(JSON.stringify(only(stack, `${prefix}_lb_listener_v3`))).toMatch(new RegExp(`"white".*${names.allowList}|${names.allowList}.*"white"`));
    });

    test("refuses blocks of IPv6 in its list", () => {
      const { cloud } = make();
      const balancer = balancerOn(cloud);
      const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80 });
      const options = { protocol: ListenerProtocol.TCP, port: 80, defaultTargets, allowedCidrs: ["2001:db8::/64"] };
      expect(() => balancer.addListener("in", options)).toThrow(/allowedCidrs\[0\]: got "2001:db8::\/64"; allowed: a block of IPv4/);
    });
  });
}
