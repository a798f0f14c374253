import { describe, expect, test } from "vitest";
import { KubernetesCluster, MachineType, Network } from "archipel";
import { GERMANY } from "./place";
import { kubernetesTests } from "../../families/huawei/kubernetes-tests";
import { only } from "../../families/huawei/place";

describe("on Open Telekom Cloud", () => {
  kubernetesTests(GERMANY, {
    machine: MachineType.named("c4.large.2"),
    flavor: { flavor: "c4.large.2" },
    labels: "k8s_tags",
    lookup: /^\$\{data\.opentelekomcloud_cce_cluster_v3\.[\w-]+\.certificate_clusters\[0\]\.server\}$/,
  });

  test("a cluster that outlives the loss of a server stands in several zones, and takes along what it is told to", () => {
    const { stack, cloud } = GERMANY.make();
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/20" });
    new KubernetesCluster(cloud, "cluster", { version: "1.33", network, highlyAvailable: true, autoDeleteResources: true });
    expect(only(stack, "opentelekomcloud_cce_cluster_v3")).toMatchObject({ flavor_id: "cce.s2.small", multi_az: true, delete_evs: "true", delete_net: "true" });
  });

  test("a version that the cloud no longer makes is refused", () => {
    const { cloud } = GERMANY.make();
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/20" });
    expect(() => new KubernetesCluster(cloud, "cluster", { version: "1.28", network })).toThrow(/version: got "1.28".*1\.31, 1\.32.* 1\.33/s);
  });
});
