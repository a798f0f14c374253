import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { KubernetesCluster, LoadBalancer, MachineType, vendors } from "archipel";
import { helsinki, net, only } from "./helper";

const { AntiAffinityNodes, EncryptedNodes, KubernetesApiFrom, LoadBalancerMaintenance } = vendors.upcloud;

function withCluster() {
  const { stack, cloud } = helsinki();
  return { stack, cluster: new KubernetesCluster(cloud, "k", { version: "1.34", network: net(cloud) }) };
}

describe("UpCloud's mixins for services", () => {
  test.each([
    ["KubernetesApiFrom", new KubernetesApiFrom(["203.0.113.0/24", "198.51.100.0/24"]), { control_plane_ip_filter: ["198.51.100.0/24", "203.0.113.0/24"] }],
    ["EncryptedNodes", new EncryptedNodes(), { storage_encryption: "data-at-rest" }],
  ])("%s reaches the JSON of the cluster", (_name, mixin, attributes) => {
    const { stack, cluster } = withCluster();
    cluster.with(mixin);
    expect(only(stack, "upcloud_kubernetes_cluster")).toMatchObject(attributes);
  });

  test("AntiAffinityNodes reaches the JSON of the pool", () => {
    const { stack, cluster } = withCluster();
    cluster.addNodePool("workers", { machine: MachineType.named("2xCPU-4GB"), count: 2 }).with(new AntiAffinityNodes());
    expect(only(stack, "upcloud_kubernetes_node_group")).toMatchObject({ anti_affinity: true });
  });

  test("LoadBalancerMaintenance reaches the JSON of the load balancer", () => {
    const { stack, cloud } = helsinki();
    new LoadBalancer(cloud, "balancer", { network: net(cloud) }).with(new LoadBalancerMaintenance("sunday", "03:30:00Z"));
    expect(only(stack, "upcloud_loadbalancer")).toMatchObject({ maintenance_dow: "sunday", maintenance_time: "03:30:00Z" });
  });

  test("a day and a block may be known later", () => {
    const { stack, cloud } = helsinki();
    const said = (name: string) => new TerraformVariable(stack, name, {}).stringValue;
    new LoadBalancer(cloud, "balancer", { network: net(cloud) }).with(new LoadBalancerMaintenance(said("day"), said("time")));
    expect(only(stack, "upcloud_loadbalancer")).toMatchObject({ maintenance_dow: "${var.day}", maintenance_time: "${var.time}" });
    const { stack: other, cluster } = withCluster();
    cluster.with(new KubernetesApiFrom([new TerraformVariable(other, "block", {}).stringValue]));
    expect(only(other, "upcloud_kubernetes_cluster")).toMatchObject({ control_plane_ip_filter: ["${var.block}"] });
    const { stack: third, cluster: all } = withCluster();
    all.with(new KubernetesApiFrom(new TerraformVariable(third, "blocks", { type: "list(string)" }).listValue));
    expect(only(third, "upcloud_kubernetes_cluster")).toMatchObject({ control_plane_ip_filter: "${var.blocks}" });
  });

  test.each([
    ["someday", "03:30:00Z", /day: got "someday"; allowed: monday/],
    ["sunday", "03:30", /time: got "03:30"; allowed: hours, minutes and seconds in UTC/],
  ])("there is no maintenance on %s at %s", (day, time, message) => {
    expect(() => new LoadBalancerMaintenance(day, time)).toThrow(message);
  });

  test("an API is reached from IPv4 blocks, one or more", () => {
    expect(() => new KubernetesApiFrom([])).toThrow(/KubernetesApiFrom: got \[\]; allowed: IPv4 blocks/);
    expect(() => new KubernetesApiFrom(["2001:db8::/32"])).toThrow(/got "2001:db8::\/32"/);
  });
});
