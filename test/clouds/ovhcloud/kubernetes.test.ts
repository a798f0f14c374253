import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { KubernetesClusterProps, OvhCloudProps } from "archipel";
import { Egress, KubernetesCluster, MachineType, Network, RemovalPolicy, TaintEffect } from "archipel";
import { synthesize } from "archipel/testing";
import { gravelines, only } from "./helper";
import { PROJECT_ID } from "./make-cloud";

const CLUSTER = "ovh_cloud_project_kube";
const POOL = "ovh_cloud_project_kube_nodepool";
const PARIS: Partial<OvhCloudProps> = { region: "EU-WEST-PAR", zone: "eu-west-par-b" };
const machine = MachineType.named("b3-8");

/** A cluster on a network of its own. */
function clusterWith(props: Partial<KubernetesClusterProps> = {}, cloudProps: Partial<OvhCloudProps> = {}, egress?: Egress) {
  const all = gravelines(cloudProps);
  const network = new Network(all.cloud, "net", { cidr: "10.0.0.0/20", egress });
  return { ...all, network, cluster: new KubernetesCluster(all.cloud, "k", { version: "1.34", network, name: "shop", ...props }) };
}

describe("a Kubernetes cluster on OVHcloud", () => {
  test("is of the free plan, on the program's network, and keeps its version", () => {
    const { stack } = clusterWith();
    expect(only(stack, CLUSTER)).toEqual({
      provider: "ovh",
      service_name: PROJECT_ID,
      region: "GRA11",
      name: "shop",
      version: "1.34",
      plan: "free",
      update_policy: "NEVER_UPDATE",
      private_network_id: expect.stringMatching(/^\$\{openstack_networking_network_v2\..*\.id\}$/),
      nodes_subnet_id: expect.stringMatching(/^\$\{openstack_networking_subnet_v2\..*\.id\}$/),
      private_network_configuration: { default_vrack_gateway: "", private_network_routing_as_default: false },
      depends_on: expect.arrayContaining([expect.stringMatching(/^openstack_networking_router_interface_v2\./)]),
    });
  });

  test("sends its nodes out by the private network where that has a NAT", () => {
    const { stack } = clusterWith({}, {}, Egress.NAT);
    expect(only(stack, CLUSTER).private_network_configuration).toMatchObject({ private_network_routing_as_default: true });
  });

  test("is of the standard plan where a region has three zones", () => {
    const { stack } = clusterWith({ highlyAvailable: true }, PARIS);
    expect(only(stack, CLUSTER)).toMatchObject({ region: "EU-WEST-PAR", plan: "standard" });
    expect(only(stack, CLUSTER)).not.toHaveProperty("private_network_configuration");
  });

  test("is not spread over zones elsewhere", () => {
    expect(() => clusterWith({ highlyAvailable: true })).toThrow(/EU-WEST-PAR and EU-SOUTH-MIL only/);
  });

  test("of a patch version is refused, as OVHcloud chooses that", () => {
    expect(() => clusterWith({ version: "1.34.2" })).toThrow(/got "1\.34\.2".*a minor version such as 1\.35, as the cloud chooses the patch version/);
  });

  test("is not upgraded at an hour of the program's choice, and the error knows what there is", () => {
    expect(() => clusterWith({ autoUpgrade: { startHour: 3 } })).toThrow(/KubernetesUpdates/);
  });

  test("is protected where the program says so", () => {
    expect(only(clusterWith({ removalPolicy: RemovalPolicy.PROTECT }).stack, CLUSTER)).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test("tells how it is reached, by a certificate", () => {
    const { stack, cluster } = clusterWith();
    const told = { ...cluster.access, kubeconfig: cluster.kubeconfig };
    Object.entries(told).forEach(([key, value]) => new TerraformOutput(stack, key, { value, sensitive: true }));
    const output = synthesize(stack).output!;
    expect(Object.keys(output).sort()).toEqual(["clientCertificate", "clientKey", "clusterCaCertificate", "host", "kubeconfig"]);
    expect(output.host.value).toMatch(/^\$\{ovh_cloud_project_kube\..*\.kubeconfig_attributes\[0\]\.host\}$/);
    expect(output.clientKey.value).toMatch(/^\$\{base64decode\(ovh_cloud_project_kube\..*\.kubeconfig_attributes\[0\]\.client_key\)\}$/);
  });

  test("that exists is looked up when somebody asks how it is reached", () => {
    const { stack, cloud } = gravelines();
    const cluster = KubernetesCluster.fromClusterId(cloud, "k", "k-1");
    cluster.addNodePool("workers", { machine, count: 1 });
    expect(synthesize(stack).data).toBeUndefined();
    new TerraformOutput(stack, "host", { value: cluster.endpoint, sensitive: true });
    expect(Object.values(synthesize(stack).data![CLUSTER])).toEqual([expect.objectContaining({ provider: "ovh", service_name: PROJECT_ID, kube_id: "k-1" })]);
  });

  test("is refused without projectId, and the error says what is missing", () => {
    expect(() => clusterWith({ version: "1.34.2" }, { projectId: undefined })).toThrow(/asked for by projectId/);
  });
});

describe("a pool of nodes on OVHcloud", () => {
  test("has as many nodes as it is told, and is not scaled", () => {
    const { stack, cluster } = clusterWith();
    cluster.addNodePool("workers", { machine, count: 2, name: "workers" });
    expect(only(stack, POOL)).toMatchObject({
      provider: "ovh",
      service_name: PROJECT_ID,
      kube_id: expect.stringMatching(/^\$\{ovh_cloud_project_kube\..*\.id\}$/),
      name: "workers",
      flavor_name: "b3-8",
      desired_nodes: 2,
      autoscale: false,
    });
    ["template", "availability_zones", "attach_floating_ips", "lifecycle", "min_nodes"].forEach((key) => expect(only(stack, POOL)).not.toHaveProperty(key));
  });

  test("grows and shrinks with its load, and keeps what that made of it", () => {
    const { stack, cluster } = clusterWith();
    cluster.addNodePool("workers", { machine, autoscaling: { min: 0, max: 5 } });
    const scaled = { autoscale: true, min_nodes: 0, max_nodes: 5, desired_nodes: 1, lifecycle: { ignore_changes: ["desired_nodes"] } };
    expect(only(stack, POOL)).toMatchObject(scaled);
  });

  test("has labels and taints, whole as the provider wants them", () => {
    const { stack, cluster } = clusterWith();
    cluster.addNodePool("workers", { machine, count: 1, labels: { tier: "web" }, taints: [{ key: "only", effect: TaintEffect.NO_SCHEDULE }] });
    expect(only(stack, POOL).template).toEqual({
      metadata: { annotations: {}, finalizers: [], labels: { tier: "web" } },
      spec: { unschedulable: false, taints: [{ key: "only", value: "", effect: "NoSchedule" }] },
    });
  });

  test("stands in the cloud's zone where a region has three, with addresses where no NAT lets it out", () => {
    const { stack, cluster } = clusterWith({}, PARIS);
    cluster.addNodePool("workers", { machine, count: 1 });
    expect(only(stack, POOL)).toMatchObject({ availability_zones: ["eu-west-par-b"], attach_floating_ips: { enabled: true } });
  });

  test("has no public addresses behind a NAT", () => {
    const { stack, cluster } = clusterWith({}, PARIS, Egress.NAT);
    cluster.addNodePool("workers", { machine, count: 1, zone: "eu-west-par-c" });
    expect(only(stack, POOL)).toMatchObject({ availability_zones: ["eu-west-par-c"] });
    expect(only(stack, POOL)).not.toHaveProperty("attach_floating_ips");
  });

  test("is refused without a zone where there are three", () => {
    const { cluster } = clusterWith({}, { ...PARIS, zone: undefined });
    expect(() => cluster.addNodePool("workers", { machine, count: 1 })).toThrow(/a zone of EU-WEST-PAR, such as eu-west-par-a/);
  });

  test("of machines that are too small is refused", () => {
    const { cluster } = clusterWith();
    expect(() => cluster.addNodePool("workers", { machine: MachineType.named("d2-2"), count: 1 })).toThrow(/takes no d2-2/);
  });

  test("has a count that is known later", () => {
    const { stack, cluster } = clusterWith();
    cluster.addNodePool("workers", { machine, count: new TerraformVariable(stack, "count", {}).numberValue });
    expect(only(stack, POOL).desired_nodes).toBe("${var.count}");
  });
});
