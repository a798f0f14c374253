import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import type { NodePoolOptions, Stackit } from "archipel";
import { KubernetesCluster, MachineType, Network, RemovalPolicy, TaintEffect } from "archipel";
import { synthesize } from "archipel/testing";
import { PLACE, germany, only, resources } from "./helper";

const CLUSTER = "stackit_ske_cluster";
const CONFIG = "stackit_ske_kubeconfig";
const machine = MachineType.named("c2a.2d");

function clusterOn(cloud: Stackit, pools: Record<string, Partial<NodePoolOptions>> = {}): KubernetesCluster {
  const cluster = new KubernetesCluster(cloud, "k8s", { version: "1.33.2", network: new Network(cloud, "network", { cidr: "10.0.0.0/20" }) });
  Object.entries(pools).forEach(([id, options]) => cluster.addNodePool(id, { machine, ...options }));
  return cluster;
}

describe("a cluster on STACKIT", () => {
  test("stands on the program's network, keeps its version, and has its pools within it", () => {
    const { stack, cloud } = germany();
    clusterOn(cloud, { workers: { count: 2 } });
    expect(only(stack, CLUSTER)).toEqual({
      ...PLACE,
      name: expect.stringMatching(/^[0-9a-z][0-9a-z-]{0,9}[0-9a-z]$/),
      kubernetes_version_min: "1.33.2",
      network: { id: expect.stringMatching(/^\$\{stackit_network\..*\.network_id\}$/) },
      maintenance: { enable_kubernetes_version_updates: false, enable_machine_image_version_updates: true, start: "01:00:00Z", end: "03:00:00Z" },
      node_pools: [{
        name: expect.stringMatching(/^[0-9a-z][0-9a-z-]{0,13}[0-9a-z]$/),
        machine_type: "c2a.2d",
        availability_zones: ["eu01-1"],
        minimum: 2,
        maximum: 2,
        max_surge: 1,
      }],
    });
  });

  test("may be kept", () => {
    const { stack, cloud } = germany();
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/20" });
    new KubernetesCluster(cloud, "k8s", { version: "1.33.2", network, removalPolicy: RemovalPolicy.PROTECT }).addNodePool("workers", { machine, count: 1 });
    expect(only(stack, CLUSTER)).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test("has pools that grow, in zones, with disks, labels and taints", () => {
    const { stack, cloud } = germany();
    clusterOn(cloud, {
      workers: {
        autoscaling: { min: 1, max: 5 },
        zone: "eu01-2",
        rootDiskGib: 50,
        rootVolumeType: "storage_premium_perf6",
        labels: { tier: "web" },
        taints: [{ key: "only", value: "web", effect: TaintEffect.NO_SCHEDULE }],
      },
    });
    expect(only(stack, CLUSTER).node_pools).toEqual([
      expect.objectContaining({
        availability_zones: ["eu01-2"],
        minimum: 1,
        maximum: 5,
        volume_size: 50,
        volume_type: "storage_premium_perf6",
        labels: { tier: "web" },
        taints: [{ key: "only", value: "web", effect: "NoSchedule" }],
      }),
    ]);
  });

  test("has one more pool at the end of the list", () => {
    const names = (pools: Record<string, Partial<NodePoolOptions>>): string[] => {
      const { stack, cloud } = germany();
      clusterOn(cloud, pools);
      return (only(stack, CLUSTER).node_pools as { name: string }[]).map(({ name }) => name);
    };
    const [first] = names({ workers: { count: 1 } });
    expect(names({ workers: { count: 1 }, a: { count: 1 } })).toEqual([first, expect.any(String)]);
  });

  test("is reached by a kubeconfig that is made when somebody asks", () => {
    const { stack, cloud } = germany();
    const cluster = clusterOn(cloud, { workers: { count: 1 } });
    expect(resources(stack, CONFIG)).toEqual([]);
    new TerraformOutput(stack, "config", { value: cluster.kubeconfig, sensitive: true });
    new TerraformOutput(stack, "host", { value: cluster.access.host, sensitive: true });
    expect(only(stack, CONFIG)).toEqual({
      ...PLACE,
      cluster_name: expect.stringMatching(/^\$\{stackit_ske_cluster\..*\.name\}$/),
      expiration: 2_592_000,
      refresh: true,
      refresh_before: 864_000,
    });
    expect(synthesize(stack).output!.host.value).toMatch(/yamldecode\(stackit_ske_kubeconfig\..*\.kube_config\).*"?clusters"?.*server/);
  });

  test("that exists elsewhere is reached by its name, and gets no nodes", () => {
    const { stack, cloud } = germany();
    const cluster = KubernetesCluster.fromClusterId(cloud, "existing", "theirs");
    new TerraformOutput(stack, "config", { value: cluster.kubeconfig, sensitive: true });
    expect(only(stack, CONFIG)).toMatchObject({ cluster_name: "theirs" });
    expect(() => cluster.addNodePool("workers", { machine, count: 1 })).toThrow(/pools of nodes are a part of their cluster at STACKIT/);
  });

  test("without nodes is refused at synth", () => {
    const { stack, cloud } = germany();
    clusterOn(cloud);
    expect(() => synthesize(stack)).toThrow(/\[shop\/south\/k8s\] it has no node pool, and STACKIT makes no cluster without nodes.*ARCHIPEL_INCOMPLETE/);
  });

  test("refuses disks of a type that STACKIT does not have", () => {
    const cluster = clusterOn(germany().cloud);
    expect(() => cluster.addNodePool("workers", { machine, count: 1, rootVolumeType: "fast" })).toThrow(/rootVolumeType: got "fast"; allowed: .*storage_premium_perf0/);
  });
});
