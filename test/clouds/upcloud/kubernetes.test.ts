import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { KubernetesClusterProps } from "archipel";
import { CapabilityError, Cni, Egress, KubernetesCluster, MachineType, Network, RemovalPolicy, TaintEffect } from "archipel";
import { synthesize } from "archipel/testing";
import { helsinki, net, only } from "./helper";

const CLUSTER = "upcloud_kubernetes_cluster";
const GROUP = "upcloud_kubernetes_node_group";
const machine = MachineType.named("2xCPU-4GB");

function clusterWith(props: Partial<KubernetesClusterProps> = {}) {
  const all = helsinki();
  const network = props.network ?? net(all.cloud);
  return { ...all, cluster: new KubernetesCluster(all.cloud, "k", { version: "1.34", name: "shop", ...props, network }) };
}

describe("a Kubernetes cluster on UpCloud", () => {
  test("is of the plan for development, on its network, with nodes that are upgraded with it", () => {
    expect(only(clusterWith().stack, CLUSTER)).toEqual({
      provider: "upcloud",
      zone: "fi-hel2",
      name: "shop",
      version: "1.34",
      plan: "dev-md",
      network: expect.stringMatching(/^\$\{upcloud_network\..*\.id\}$/),
      control_plane_ip_filter: ["0.0.0.0/0"],
      upgrade_strategy_type: "rolling-update",
    });
  });

  test("is of the plan for production where the program says so", () => {
    expect(only(clusterWith({ highlyAvailable: true }).stack, CLUSTER)).toMatchObject({ plan: "prod-md" });
  });

  test("behind a gateway has nodes without public addresses", () => {
    const { stack, cloud } = helsinki();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT });
    new KubernetesCluster(cloud, "k", { version: "1.34", network });
    expect(only(stack, CLUSTER)).toMatchObject({ private_node_groups: true });
  });

  test("may add routes to the router, which stay", () => {
    expect(only(clusterWith().stack, "upcloud_router")).toMatchObject({ lifecycle: { ignore_changes: ["static_route"] } });
  });

  test("has its pods networked by Cilium, which nobody has to ask for", () => {
    expect(only(clusterWith({ cni: Cni.CILIUM }).stack, CLUSTER)).toEqual(only(clusterWith().stack, CLUSTER));
    expect(() => clusterWith({ cni: Cni.CALICO })).toThrow(/pods are networked by Cilium on UpCloud/);
  });

  test("is not upgraded by itself, and is of a minor version", () => {
    expect(() => clusterWith({ autoUpgrade: { startHour: 3 } })).toThrow(CapabilityError);
    expect(() => clusterWith({ version: "1.34.1" })).toThrow(/version/);
  });

  test("is protected where the program says so", () => {
    expect(only(clusterWith({ removalPolicy: RemovalPolicy.PROTECT }).stack, CLUSTER)).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test("carries the tags of its cloud, and none of its own", () => {
    const { stack, cloud } = helsinki({ tags: { team: "shop" } });
    new KubernetesCluster(cloud, "k", { version: "1.34", network: net(cloud) });
    expect(only(stack, CLUSTER)).toMatchObject({ labels: { team: "shop" } });
    expect(() => clusterWith({ tags: { team: "shop" } })).toThrow(CapabilityError);
  });

  test("is looked up when somebody asks how it is reached, and no sooner", () => {
    const { stack, cluster } = clusterWith();
    expect(synthesize(stack).data).toBeUndefined();
    const told = { ...cluster.access, kubeconfig: cluster.kubeconfig, endpoint: cluster.endpoint };
    Object.entries(told).forEach(([key, value]) => new TerraformOutput(stack, key, { value, sensitive: true }));
    const { data, output } = synthesize(stack);
    expect(Object.values(data![CLUSTER])).toEqual([
      expect.objectContaining({ provider: "upcloud", id: expect.stringMatching(/^\$\{upcloud_kubernetes_cluster\..*\.id\}$/) }),
    ]);
    expect(output!.host.value).toMatch(/^\$\{data\.upcloud_kubernetes_cluster\..*\.host\}$/);
    expect(output!.clientKey.value).toMatch(/^\$\{data\.upcloud_kubernetes_cluster\..*\.client_key\}$/);
    expect(output!.kubeconfig.value).toMatch(/^\$\{data\.upcloud_kubernetes_cluster\..*\.kubeconfig\}$/);
  });

  test("that exists is looked up, too, and takes pools", () => {
    const { stack, cloud } = helsinki();
    const cluster = KubernetesCluster.fromClusterId(cloud, "k", "k-1");
    cluster.addNodePool("workers", { machine, count: 1 });
    new TerraformOutput(stack, "host", { value: cluster.endpoint, sensitive: true });
    expect(Object.values(synthesize(stack).data![CLUSTER])).toEqual([expect.objectContaining({ provider: "upcloud", id: "k-1" })]);
    expect(only(stack, GROUP)).toMatchObject({ cluster: "k-1" });
  });
});

describe("a pool of nodes on UpCloud", () => {
  test("is a group of as many nodes as it is told", () => {
    const { stack, cluster } = clusterWith();
    const count = new TerraformVariable(stack, "count", {}).numberValue;
    cluster.addNodePool("workers", { machine, count, name: "workers" });
    expect(only(stack, GROUP)).toEqual({
      provider: "upcloud",
      cluster: expect.stringMatching(/^\$\{upcloud_kubernetes_cluster\..*\.id\}$/),
      name: "workers",
      plan: "2xCPU-4GB",
      node_count: "${var.count}",
    });
  });

  test("has labels and taints", () => {
    const { stack, cluster } = clusterWith();
    cluster.addNodePool("workers", { machine, count: 1, labels: { tier: "web" }, taints: [{ key: "only", value: "web", effect: TaintEffect.NO_SCHEDULE }] });
    expect(only(stack, GROUP)).toMatchObject({ labels: { tier: "web" }, taint: [{ key: "only", value: "web", effect: "NoSchedule" }] });
  });

  test.each([
    ["autoscaling", { autoscaling: { min: 1, max: 3 } }, /cluster autoscaler, runs in the cluster/],
    ["a root disk", { count: 1, rootDiskGib: 100 }, /comes with its plan/],
    ["tags", { count: 1, tags: { a: "b" } }, /use labels/],
  ])("has no %s, and the error says why", (_what, options, message) => {
    expect(() => clusterWith().cluster.addNodePool("workers", { machine, ...options })).toThrow(message);
  });
});
