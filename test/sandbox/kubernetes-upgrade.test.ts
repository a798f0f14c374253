import type { Construct } from "constructs";
import { describe, expect, test } from "vitest";
import type { ICloud } from "archipel";
import { KubernetesCluster, MachineType, Network } from "archipel";
import { makeCloud as openStack } from "../clouds/openstack/make-cloud";
import { makeCloud as scaleway } from "../clouds/scaleway/make-cloud";
import type { Program } from "../support/programs";
import { giveExternalNetwork, liveInSandbox } from "../support/sandbox-life";

/** A cluster with a pool; the change is another version of Kubernetes. */
function upgrade(id: string, makeCloud: (scope: Construct) => ICloud): Program {
  const on = (version: string) => (scope: Construct): void => {
    const cloud = makeCloud(scope) as ICloud & Construct;
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/20" });
    const cluster = new KubernetesCluster(cloud, "cluster", { version, network });
    cluster.addNodePool("workers", { machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), count: 2 });
  };
  return { id, name: `${id}: a cluster is upgraded`, onlyAdds: false, usesExisting: false, base: on("1.35.1"), changed: on("1.36.0") };
}

describe("another version of Kubernetes", () => {
  const programs = [upgrade("scaleway", scaleway), upgrade("openstack", openStack)];
  const [onScaleway, onOpenStack] = programs;
  const lived = liveInSandbox(programs, giveExternalNetwork);

  const types = (addresses: readonly string[]): string[] => addresses.map((address) => address.split(".")[0]).sort();

  test("upgrades a cluster on Scaleway in place, and nothing else", () => {
    const { updated } = lived.life.change.planned;
    expect(types(lived.life.deployment.of(onScaleway, updated))).toEqual(["scaleway_k8s_cluster"]);
    expect(lived.life.deployment.touched(onScaleway, lived.life.change.planned)).toHaveLength(1);
  });

  test("upgrades a cluster on Magnum in place, to a new template that takes the place of the old one", () => {
    const { updated, replaced } = lived.life.change.planned;
    expect(types(lived.life.deployment.of(onOpenStack, updated))).toEqual(["openstack_containerinfra_cluster_v1", "terraform_data"]);
    expect(types(lived.life.deployment.of(onOpenStack, replaced))).toEqual(["openstack_containerinfra_clustertemplate_v1"]);
  });

  test("is all that there is to do", () => {
    expect(programs.flatMap((program) => lived.life.deployment.touched(program, lived.life.fourth.planned))).toEqual([]);
  });
});
