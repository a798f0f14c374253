import { TerraformOutput } from "cdktf";
import { describe, expect, it } from "vitest";
import type { LoadBalancerProps } from "archipel";
import { CloudMismatchError, Egress, LoadBalancer, LoadBalancingCapability, Network } from "archipel";
import { FakeCloud, Match, warningsOf } from "archipel/testing";
import { faultOf, faultsOf, fixture, gapsOf } from "../testing/fixtures";

function refused(props: Partial<LoadBalancerProps>, egress = Egress.PUBLIC_IP) {
  const { cloud } = fixture();
  const network = new Network(cloud, "private", { cidr: "10.0.0.0/24", egress });
  return faultOf(() => new LoadBalancer(cloud, "balancer", { network, ...props }));
}

describe("a load balancer", () => {
  it("stands on the first subnet of its network and has a public address", () => {
    const { cloud, template } = fixture();
    new LoadBalancer(cloud, "balancer", { network: new Network(cloud, "private", { cidr: "10.0.0.0/24" }) });
    template().hasResource("fake_load_balancer", { public: true, subnet_id: Match.stringLike("*fake_subnet*"), size: Match.absent(), zone: Match.absent() });
  });

  it("warns of its public address until the program says whether that is meant", () => {
    const warnings = (publicIp?: boolean): string[] => {
      const { cloud, stack } = fixture();
      new LoadBalancer(cloud, "balancer", { network: new Network(cloud, "private", { cidr: "10.0.0.0/24" }), publicIp });
      return warningsOf(stack);
    };
    expect(warnings()).toEqual(["it has a public address, as nothing else is said: say publicIp: true if that is meant, or publicIp: false"]);
    expect([warnings(true), warnings(false)]).toEqual([[], []]);
  });

  it("tells its cloud everything that it was given", () => {
    const { cloud, template } = fixture();
    const network = new Network(cloud, "private", { cidr: "10.0.0.0/24" });
    const [subnet] = network.subnets;
    const zone = cloud.region.zones![1];
    new LoadBalancer(cloud, "balancer", { subnet, publicIp: false, privateIp: "10.0.0.9", size: "large", zone, name: "front", tags: { a: "b" } });
    template().hasResource("fake_load_balancer", { name: "front", public: false, private_ip: "10.0.0.9", size: "large", zone, tags: { a: "b" } });
  });

  it("is reached at its public address", () => {
    const { cloud, stack, template } = fixture();
    const balancer = new LoadBalancer(cloud, "balancer", { network: new Network(cloud, "private", { cidr: "10.0.0.0/24" }) });
    new TerraformOutput(stack, "address", { value: balancer.address });
    template().hasOutput("address", { value: Match.stringLike("${fake_load_balancer.*.public_ip}") });
  });

  it("without a public address is reached at its private one", () => {
    const { cloud, stack, template } = fixture();
    const balancer = new LoadBalancer(cloud, "balancer", { network: new Network(cloud, "private", { cidr: "10.0.0.0/24" }), publicIp: false });
    new TerraformOutput(stack, "address", { value: balancer.address });
    template().hasOutput("address", { value: Match.stringLike("${fake_load_balancer.*.private_ip}") });
    expect(faultOf(() => balancer.publicIp)).toMatchObject({ property: "publicIp", value: "nothing" });
  });

  it("that exists is known by what the program says of it", () => {
    const { cloud } = fixture();
    const balancer = LoadBalancer.fromLoadBalancerAttributes(cloud, "old", { loadBalancerId: "lb-1", address: "192.0.2.9" });
    expect([balancer.loadBalancerId, balancer.address, balancer.cloud]).toEqual(["lb-1", "192.0.2.9", cloud]);
  });
});

describe("a load balancer is refused", () => {
  it("without a network", () => {
    expect(refused({ network: undefined })).toMatchObject({ property: "network", value: "nothing" });
  });

  it("with a public address on a network that nothing leaves", () => {
    expect(refused({}, Egress.NONE)).toMatchObject({ property: "publicIp", allowed: expect.stringContaining("false") });
  });

  it.each([
    [{ privateIp: "10.0.0.999" }, "privateIp"],
    [{ privateIp: "10.0.1.5" }, "privateIp"],
    [{ privateIp: "10.0.0.1" }, "privateIp"],
    [{ size: "huge" }, "size"],
    [{ zone: "nowhere" }, "zone"],
    [{ name: "-".repeat(300) }, "name"],
    [{ tags: { "a b": "c" } }, 'tags["a b"]'],
  ] as [Partial<LoadBalancerProps>, string][])("with %j", (props, property) => {
    expect(refused(props).property).toBe(property);
  });

  it("with a subnet of another network", () => {
    const { cloud } = fixture();
    const other = new Network(cloud, "other", { cidr: "10.1.0.0/24" });
    expect(faultOf(() => new LoadBalancer(cloud, "balancer", { network: new Network(cloud, "private", { cidr: "10.0.0.0/24" }), subnet: other.subnets[0] }))).toMatchObject({
      property: "subnet", value: expect.stringContaining("other"),
    });
  });

  it("on a network of another cloud", () => {
    const { cloud, stack } = fixture();
    const other = new FakeCloud(stack, "other");
    const network = new Network(other, "private", { cidr: "10.0.0.0/24" });
    expect(() => new LoadBalancer(cloud, "balancer", { network })).toThrow(CloudMismatchError);
  });

  it("with all faults at once", () => {
    const { cloud } = fixture();
    const network = new Network(cloud, "private", { cidr: "10.0.0.0/24", egress: Egress.NONE });
    const faults = faultsOf(() => new LoadBalancer(cloud, "balancer", { network, size: "huge", privateIp: "x" }));
    expect(faults.map(({ property }) => property)).toEqual(["publicIp", "privateIp", "size"]);
  });

  it("by a cloud that lacks what it asks for, with every gap", () => {
    const { cloud } = fixture({ without: [LoadBalancingCapability.SIZE, LoadBalancingCapability.ZONE] });
    const network = new Network(cloud, "private", { cidr: "10.0.0.0/24" });
    const gaps = gapsOf(() => new LoadBalancer(cloud, "balancer", { network, size: "large", zone: cloud.region.zones![0] }));
    expect(gaps.map(({ property }) => property)).toEqual(["size", "zone"]);
  });
});
