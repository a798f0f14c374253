import { TerraformVariable, Token } from "cdktf";
import { describe, expect, it } from "vitest";
import type { NodePool, NodePoolOptions } from "archipel";
import { Egress, KubernetesCapability, KubernetesCluster, MachineType, Network, TaintEffect } from "archipel";
import type { FakeCloud } from "archipel/testing";
import { Match } from "archipel/testing";
import { faultOf, faultsOf, fixture, gapsOf } from "../testing/fixtures";

const POOL = "fake_kubernetes_node_pool";

/** A pool of two nodes, in a cluster of its own. */
function poolOn(cloud: FakeCloud, options: Partial<NodePoolOptions> = {}, egress = Egress.PUBLIC_IP): NodePool {
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/20", egress });
  const cluster = new KubernetesCluster(cloud, "cluster", { version: "1.35.3", network });
  return cluster.addNodePool("workers", { machine: MachineType.named("small"), count: options.autoscaling ? undefined : 2, ...options });
}

const faultIn = (options: Partial<NodePoolOptions>) => faultOf(() => poolOn(fixture().cloud, options));

describe("a node pool", () => {
  it("tells its cloud everything that it was given", () => {
    const { cloud, template } = fixture();
    poolOn(cloud, {
      count: 3,
      autoRepair: true,
      zone: "fake-1-b",
      labels: { "example.com/kind": "batch" },
      taints: [{ key: "only", value: "batch", effect: TaintEffect.NO_EXECUTE }],
      rootDiskGib: 50,
      rootVolumeType: "fast",
      name: "batch",
      tags: { a: "b" },
    });
    template().hasResource(POOL, {
      name: "batch",
      machine: "small",
      node_count: 3,
      autoscaling: Match.absent(),
      auto_repair: true,
      zone: "fake-1-b",
      labels: { "example.com/kind": "batch" },
      taint: [{ key: "only", value: "batch", effect: "NoExecute" }],
      root_disk_gib: 50,
      root_volume_type: "fast",
      tags: { a: "b" },
    });
  });

  it("is named after its path", () => {
    expect(poolOn(fixture().cloud).nodePoolName).toBe("test-cloud-cluster-workers");
  });

  it("begins with its fewest nodes when it grows with its load", () => {
    const { cloud, template } = fixture();
    poolOn(cloud, { autoscaling: { min: 2, max: 9 } });
    template().hasResource(POOL, { node_count: 2, autoscaling: { min: 2, max: 9 } });
  });

  it("that may shrink to nothing begins with a node", () => {
    const { cloud, template } = fixture();
    poolOn(cloud, { autoscaling: { min: 0, max: 4 } });
    template().hasResource(POOL, { node_count: 1, autoscaling: { min: 0, max: 4 } });
  });

  it.each([
    [Egress.PUBLIC_IP, true],
    [Egress.NAT, false],
  ])("on a network with egress %s has public addresses: %s", (egress, publicIps) => {
    const { cloud, template } = fixture();
    poolOn(cloud, {}, egress);
    template().hasResource(POOL, { public_ips: publicIps });
  });

  it("may have a taint without a value", () => {
    const { cloud, template } = fixture();
    poolOn(cloud, { taints: [{ key: "only", effect: TaintEffect.PREFER_NO_SCHEDULE }] });
    template().hasResource(POOL, { taint: [{ key: "only", value: "", effect: "PreferNoSchedule" }] });
  });

  it("may have what only Terraform knows", () => {
    const { cloud, stack, template, token } = fixture();
    const number = (id: string): number => new TerraformVariable(stack, id, { type: "number" }).numberValue;
    poolOn(cloud, { autoscaling: { min: number("min"), max: number("max") }, labels: { kind: token() }, rootDiskGib: number("disk") });
    template().hasResource(POOL, {
      node_count: "${var.min}",
      autoscaling: { min: "${var.min}", max: "${var.max}" },
      labels: { kind: "${var.input}" },
      root_disk_gib: "${var.disk}",
    });
  });

  it("stands in the zone of its cluster's subnet when it names none", () => {
    const { cloud } = fixture();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    const subnet = network.addSubnet("part", { cidr: "10.0.1.0/24", zone: "fake-1-c" });
    const cluster = new KubernetesCluster(cloud, "cluster", { version: "1.35.3", subnet });
    expect(cluster.addNodePool("workers", { machine: MachineType.named("small"), count: 1 }).zone).toBe("fake-1-c");
  });

  it("without a number of nodes is refused", () => {
    expect(faultIn({ count: undefined })).toMatchObject({ property: "count", value: "nothing" });
  });

  it("with both a count and a range is refused", () => {
    expect(faultIn({ count: 2, autoscaling: { min: 1, max: 3 } }).property).toBe("count");
  });

  it.each([0, -1, 1.5, 5001, NaN])("of %s nodes is refused", (count) => {
    expect(faultIn({ count })).toMatchObject({ property: "count", allowed: "a whole number from 1 to 5000" });
  });

  it("with fewer nodes at most than at least is refused", () => {
    expect(faultIn({ autoscaling: { min: 4, max: 3 } })).toMatchObject({ property: "autoscaling.max", allowed: "at least autoscaling.min, 4" });
  });

  it("with fewer than no nodes is refused", () => {
    expect(faultIn({ autoscaling: { min: -1, max: 3 } }).property).toBe("autoscaling.min");
  });

  it("of no nodes at all is refused", () => {
    expect(faultIn({ autoscaling: { min: 0, max: 0 } }).property).toBe("autoscaling.max");
  });

  it.each(["", "-a", "a b", "Example.com/kind", "a/b/c", "x".repeat(64), `${"x".repeat(254)}/a`])("with the label key %j is refused", (key) => {
    expect(faultIn({ labels: { [key]: "a" } }).property).toBe(`labels[${JSON.stringify(key)}]`);
  });

  it("with labels that Terraform finds out later is refused as a whole", () => {
    expect(faultIn({ labels: Token.asStringMap({ resolve: () => ({}) }) })).toMatchObject({ property: "labels", allowed: expect.stringContaining("known when the program runs") as string });
  });

  it.each(["a b", "-a", "x".repeat(64)])("with the label value %j is refused", (value) => {
    expect(faultIn({ labels: { kind: value } }).property).toBe("labels.kind");
  });

  it("takes labels that Kubernetes takes", () => {
    const labels = { "a": "", "A_b.c-d": "1", "example.com/kind": "x".repeat(63) };
    const { cloud, template } = fixture();
    poolOn(cloud, { labels });
    template().hasResource(POOL, { labels });
  });

  it("with a taint that Kubernetes would refuse is refused", () => {
    const faults = faultsOf(() => poolOn(fixture().cloud, { taints: [{ key: "a b", value: "-", effect: TaintEffect.NO_EXECUTE }] }));
    expect(faults.map(({ property }) => property)).toEqual(["taints[0].key", "taints[0].value"]);
    expect(faultIn({ taints: [{ key: "a", effect: "Never" as TaintEffect }] })).toMatchObject({ property: "taints[0].effect" });
  });

  it("with one taint twice is refused", () => {
    const taint = { key: "only", effect: TaintEffect.NO_SCHEDULE };
    expect(faultIn({ taints: [{ ...taint, value: "a" }, { ...taint, value: "b" }] })).toMatchObject({ property: "taints[1]" });
  });

  it("may have one key with two effects", () => {
    const taints = [TaintEffect.NO_SCHEDULE, TaintEffect.NO_EXECUTE].map((effect) => ({ key: "only", effect }));
    expect(poolOn(fixture().cloud, { taints }).nodePoolId).toBeDefined();
  });

  it.each([9, 1001, 20.5])("with root disks of %s GiB is refused", (rootDiskGib) => {
    expect(faultIn({ rootDiskGib }).allowed).toBe("a whole number from 10 to 1000 GiB");
  });

  it("on a machine that the zone does not sell is refused", () => {
    expect(faultIn({ machine: MachineType.named("large"), zone: "fake-1-c" }).property).toBe("machine");
  });

  it("in a zone that the region does not have is refused", () => {
    expect(faultIn({ zone: "mars" }).property).toBe("zone");
  });

  it.each([
    [KubernetesCapability.AUTOSCALING, { autoscaling: { min: 1, max: 2 } }],
    [KubernetesCapability.AUTO_REPAIR, { autoRepair: true }],
    [KubernetesCapability.NODE_LABELS, { labels: { a: "b" } }],
    [KubernetesCapability.NODE_TAINTS, { taints: [{ key: "a", effect: TaintEffect.NO_SCHEDULE }] }],
    [KubernetesCapability.NODE_ZONE, { zone: "fake-1-b" }],
    [KubernetesCapability.ROOT_DISK_SIZE, { rootDiskGib: 20 }],
    [KubernetesCapability.ROOT_VOLUME_TYPE, { rootVolumeType: "fast" }],
    [KubernetesCapability.TAGS, { tags: { a: "b" } }],
  ])("asks for $capabilityId only when it is used", (capability, options) => {
    expect(poolOn(fixture({ without: [capability] }).cloud).nodePoolId).toBeDefined();
    const { cloud } = fixture({ without: [capability] });
    expect(gapsOf(() => poolOn(cloud, options)).map(({ capabilityId }) => capabilityId)).toEqual([capability.capabilityId]);
  });

  it("is refused where the cloud has no pools", () => {
    const { cloud } = fixture({ without: [KubernetesCapability.NODE_POOL] });
    expect(gapsOf(() => poolOn(cloud))[0].property).toBe("NodePool");
  });
});
