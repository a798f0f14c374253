import type { TerraformStack } from "cdktf";
import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import type { KubernetesClusterProps, NodePoolOptions, Scaleway } from "archipel";
import { Cni, Egress, KubernetesCluster, MachineType, Network, RemovalPolicy, TaintEffect, UpgradeDay } from "archipel";
import { synthesize } from "archipel/testing";
import { only, paris } from "./helper";

const CLUSTER = "scaleway_k8s_cluster";
const POOL = "scaleway_k8s_pool";
const MACHINE = MachineType.named("PLAY2-NANO");

function clusterIn(cloud: Scaleway, props: Partial<KubernetesClusterProps> = {}, egress = Egress.PUBLIC_IP): KubernetesCluster {
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/20", egress });
  return new KubernetesCluster(cloud, "cluster", { version: "1.35.3", network, ...props });
}

/** The one pool of a cluster of its own. */
function pool(options: Partial<NodePoolOptions> = {}, egress = Egress.PUBLIC_IP): { stack: TerraformStack; attributes: Record<string, unknown> } {
  const { stack, cloud } = paris();
  clusterIn(cloud, {}, egress).addNodePool("workers", { machine: MACHINE, count: options.autoscaling ? undefined : 2, ...options });
  return { stack, attributes: only(stack, POOL) };
}

describe("a Kubernetes cluster on Scaleway", () => {
  test("has a shared control plane, Cilium, and says that nothing is upgraded, when nothing is said", () => {
    const { stack, cloud } = paris();
    clusterIn(cloud);
    expect(only(stack, CLUSTER)).toEqual({
      provider: "scaleway",
      name: "shop-paris-cluster",
      version: "1.35.3",
      type: "kapsule",
      cni: "cilium",
      private_network_id: expect.stringMatching(/^\$\{scaleway_vpc_private_network\..*\.id\}$/),
      delete_additional_resources: false,
      auto_upgrade: { enable: false, maintenance_window_day: "any", maintenance_window_start_hour: 0 },
    });
  });

  test("has what it is asked for", () => {
    const { stack, cloud } = paris({ tags: { team: "shop" } });
    clusterIn(cloud, {
      version: "1.36",
      highlyAvailable: true,
      autoUpgrade: { startHour: 4, day: UpgradeDay.SUNDAY },
      cni: Cni.CALICO,
      autoDeleteResources: true,
      removalPolicy: RemovalPolicy.PROTECT,
      tags: { a: "b" },
    });
    expect(only(stack, CLUSTER)).toMatchObject({
      version: "1.36",
      type: "kapsule-dedicated-4",
      cni: "calico",
      delete_additional_resources: true,
      auto_upgrade: { enable: true, maintenance_window_day: "sunday", maintenance_window_start_hour: 4 },
      lifecycle: { prevent_destroy: true },
      tags: ["a=b", "team=shop"],
    });
  });

  test("waits for the gateway that its nodes go out by", () => {
    const { stack, cloud } = paris();
    clusterIn(cloud, {}, Egress.NAT);
    expect(only(stack, CLUSTER).depends_on).toEqual([expect.stringMatching(/^scaleway_vpc_gateway_network\./)]);
  });

  test("is reached by a token, and its certificate is no longer base64", () => {
    const { stack, cloud } = paris();
    const { access, endpoint, kubeconfig } = clusterIn(cloud);
    Object.entries({ ...access, endpoint, kubeconfig }).forEach(([id, value]) => new TerraformOutput(stack, id, { value, sensitive: true }));
    const { output } = synthesize(stack);
    const [name] = Object.keys(synthesize(stack).resource![CLUSTER]);
    expect(Object.fromEntries(Object.entries(output!).map(([id, { value }]) => [id, value]))).toEqual({
      host: `\${${CLUSTER}.${name}.apiserver_url}`,
      clusterCaCertificate: `\${base64decode(${CLUSTER}.${name}.kubeconfig[0].cluster_ca_certificate)}`,
      token: `\${${CLUSTER}.${name}.kubeconfig[0].token}`,
      endpoint: `\${${CLUSTER}.${name}.apiserver_url}`,
      kubeconfig: `\${${CLUSTER}.${name}.kubeconfig[0].config_file}`,
    });
  });

  test("that exists is looked up by its identifier", () => {
    const { stack, cloud } = paris();
    const { kubeconfig } = KubernetesCluster.fromClusterId(cloud, "existing", "fr-par/11111111-2222-4333-8444-555555555555");
    new TerraformOutput(stack, "kubeconfig", { value: kubeconfig, sensitive: true });
    const [found] = Object.values(synthesize(stack).data!.scaleway_k8s_cluster);
    expect(found).toMatchObject({ provider: "scaleway", cluster_id: "fr-par/11111111-2222-4333-8444-555555555555" });
  });

  test("of a version whose support has ended is refused", () => {
    const { cloud } = paris();
    expect(() => clusterIn(cloud, { version: "1.33.4" })).toThrow(/version: got "1\.33\.4"; allowed: 1\.34, 1\.35, 1\.36/);
  });

  test("with Flannel is refused, with the reason", () => {
    const { cloud } = paris();
    expect(() => clusterIn(cloud, { cni: Cni.FLANNEL })).toThrow(/Kubernetes Kapsule supports Cilium and Calico only/);
  });

  test.each(["Shop", "a_b", "-a", "a".repeat(64)])("with the name %s is refused", (name) => {
    const { cloud } = paris();
    expect(() => clusterIn(cloud, { name })).toThrow(/names of nodes are made of it/);
  });
});

describe("a node pool on Scaleway", () => {
  test("is as large as it is asked to be, and no more is said", () => {
    expect(pool().attributes).toEqual({
      provider: "scaleway",
      cluster_id: expect.stringMatching(/^\$\{scaleway_k8s_cluster\..*\.id\}$/),
      name: "shop-paris-cluster-workers",
      node_type: "PLAY2-NANO",
      size: 2,
    });
  });

  test("has what it is asked for", () => {
    const { attributes } = pool({
      autoscaling: { min: 1, max: 5 },
      autoRepair: true,
      zone: "fr-par-2",
      labels: { kind: "batch" },
      taints: [{ key: "only", value: "batch", effect: TaintEffect.NO_SCHEDULE }],
      rootDiskGib: 100,
      rootVolumeType: "sbs_15k",
      tags: { a: "b" },
    });
    expect(attributes).toMatchObject({
      size: 1,
      autoscaling: true,
      min_size: 1,
      max_size: 5,
      autohealing: true,
      zone: "fr-par-2",
      labels: { kind: "batch" },
      taints: [{ key: "only", value: "batch", effect: "NoSchedule" }],
      root_volume_size_in_gb: 108,
      root_volume_type: "sbs_15k",
      tags: ["a=b"],
    });
  });

  test("has no public addresses where a gateway lets the nodes out, and waits for that", () => {
    const { attributes } = pool({}, Egress.NAT);
    expect(attributes).toMatchObject({ public_ip_disabled: true, depends_on: [expect.stringMatching(/^scaleway_vpc_gateway_network\./)] });
  });

  test.each(["DEV1-S", "PLAY2-PICO"])("of %s is refused, as it has too little memory", (name) => {
    expect(() => pool({ machine: MachineType.named(name) })).toThrow(new RegExp(`machine: got "${name}"`));
  });

  test("with root disks smaller than 20 GB is refused", () => {
    expect(() => pool({ rootDiskGib: 17 })).toThrow(/rootDiskGib: got 17; allowed: a whole number from 18/);
    expect(pool({ rootDiskGib: 18 }).attributes.root_volume_size_in_gb).toBe(20);
  });

  test("with local root disks on a machine that has none is refused", () => {
    expect(() => pool({ rootVolumeType: "l_ssd" })).toThrow(/rootVolumeType: got "l_ssd"; allowed: sbs_5k, sbs_15k/);
  });

  test("with local root disks larger than the machine's is refused", () => {
    expect(() => pool({ machine: MachineType.named("DEV1-M"), rootVolumeType: "l_ssd", rootDiskGib: 50 })).toThrow(/GiB of local storage on DEV1-M/);
  });

  test("with a tag that Scaleway would take for a taint is refused", () => {
    expect(() => pool({ tags: { taint: "only=batch:NoSchedule" } })).toThrow(/tags\.taint/);
  });
});
