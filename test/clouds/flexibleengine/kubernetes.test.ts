import { describe, expect, test } from "vitest";
import { KubernetesCluster, MachineType, Network } from "archipel";
import { PARIS } from "./place";
import { kubernetesTests } from "../../families/huawei/kubernetes-tests";
import { only } from "../../families/huawei/place";

describe("on Flexible Engine", () => {
  kubernetesTests(PARIS, {
    machine: MachineType.named(PARIS.flavor),
    flavor: { flavor_id: PARIS.flavor },
    labels: "labels",
    lookup: /^\$\{data\.flexibleengine_cce_clusters\.[\w-]+\.clusters\[0\]\.certificate_clusters\[0\]\.server\}$/,
  });

  test("a cluster that outlives the loss of a server has one in each zone, and its version makes no other cluster", () => {
    const { stack, cloud } = PARIS.make();
    new KubernetesCluster(cloud, "cluster", { version: "1.27", network: new Network(cloud, "network", { cidr: "10.0.0.0/20" }), highlyAvailable: true });
    expect(only(stack, "flexibleengine_cce_cluster_v3")).toMatchObject({
      flavor_id: "cce.s2.small",
      masters: ["eu-west-0a", "eu-west-0b", "eu-west-0c"].map((zone) => ({ availability_zone: zone })),
      lifecycle: { ignore_changes: ["cluster_version"] },
    });
  });

  test("what workloads made cannot go with the cluster", () => {
    const { cloud } = PARIS.make();
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/20" });
    expect(() => new KubernetesCluster(cloud, "cluster", { version: "1.27", network, autoDeleteResources: true })).toThrow(/cannot ask for what workloads made/);
  });
});
