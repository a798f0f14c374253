import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import type { KubernetesClusterProps, NodePoolOptions } from "archipel";
import { Egress, KubernetesCluster, Network, RemovalPolicy, TaintEffect } from "archipel";
import { synthesize } from "archipel/testing";
import type { Place } from "./place";
import { only, referenceTo } from "./place";

/** How a cloud writes what the shared tests ask for. */
export interface KubernetesNames {
  readonly machine: NodePoolOptions["machine"];
  readonly flavor: Record<string, string>;
  readonly labels: string;
  /** What an imported cluster's certificate is read from. */
  readonly lookup: RegExp;
}

/** What clusters and node pools become on a cloud of the family. */
export function kubernetesTests({ make, prefix, zone }: Place, names: KubernetesNames): void {
  const [clusterType, poolType] = [`${prefix}_cce_cluster_v3`, `${prefix}_cce_node_pool_v3`];
  const clusterOn = (place: ReturnType<Place["make"]>, props: Partial<KubernetesClusterProps> = {}): KubernetesCluster => {
    const network = new Network(place.cloud, "network", { cidr: "10.0.0.0/20", egress: Egress.NAT });
    return new KubernetesCluster(place.cloud, "cluster", { version: "1.31", network, ...props });
  };

  describe("a Kubernetes cluster", () => {
    test("has one API server, which answers in the VPC alone", () => {
      const place = make();
      clusterOn(place, { removalPolicy: RemovalPolicy.PROTECT });
      const { lifecycle, ...cluster } = only(place.stack, clusterType);
      expect(cluster).toEqual({
        provider: prefix,
        name: "shop-place-cluster",
        cluster_type: "VirtualMachine",
        cluster_version: "v1.31",
        flavor_id: "cce.s1.small",
        vpc_id: expect.stringMatching(referenceTo(`${prefix}_vpc_v1`)) as unknown,
        subnet_id: expect.stringMatching(referenceTo(`${prefix}_vpc_subnet_v1`)) as unknown,
        container_network_type: "overlay_l2",
        authentication_mode: "rbac",
      });
      expect(lifecycle).toMatchObject({ prevent_destroy: true });
    });

    test("hides what its access is made of", () => {
      const place = make();
      const cluster = clusterOn(place);
      cluster.addNodePool("workers", { machine: names.machine, count: 1 });
      const { kubeconfig, endpoint } = cluster;
      new TerraformOutput(place.stack, "kubeconfig", { value: kubeconfig, sensitive: true });
      new TerraformOutput(place.stack, "endpoint", { value: endpoint });
      const { output } = synthesize(place.stack);
      expect(output!.kubeconfig.value).toMatch(/^\$\{sensitive\(yamlencode\(\{.*certificate_clusters\[0\]\.certificate_authority_data/);
      expect(output!.endpoint.value).toMatch(/certificate_clusters\[0\]\.server\}$/);
    });

    test("that exists is looked up once it is asked for more than its identifier", () => {
      const { stack, cloud } = make();
      const cluster = KubernetesCluster.fromClusterId(cloud, "existing", "cluster-1");
      cluster.addNodePool("workers", { machine: names.machine, count: 1 });
      expect(synthesize(stack).data).toBeUndefined();
      new TerraformOutput(stack, "endpoint", { value: cluster.endpoint });
      expect(synthesize(stack).output!.endpoint.value).toMatch(names.lookup);
    });

    test("refuses a whole version, as the cloud chooses the patch", () => {
      expect(() => clusterOn(make(), { version: "1.31.4" })).toThrow(/version: got "1.31.4"; allowed: a minor version/);
    });

    test.each([
      ["tags", { tags: { a: "b" } }, /makes another cluster, or other nodes, whenever their tags change/],
      ["upgrades", { autoUpgrade: { startHour: 3 } }, /upgraded by hand/],
    ])("refuses %s, with the reason", (_name, props, reason) => {
      expect(() => clusterOn(make(), props as Partial<KubernetesClusterProps>)).toThrow(reason);
    });
  });

  describe("a node pool", () => {
    test("stands in the cloud's zone, with disks and a key that nobody logs in with", () => {
      const place = make();
      const taints = [{ key: "only", value: "batch", effect: TaintEffect.NO_SCHEDULE }];
      clusterOn(place).addNodePool("workers", { machine: names.machine, count: 2, labels: { purpose: "batch" }, taints });
      expect(only(place.stack, poolType)).toEqual({
        provider: prefix,
        cluster_id: expect.stringMatching(referenceTo(clusterType)) as unknown,
        name: "shop-place-cluster-workers",
        availability_zone: zone,
        ...names.flavor,
        key_pair: expect.stringMatching(referenceTo(`${prefix}_compute_keypair_v2`, "name")) as unknown,
        initial_node_count: 2,
        root_volume: expect.anything() as unknown,
        data_volumes: [{ size: 100, volumetype: "SSD" }],
        [names.labels]: { purpose: "batch" },
        taints: [{ key: "only", value: "batch", effect: "NoSchedule" }],
        depends_on: [expect.stringContaining(`${prefix}_nat_snat_rule_v2`)],
      });
      expect(JSON.stringify(only(place.stack, poolType).root_volume)).toContain('"size":50');
      expect(only(place.stack, `${prefix}_compute_keypair_v2`).public_key).toMatch(referenceTo("tls_private_key", "public_key_openssh"));
    });

    test("on a network without a gateway warns that its nodes do not get out", () => {
      const place = make();
      const network = new Network(place.cloud, "open", { cidr: "10.0.0.0/20" });
      const pool = clusterOn(place, { network }).addNodePool("workers", { machine: names.machine, count: 1 });
      const warnings = pool.node.metadata.filter(({ type }) => type === "@cdktf/warn").map(({ data }) => data as string);
      expect(warnings).toEqual([expect.stringContaining("egress: Egress.NAT")]);
    });

    test("refuses what its nodes cannot have", () => {
      const cluster = clusterOn(make());
      const { machine } = names;
      expect(() => cluster.addNodePool("a", { machine, count: 1, rootDiskGib: 39 })).toThrow(/rootDiskGib: got 39; allowed: .* 40 to 1024/);
      expect(() => cluster.addNodePool("b", { machine, autoscaling: { min: 1, max: 3 } })).toThrow(/by an add-on in the cluster/);
    });
  });
}
