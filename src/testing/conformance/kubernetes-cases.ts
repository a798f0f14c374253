import { TerraformOutput } from "cdktf";
import type { Bench } from "./bench";
import type { ConformanceCase, Program } from "./case";
import { EXISTING_ID } from "./keys";
import { MachineType } from "../../compute/machine-type";
import type { Capability } from "../../core/capability";
import { UpgradeDay } from "../../kubernetes/auto-upgrade";
import { KubernetesCapability as K } from "../../kubernetes/capabilities";
import type { IKubernetesCluster } from "../../kubernetes/cluster-base";
import { Cni } from "../../kubernetes/cni";
import { KubernetesCluster } from "../../kubernetes/kubernetes-cluster";
import type { KubernetesClusterProps } from "../../kubernetes/kubernetes-cluster-props";
import { TaintEffect } from "../../kubernetes/node-labels";
import type { NodePoolOptions } from "../../kubernetes/node-pool-options";
import { NetworkCapability as N } from "../../network/capabilities";

/** A version that the cloud offers, the newest that its catalogue knows. */
function minorVersion(bench: Bench): string {
  const known = bench.cloud.catalogue.kubernetesVersions ?? [];
  return (known[known.length - 1]?.version ?? "1.31").split(".").slice(0, 2).join(".");
}

/** A version as the cloud takes it where it does not upgrade by itself. */
export function wholeVersion(bench: Bench): string {
  if (bench.cloud.kubernetes?.minorVersionsOnly) {
    return minorVersion(bench);
  }
  const known = bench.cloud.catalogue.kubernetesVersions ?? [];
  return known.find(({ version }) => version.split(".").length === 3)?.version ?? `${minorVersion(bench)}.1`;
}

function cluster(bench: Bench, props: Partial<KubernetesClusterProps> = {}): KubernetesCluster {
  return new KubernetesCluster(bench.scope, "cluster", { version: wholeVersion(bench), network: bench.network, ...props });
}

/** A machine that is large enough for a node. */
function machine(bench: Bench): MachineType {
  return bench.cloud.catalogue.machineTypes.length > 0 ? MachineType.needs({ vcpus: 2, memoryGib: 4 }) : bench.machine();
}

function pool(on: IKubernetesCluster, bench: Bench, id: string, options: Partial<NodePoolOptions> = {}): void {
  on.addNodePool(id, { machine: machine(bench), count: options.autoscaling ? undefined : 1, ...options });
}

/** A case about one property of a cluster; the change adds nodes. */
function clusterCase(
  name: string,
  capability: Capability,
  props: (bench: Bench) => Partial<KubernetesClusterProps>,
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  return {
    name,
    capability,
    requires: [N.NETWORK, K.CLUSTER, K.NODE_POOL],
    build: (bench) => void cluster(bench, props(bench)),
    without: (bench) => void cluster(bench),
    change: (bench) => pool(cluster(bench, props(bench)), bench, "workers"),
    onlyAdds: true,
    ...more,
  };
}

/** A case about one property of a node pool; the change adds another pool. */
function poolCase(
  name: string,
  capability: Capability,
  options: (bench: Bench) => Partial<NodePoolOptions>,
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  const define = (bench: Bench, given: Partial<NodePoolOptions>): KubernetesCluster => {
    const on = cluster(bench);
    pool(on, bench, "workers", given);
    return on;
  };
  return {
    name,
    capability,
    requires: [N.NETWORK, K.CLUSTER, K.NODE_POOL],
    build: (bench) => void define(bench, options(bench)),
    without: (bench) => void define(bench, {}),
    change: (bench) => pool(define(bench, options(bench)), bench, "more"),
    onlyAdds: true,
    ...more,
  };
}

/** Everything that a client needs to reach a cluster, as outputs. */
function outputs(bench: Bench, { access, endpoint, kubeconfig }: IKubernetesCluster): void {
  const told = { endpoint, kubeconfig, ...access };
  Object.entries(told).forEach(([key, value]) => new TerraformOutput(bench.scope, key, { value, sensitive: true }));
}

/** Cases about Kubernetes. */
export function kubernetesCases(): ConformanceCase[] {
  const grown = (count: number): Program => (bench) => pool(cluster(bench), bench, "workers", { count });
  const scaled = (max: number): Program => (bench) => pool(cluster(bench), bench, "workers", { autoscaling: { min: 1, max } });
  const reached = (ids: readonly string[]): Program => (bench) => {
    const on = cluster(bench);
    ids.forEach((id) => pool(on, bench, id));
    outputs(bench, on);
  };
  /** With nodes, as some clouds know of the network there only. */
  const defined = (ids: readonly string[]): Program => (bench) => {
    const on = cluster(bench);
    ids.forEach((id) => pool(on, bench, id));
  };
  const existing = (ids: readonly string[]): Program => (bench) => {
    const on = KubernetesCluster.fromClusterId(bench.scope, "existing", EXISTING_ID);
    ids.forEach((id) => pool(on, bench, id));
  };
  const cni = (name: string, capability: Capability, value: Cni): ConformanceCase =>
    clusterCase(`the pods of a cluster are networked by ${name}`, capability, () => ({ cni: value }), { implicit: true, shows: () => [value] });
  return [
    clusterCase("a Kubernetes cluster is defined", K.CLUSTER, () => ({}), {
      requires: [N.NETWORK, K.NODE_POOL],
      build: defined(["workers"]),
      without: (bench) => void bench.network,
      change: defined(["workers", "more"]),
      linked: ["net"],
      shows: (bench) => [wholeVersion(bench)],
    }),
    clusterCase("the API of a cluster outlives the loss of a server", K.HIGHLY_AVAILABLE, () => ({ highlyAvailable: true })),
    clusterCase(
      "a cluster is kept at the newest patch version",
      K.AUTO_UPGRADE,
      (bench) => ({ version: minorVersion(bench), autoUpgrade: { startHour: 3, day: UpgradeDay.SUNDAY } }),
      { shows: () => ["sunday"] },
    ),
    cni("Calico", K.CNI_CALICO, Cni.CALICO),
    cni("Cilium", K.CNI_CILIUM, Cni.CILIUM),
    cni("Flannel", K.CNI_FLANNEL, Cni.FLANNEL),
    clusterCase("a cluster is destroyed with what its workloads made", K.AUTO_DELETE, () => ({ autoDeleteResources: true })),
    clusterCase("a cluster carries its tags", K.TAGS, () => ({ tags: { purpose: "conformance" } }), { shows: () => ["purpose", "conformance"] }),
    poolCase("a pool of nodes grows", K.NODE_POOL, () => ({}), {
      requires: [N.NETWORK, K.CLUSTER],
      build: grown(1),
      without: (bench) => void cluster(bench),
      change: grown(3),
      onlyAdds: false,
      linked: ["cluster"],
    }),
    poolCase("a pool of nodes grows with its load", K.AUTOSCALING, () => ({}), { build: scaled(5), change: scaled(8), onlyAdds: false }),
    poolCase("the broken nodes of a pool are replaced", K.AUTO_REPAIR, () => ({ autoRepair: true })),
    poolCase("the nodes of a pool have labels", K.NODE_LABELS, () => ({ labels: { "example.com/purpose": "conformance" } }), {
      shows: () => ["example.com/purpose", "conformance"],
    }),
    poolCase(
      "the nodes of a pool have taints",
      K.NODE_TAINTS,
      () => ({ taints: [{ key: "example.com/only", value: "conformance", effect: TaintEffect.NO_SCHEDULE }] }),
      { shows: () => ["example.com/only", "conformance", "NoSchedule"] },
    ),
    poolCase("a pool of nodes stands in a chosen zone", K.NODE_ZONE, (bench) => ({ zone: bench.zone }), { shows: (bench) => [bench.zone] }),
    poolCase("the root disks of a pool have the size they are asked for", K.ROOT_DISK_SIZE, () => ({ rootDiskGib: 77 }), { shows: () => ["77"] }),
    poolCase("the root disks of a pool are of a chosen type", K.ROOT_VOLUME_TYPE, (bench) => ({ rootVolumeType: bench.rootVolumeType }), {
      shows: (bench) => [bench.rootVolumeType],
    }),
    {
      name: "a cluster tells how it is reached, once it has nodes",
      requires: [N.NETWORK, K.CLUSTER, K.NODE_POOL],
      build: reached(["workers"]),
      without: (bench) => pool(cluster(bench), bench, "workers"),
      change: reached(["workers", "more"]),
      onlyAdds: true,
    },
    {
      name: "an existing cluster gets nodes",
      requires: [K.NODE_POOL],
      build: existing(["workers"]),
      change: existing(["workers", "more"]),
      onlyAdds: true,
      shows: () => [EXISTING_ID],
      usesExisting: true,
    },
  ];
}
