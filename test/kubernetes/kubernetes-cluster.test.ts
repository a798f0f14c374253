import type { TerraformStack } from "cdktf";
import { TerraformOutput } from "cdktf";
import { describe, expect, it } from "vitest";
import type { KubernetesClusterProps } from "archipel";
import {
  Cni,
  CloudMismatchError,
  Egress,
  KubernetesCapability,
  KubernetesCluster,
  MachineType,
  Network,
  RemovalPolicy,
  UpgradeDay,
} from "archipel";
import { FakeCloud, Match, synthesize } from "archipel/testing";
import { faultOf, faultsOf, fixture, gapsOf, thrownBy } from "../testing/fixtures";

const VERSION = "1.35.3";
const NOTE = { source: "this test", asOf: "2026-11-23" };
const CALENDAR = { kubernetesVersions: [{ version: "1.34", ...NOTE }, { version: "1.35", ...NOTE }] };

/** A cluster on a network of its own. */
function clusterOn(cloud: FakeCloud, props: Partial<KubernetesClusterProps> = {}): KubernetesCluster {
  const network = props.network ?? props.subnet?.network ?? new Network(cloud, "net", { cidr: "10.0.0.0/20" });
  return new KubernetesCluster(cloud, "cluster", { version: VERSION, network, ...props });
}

/** What values become in the JSON. */
function outputs(stack: TerraformStack, values: Record<string, string>): Record<string, string> {
  Object.entries(values).forEach(([id, value]) => new TerraformOutput(stack, id, { value }));
  const { output = {} } = synthesize(stack);
  return Object.fromEntries(Object.keys(values).map((id) => [id, String(output[id].value)]));
}

describe("a Kubernetes cluster", () => {
  it("tells its cloud everything that it was given", () => {
    const { cloud, template } = fixture();
    clusterOn(cloud, {
      version: "1.35",
      highlyAvailable: true,
      autoUpgrade: { startHour: 3, day: UpgradeDay.MONDAY },
      cni: Cni.CALICO,
      autoDeleteResources: true,
      removalPolicy: RemovalPolicy.PROTECT,
      name: "shop",
      tags: { a: "b" },
    });
    template().hasResource("fake_kubernetes_cluster", {
      name: "shop",
      version: "1.35",
      highly_available: true,
      auto_upgrade: { start_hour: 3, day: "monday" },
      cni: "calico",
      auto_delete_resources: true,
      lifecycle: { prevent_destroy: true },
      tags: { a: "b" },
    });
  });

  it("stays as it is, with one API server, and keeps what workloads made, when nothing is said", () => {
    const { cloud, template } = fixture();
    clusterOn(cloud);
    template().hasResource("fake_kubernetes_cluster", {
      name: "test-cloud-cluster",
      highly_available: false,
      auto_upgrade: Match.absent(),
      cni: Match.absent(),
      auto_delete_resources: false,
      lifecycle: Match.absent(),
    });
  });

  it("may be upgraded on any day", () => {
    const { cloud, template } = fixture();
    clusterOn(cloud, { version: "1.35", autoUpgrade: { startHour: 0 } });
    template().hasResource("fake_kubernetes_cluster", { auto_upgrade: { start_hour: 0, day: "any" } });
  });

  it("stands on the subnet that it is given", () => {
    const { cloud, stack } = fixture();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    network.addSubnet("first", { cidr: "10.0.1.0/24" });
    const subnet = network.addSubnet("second", { cidr: "10.0.2.0/24" });
    new KubernetesCluster(cloud, "cluster", { version: VERSION, subnet });
    new TerraformOutput(stack, "subnet", { value: subnet.subnetId });
    const { resource, output } = synthesize(stack);
    const [cluster] = Object.values(resource!.fake_kubernetes_cluster);
    expect(cluster.subnet_id).toBe(output!.subnet.value);
  });

  it("may have a version that only Terraform knows", () => {
    const { cloud, template, token } = fixture({ catalogue: CALENDAR });
    clusterOn(cloud, { version: token() });
    template().hasResource("fake_kubernetes_cluster", { version: "${var.input}" });
  });

  it("of a minor version is refused where nobody chooses the patch version", () => {
    expect(faultOf(() => clusterOn(fixture().cloud, { version: "1.35" }))).toEqual({
      property: "version",
      value: '"1.35"',
      allowed: "a whole version such as 1.35.3; a minor version alone goes with autoUpgrade",
    });
  });

  it("of a whole version is refused where the cloud chooses the patch version", () => {
    const fault = faultOf(() => clusterOn(fixture().cloud, { autoUpgrade: { startHour: 1 } }));
    expect(fault.allowed).toBe("a minor version such as 1.35, as autoUpgrade chooses the patch version");
  });

  it.each(["latest", "v1.35.3", "1", "1.35.x", ""])("of version %j is refused", (version) => {
    expect(faultOf(() => clusterOn(fixture().cloud, { version })).property).toBe("version");
  });

  it("takes the version of a distribution of Kubernetes", () => {
    expect(clusterOn(fixture().cloud, { version: "1.27.16-rancher1" }).version).toBe("1.27.16-rancher1");
  });

  it("of a version that the cloud does not offer is refused, and told which it does", () => {
    const { cloud } = fixture({ catalogue: CALENDAR });
    expect(faultOf(() => clusterOn(cloud, { version: "1.29.1" }))).toEqual({
      property: "version",
      value: '"1.29.1"',
      allowed: "1.34, 1.35; one that the catalogue does not know yet: allowUnlistedVersion: true",
    });
  });

  it("does not take 1.3 for 1.34", () => {
    const { cloud } = fixture({ catalogue: CALENDAR });
    expect(faultOf(() => clusterOn(cloud, { version: "1.3.5" })).property).toBe("version");
  });

  it("is told the versions also when the form is wrong", () => {
    const { cloud } = fixture({ catalogue: CALENDAR });
    expect(faultOf(() => clusterOn(cloud, { version: "1.35" })).allowed).toMatch(/offered: 1\.34, 1\.35$/);
  });

  it("of a version newer than the catalogue is let through when asked for", () => {
    const { cloud } = fixture({ catalogue: CALENDAR });
    expect(clusterOn(cloud, { version: "1.37.0", allowUnlistedVersion: true }).version).toBe("1.37.0");
  });

  it.each([-1, 24, 1.5])("is not upgraded at %s o'clock", (startHour) => {
    expect(faultOf(() => clusterOn(fixture().cloud, { version: "1.35", autoUpgrade: { startHour } }))).toMatchObject({
      property: "autoUpgrade.startHour",
      allowed: "a whole number from 0 to 23",
    });
  });

  it("is not upgraded on a day that does not exist", () => {
    const autoUpgrade = { startHour: 1, day: "someday" as UpgradeDay };
    expect(faultOf(() => clusterOn(fixture().cloud, { version: "1.35", autoUpgrade })).property).toBe("autoUpgrade.day");
  });

  it("with pods that nothing known connects is refused", () => {
    expect(faultOf(() => clusterOn(fixture().cloud, { cni: "weave" as Cni })).allowed).toBe("calico, cilium, flannel");
  });

  it("without a network is refused", () => {
    const { cloud } = fixture();
    const fault = faultOf(() => new KubernetesCluster(cloud, "cluster", { version: VERSION }));
    expect(fault).toMatchObject({ property: "network", value: "nothing" });
  });

  it("on a network without subnets is refused, and told how to import one", () => {
    const { cloud } = fixture();
    const network = Network.fromNetworkAttributes(cloud, "net", { networkId: "net-1" });
    expect(faultOf(() => clusterOn(cloud, { network })).allowed).toContain("Subnet.fromSubnetAttributes");
  });

  it("on another network's subnet is refused", () => {
    const { cloud } = fixture();
    const network = new Network(cloud, "one", { cidr: "10.0.0.0/20" });
    const [subnet] = new Network(cloud, "other", { cidr: "10.1.0.0/20" }).subnets;
    expect(faultOf(() => clusterOn(cloud, { network, subnet })).property).toBe("subnet");
  });

  it("on a network that nothing leaves is refused, as nodes fetch images", () => {
    const { cloud } = fixture();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/20", egress: Egress.NONE });
    expect(faultOf(() => clusterOn(cloud, { network })).allowed).toContain("not Egress.NONE");
  });

  it("on a network of another cloud is refused", () => {
    const { cloud, stack } = fixture();
    const network = new Network(new FakeCloud(stack, "other"), "net", { cidr: "10.0.0.0/20" });
    expect(thrownBy(() => clusterOn(cloud, { network }), CloudMismatchError).message).toContain("network");
  });

  it("with a name or tag that the cloud does not take is refused", () => {
    const faults = faultsOf(() => clusterOn(fixture().cloud, { name: "A", tags: { ä: "b" } }));
    expect(faults.map(({ property }) => property)).toEqual(["name", 'tags["ä"]']);
  });

  it("tells everything that is wrong with it at once", () => {
    const { cloud } = fixture();
    const faults = faultsOf(() => new KubernetesCluster(cloud, "cluster", { version: "x", autoUpgrade: { startHour: 99 }, name: "A" }));
    expect(faults.map(({ property }) => property)).toEqual(["version", "autoUpgrade.startHour", "network", "name"]);
  });

  it("has no network but those that there are", () => {
    const { cloud } = fixture();
    const faults = faultsOf(() => new KubernetesCluster(cloud, "cluster", { version: "1.35", cni: "weave" as Cni }));
    expect(faults.map(({ property }) => property)).toEqual(["cni"]);
  });

  it.each([
    [KubernetesCapability.HIGHLY_AVAILABLE, { highlyAvailable: true }],
    [KubernetesCapability.AUTO_UPGRADE, { version: "1.35", autoUpgrade: { startHour: 1 } }],
    [KubernetesCapability.CNI_CALICO, { cni: Cni.CALICO }],
    [KubernetesCapability.CNI_CILIUM, { cni: Cni.CILIUM }],
    [KubernetesCapability.CNI_FLANNEL, { cni: Cni.FLANNEL }],
    [KubernetesCapability.AUTO_DELETE, { autoDeleteResources: true }],
    [KubernetesCapability.TAGS, { tags: { a: "b" } }],
  ])("asks for $capabilityId only when it is used", (capability, props) => {
    expect(clusterOn(fixture({ without: [capability] }).cloud).clusterId).toBeDefined();
    const { cloud } = fixture({ without: [capability] });
    expect(gapsOf(() => clusterOn(cloud, props)).map(({ capabilityId }) => capabilityId)).toEqual([capability.capabilityId]);
  });

  it("is refused where the cloud runs no Kubernetes", () => {
    const { cloud } = fixture({ services: ["compute", "network"] });
    expect(gapsOf(() => clusterOn(cloud))[0].capabilityId).toBe("kubernetes.cluster");
  });
});

describe("the way to a cluster", () => {
  const worker = { machine: MachineType.named("small"), count: 1 };

  it("has the names that the providers for Kubernetes and Helm use, and nothing that the cloud does not", () => {
    const { access } = clusterOn(fixture().cloud);
    expect(Object.keys(access)).toEqual(["host", "clusterCaCertificate", "token"]);
  });

  it("waits for the pools, whenever they are added", () => {
    const { cloud, stack } = fixture();
    const cluster = clusterOn(cloud);
    const { host: early } = cluster.access;
    const added = cluster.addNodePool("workers", worker);
    const { host, endpoint, pool } = outputs(stack, { host: early, endpoint: cluster.endpoint, pool: added.nodePoolId });
    expect(host).toBe(`\${element([${endpoint.slice(2, -1)}, ${pool.slice(2, -1)}], 0)}`);
  });

  it("is the plain address while there are no pools", () => {
    const { cloud, stack } = fixture();
    const cluster = clusterOn(cloud);
    const { host, endpoint } = outputs(stack, { host: cluster.access.host, endpoint: cluster.endpoint });
    expect(host).toBe(endpoint);
  });
});

describe("a cluster that exists", () => {
  it("is not looked up while nobody asks for more than its identifier", () => {
    const { cloud, template } = fixture();
    const cluster = KubernetesCluster.fromClusterId(cloud, "existing", "cluster-1");
    cluster.addNodePool("workers", { machine: MachineType.named("small"), count: 2 });
    template().hasResource("fake_kubernetes_node_pool", { cluster_id: "cluster-1", node_count: 2, public_ips: true });
    template().resourceCount("fake_found_kubernetes_cluster", 0);
  });

  it("is looked up once for all that is asked", () => {
    const { cloud, template } = fixture();
    const cluster = KubernetesCluster.fromClusterId(cloud, "existing", "cluster-1");
    expect([cluster.endpoint, cluster.kubeconfig, cluster.access.host].every((value) => value.length > 0)).toBe(true);
    template().resourceCount("fake_found_kubernetes_cluster", 1);
  });

  it("lets new nodes out as its subnet does", () => {
    const { cloud, template } = fixture();
    const [subnet] = new Network(cloud, "net", { cidr: "10.0.0.0/20", egress: Egress.NAT }).subnets;
    const cluster = KubernetesCluster.fromClusterAttributes(cloud, "existing", { clusterId: "cluster-1", subnet });
    cluster.addNodePool("workers", { machine: MachineType.named("small"), count: 1 });
    template().hasResource("fake_kubernetes_node_pool", { public_ips: false });
  });

  it("cannot be looked up where the cloud runs no Kubernetes", () => {
    const { cloud } = fixture({ services: ["compute"] });
    const cluster = KubernetesCluster.fromClusterId(cloud, "existing", "cluster-1");
    expect(gapsOf(() => cluster.endpoint)[0].capabilityId).toBe("kubernetes.cluster");
  });
});
