import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { KubernetesClusterProps } from "archipel";
import { CapabilityError, Cni, Egress, KubernetesCluster, MachineType, Network, RemovalPolicy, TaintEffect } from "archipel";
import { synthesize } from "archipel/testing";
import { net, only, resources, vienna } from "./helper";

const CLUSTER = "exoscale_sks_cluster";
const POOL = "exoscale_sks_nodepool";
const KUBECONFIG = "exoscale_sks_kubeconfig";
const machine = MachineType.named("standard.medium");

/** A cluster on a network of its own. */
function clusterWith(props: Partial<KubernetesClusterProps> = {}, cloudProps: Record<string, unknown> = {}) {
  const all = vienna(cloudProps);
  const network = net(all.cloud);
  return { ...all, network, cluster: new KubernetesCluster(all.cloud, "k", { version: "1.34.1", network, name: "shop", ...props }) };
}

describe("a Kubernetes cluster on Exoscale", () => {
  test("is of the free plan, with a firewall of its own and volumes for workloads", () => {
    const { stack } = clusterWith();
    expect(only(stack, CLUSTER)).toEqual({
      provider: "exoscale",
      zone: "at-vie-1",
      name: "shop",
      version: "1.34.1",
      service_level: "starter",
      create_default_security_group: true,
      exoscale_csi: true,
      lifecycle: { replace_triggered_by: [expect.stringMatching(/^terraform_data\./)] },
    });
  });

  test("is of the plan whose control plane outlives a server where the program says so", () => {
    expect(only(clusterWith({ highlyAvailable: true }).stack, CLUSTER)).toMatchObject({ service_level: "pro" });
  });

  test("is made anew when its plan or its network of pods changes, as the provider would change neither", () => {
    const said = (props: Partial<KubernetesClusterProps>) => only(clusterWith(props).stack, "terraform_data").input;
    expect(said({})).toEqual({ cni: null, serviceLevel: "starter" });
    expect(said({ highlyAvailable: true, cni: Cni.CILIUM })).toEqual({ cni: "cilium", serviceLevel: "pro" });
  });

  test.each([Cni.CALICO, Cni.CILIUM])("has its pods networked by %s", (cni) => {
    expect(only(clusterWith({ cni }).stack, CLUSTER)).toMatchObject({ cni });
  });

  test("has no other network of pods, and no tags", () => {
    expect(() => clusterWith({ cni: Cni.FLANNEL })).toThrow(/Calico or Cilium/);
    expect(() => clusterWith({ tags: { a: "b" } })).toThrow(/those of its nodes in Kubernetes/);
  });

  test("carries the tags of its cloud", () => {
    expect(only(clusterWith({}, { tags: { team: "shop" } }).stack, CLUSTER)).toMatchObject({ labels: { team: "shop" } });
  });

  test("is not upgraded at an hour of the program's choice, and the error knows what there is", () => {
    expect(() => clusterWith({ autoUpgrade: { startHour: 3 }, version: "1.34" })).toThrow(/vendors\.exoscale\.KubernetesUpdates/);
  });

  test("is refused on a network that nothing leaves", () => {
    const { cloud } = vienna();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NONE });
    expect(() => new KubernetesCluster(cloud, "k", { version: "1.34.1", network })).toThrow(/egress is not Egress\.NONE/);
  });

  test("is protected where the program says so", () => {
    const { lifecycle } = only(clusterWith({ removalPolicy: RemovalPolicy.PROTECT }).stack, CLUSTER);
    expect(lifecycle).toMatchObject({ prevent_destroy: true, replace_triggered_by: [expect.anything()] });
  });

  test("makes a certificate for an administrator when somebody asks how it is reached, and no sooner", () => {
    const { stack, cluster } = clusterWith();
    cluster.addNodePool("workers", { machine, count: 1 });
    expect(resources(stack, KUBECONFIG)).toEqual([]);
    const told = { ...cluster.access, kubeconfig: cluster.kubeconfig };
    Object.entries(told).forEach(([key, value]) => new TerraformOutput(stack, key, { value, sensitive: true }));
    expect(only(stack, KUBECONFIG)).toEqual({
      provider: "exoscale",
      zone: "at-vie-1",
      cluster_id: expect.stringMatching(/^\$\{exoscale_sks_cluster\..*\.id\}$/),
      user: "kubernetes-admin",
      groups: ["system:masters"],
      early_renewal_seconds: 864_000,
    });
    const output = synthesize(stack).output!;
    expect(Object.keys(output).sort()).toEqual(["clientCertificate", "clientKey", "clusterCaCertificate", "host", "kubeconfig"]);
    expect(output.host.value).toMatch(/exoscale_sks_cluster\..*\.endpoint/);
    expect(output.clientKey.value).toMatch(/^\$\{base64decode\(yamldecode\(exoscale_sks_kubeconfig\..*\.kubeconfig\)\.users\.0\.user\["client-key-data"\]\)\}$/);
  });

  test("that exists is looked up when somebody asks for its address", () => {
    const { stack, cloud } = vienna();
    const cluster = KubernetesCluster.fromClusterId(cloud, "k", "k-1");
    cluster.addNodePool("workers", { machine, count: 1 });
    expect(synthesize(stack).data).toBeUndefined();
    new TerraformOutput(stack, "host", { value: cluster.endpoint, sensitive: true });
    expect(Object.values(synthesize(stack).data![CLUSTER])).toEqual([expect.objectContaining({ provider: "exoscale", zone: "at-vie-1", id: "k-1" })]);
    expect(only(stack, POOL)).not.toHaveProperty("private_network_ids");
  });
});

describe("a pool of nodes on Exoscale", () => {
  test("has as many nodes as it is told, on the cluster's network", () => {
    const { stack, cluster } = clusterWith();
    cluster.addNodePool("workers", { machine, count: 2, name: "workers" });
    expect(only(stack, POOL)).toEqual({
      provider: "exoscale",
      zone: "at-vie-1",
      cluster_id: expect.stringMatching(/^\$\{exoscale_sks_cluster\..*\.id\}$/),
      name: "workers",
      instance_type: "standard.medium",
      size: 2,
      private_network_ids: [expect.stringMatching(/^\$\{exoscale_private_network\..*\.id\}$/)],
    });
  });

  test("has labels and taints as Exoscale writes them", () => {
    const { stack, cluster } = clusterWith();
    cluster.addNodePool("workers", { machine, count: 1, labels: { tier: "web" }, taints: [{ key: "only", value: "web", effect: TaintEffect.NO_SCHEDULE }] });
    expect(only(stack, POOL)).toMatchObject({ labels: { tier: "web" }, taints: { only: "web:NoSchedule" } });
  });

  test("has no taint without a value, and no two of a key", () => {
    const { cluster } = clusterWith();
    const taints = [{ key: "only", effect: TaintEffect.NO_SCHEDULE }, { key: "only", value: "web", effect: TaintEffect.NO_EXECUTE }];
    expect(() => cluster.addNodePool("workers", { machine, count: 1, taints })).toThrow(/taints\[0\]\.value.*a value.*taints\[1\]\.key.*another key/s);
  });

  test("has root disks of the size that is asked for", () => {
    const { stack, cluster } = clusterWith();
    cluster.addNodePool("workers", { machine, count: 1, rootDiskGib: 100 });
    expect(only(stack, POOL)).toMatchObject({ disk_size: 100 });
  });

  test.each([19, 401])("of standard.medium has no root disks of %d GiB", (rootDiskGib) => {
    expect(() => clusterWith().cluster.addNodePool("workers", { machine, count: 1, rootDiskGib })).toThrow(/rootDiskGib/);
  });

  test("does not grow by itself, and the error knows what does that", () => {
    const { cluster } = clusterWith();
    expect(() => cluster.addNodePool("workers", { machine, autoscaling: { min: 1, max: 3 } })).toThrow(CapabilityError);
    expect(() => cluster.addNodePool("more", { machine, autoscaling: { min: 1, max: 3 } })).toThrow(/vendors\.exoscale\.Karpenter/);
  });

  test("has a count that is known later", () => {
    const { stack, cluster } = clusterWith();
    cluster.addNodePool("workers", { machine, count: new TerraformVariable(stack, "count", {}).numberValue });
    expect(only(stack, POOL).size).toBe("${var.count}");
  });
});
