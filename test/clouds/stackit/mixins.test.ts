import { describe, expect, test } from "vitest";
import type { Stackit } from "archipel";
import { Bucket, KubernetesCluster, ListenerProtocol, LoadBalancer, MachineType, Network, Server, Target, TargetProtocol, vendors } from "archipel";
import { SMALL, germany, only } from "./helper";

const { stackit } = vendors;

describe("STACKIT's mixins reach the JSON", () => {
  test.each([
    ["ServerState", new stackit.ServerState("deallocated"), "stackit_server", { desired_status: "deallocated" }],
    ["KeptRootDisk", new stackit.KeptRootDisk(), "stackit_server", { boot_volume: { delete_on_termination: false, size: 20, source_type: "image" } }],
    ["InterfaceName", new stackit.InterfaceName("front"), "stackit_network_interface", { name: "front" }],
  ])("%s", (_name, mixin, type, attributes) => {
    const { stack, cloud } = germany();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) }).with(mixin);
    expect(only(stack, type)).toMatchObject(attributes);
  });

  test("BucketObjectLock", () => {
    const { stack, cloud } = germany();
    new Bucket(cloud, "assets").with(new stackit.BucketObjectLock());
    expect(only(stack, "stackit_objectstorage_bucket").object_lock).toBe(true);
  });
});

describe("STACKIT's mixins of services", () => {
  const network = (cloud: Stackit): Network => new Network(cloud, "net", { cidr: "10.0.0.0/24" });

  test("LoadBalancerAllowList", () => {
    const { stack, cloud } = germany();
    const front = new LoadBalancer(cloud, "front", { network: network(cloud) });
    front.with(new stackit.LoadBalancerAllowList(["192.0.2.0/24"]));
    const defaultTargets = front.addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80, targets: [Target.address("10.0.0.9")] });
    front.addListener("plain", { protocol: ListenerProtocol.TCP, port: 80, defaultTargets });
    expect(only(stack, "stackit_loadbalancer").options).toEqual({ private_network_only: false, acl: ["192.0.2.0/24"] });
  });

  test("ClusterAllowList and ClusterUpdates", () => {
    const { stack, cloud } = germany();
    const cluster = new KubernetesCluster(cloud, "k8s", { version: "1.33.2", network: network(cloud) });
    cluster.with(new stackit.ClusterAllowList(["192.0.2.0/24"]));
    cluster.with(new stackit.ClusterUpdates(3));
    cluster.addNodePool("workers", { machine: MachineType.named("c2a.2d"), count: 1 });
    expect(only(stack, "stackit_ske_cluster")).toMatchObject({
      extensions: { acl: { enabled: true, allowed_cidrs: ["192.0.2.0/24"] } },
      maintenance: { enable_kubernetes_version_updates: true, start: "03:00:00Z", end: "05:00:00Z" },
    });
    expect(() => new stackit.ClusterUpdates(22)).toThrow(/got 22; allowed: a whole number from 0 to 21/);
  });
});

describe("STACKIT's mixins", () => {
  test("that match nothing are an error", () => {
    const { cloud } = germany();
    expect(() => new Network(cloud, "net", { cidr: "10.0.0.0/24" }).with(new stackit.KeptRootDisk())).toThrow(/mixin KeptRootDisk changes stackit_server, and there is none here/);
  });

  test("refuse a state that does not exist", () => {
    expect(() => new stackit.ServerState("asleep")).toThrow(/got "asleep"; allowed: active, inactive, deallocated/);
  });
});
