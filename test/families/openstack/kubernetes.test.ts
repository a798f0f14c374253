import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import type { KubernetesClusterProps, OpenStack, OpenStackProps } from "archipel";
import { Cni, KubernetesCluster, MachineType, Network, RemovalPolicy, vendors } from "archipel";
import type { TerraformJson } from "archipel/testing";
import { testStack } from "archipel/testing";
import { all, only, openStack, synthesized } from "./bench";

const { MAGNUM, OCTAVIA } = vendors.openstack.OpenStackService;
const CLUSTER = "openstack_containerinfra_cluster_v1";
const TEMPLATE = "openstack_containerinfra_clustertemplate_v1";
const GROUP = "openstack_containerinfra_nodegroup_v1";

const MADE: Partial<OpenStackProps> = {
  services: [MAGNUM, OCTAVIA],
  kubernetes: { image: "Fedora CoreOS", controlPlaneFlavor: "small", keyPair: "ops" },
};
const OFFERED: Partial<OpenStackProps> = {
  services: [MAGNUM, OCTAVIA],
  kubernetes: { templates: { "1.30.4": "kubernetes-v1.30.4", "1.31.1": "kubernetes-v1.31.1" }, controlPlaneFlavor: "small", keyPair: "ops" },
};

function clusterIn(cloud: OpenStack, props: Partial<KubernetesClusterProps> = {}): KubernetesCluster {
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/20" });
  return new KubernetesCluster(cloud, "cluster", { version: "1.31.1", network, ...props });
}

const clusterOn = (cloud: Partial<OpenStackProps>, props: Partial<KubernetesClusterProps> = {}): TerraformJson =>
  synthesized((on) => void clusterIn(on, props), cloud);

describe("a Kubernetes cluster on Magnum", () => {
  test("stands on its network, without nodes, behind a load balancer", () => {
    const json = clusterOn(MADE);
    const [network, subnet, template] = ["openstack_networking_network_v2", "openstack_networking_subnet_v2", TEMPLATE].map(
      (type) => `\${${type}.${Object.keys(json.resource![type])[0]}.id}`,
    );
    const { "//": _, provider: __, ...cluster } = only(json, CLUSTER);
    expect(cluster).toEqual({
      name: "test-cloud-cluster",
      cluster_template_id: template,
      master_count: 1,
      master_lb_enabled: true,
      floating_ip_enabled: false,
      node_count: 0,
      fixed_network: network,
      fixed_subnet: subnet,
      depends_on: [expect.stringMatching(/^openstack_networking_router_interface_v2\./)],
    });
  });

  test("is made of a template of its own, which holds the version", () => {
    expect(only(clusterOn(MADE, { cni: Cni.CALICO }), TEMPLATE)).toMatchObject({
      name: "test-cloud-cluster",
      coe: "kubernetes",
      image: "Fedora CoreOS",
      flavor: "small",
      master_flavor: "small",
      keypair_id: "ops",
      network_driver: "calico",
      labels: { kube_tag: "v1.31.1", master_lb_floating_ip_enabled: "true" },
    });
  });

  test("gets another template with another version, before the old one goes, as a template in use may not change", () => {
    const json = clusterOn(MADE);
    const [marker] = Object.keys(json.resource!.terraform_data);
    expect(only(json, TEMPLATE).lifecycle).toEqual({ create_before_destroy: true, replace_triggered_by: [`terraform_data.${marker}`] });
    expect(only(json, "terraform_data").input).toEqual({
      name: "test-cloud-cluster",
      version: "1.31.1",
      image: "Fedora CoreOS",
      controlPlaneFlavor: "small",
      keyPair: "ops",
    });
  });

  test("has public addresses on its servers where there are no load balancers", () => {
    const json = clusterOn({ ...MADE, services: [MAGNUM] });
    expect(only(json, CLUSTER)).toMatchObject({ master_lb_enabled: false, floating_ip_enabled: true });
    expect(only(json, TEMPLATE).labels).toEqual({ kube_tag: "v1.31.1" });
  });

  test("has three API servers when it is highly available, and can be protected", () => {
    const json = clusterOn(MADE, { highlyAvailable: true, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(json, CLUSTER)).toMatchObject({ master_count: 3, master_lb_enabled: true, lifecycle: { prevent_destroy: true } });
  });

  test("is not highly available where there are no load balancers, with the reason", () => {
    expect(() => clusterOn({ ...MADE, services: [MAGNUM] }, { highlyAvailable: true })).toThrow(/stand behind a load balancer \(Octavia\)/);
  });

  test("is made of the operator's template for its version, where the operator offers templates", () => {
    const json = clusterOn(OFFERED);
    const [name, found] = Object.entries(json.data![TEMPLATE])[0];
    expect(found).toMatchObject({ name: "kubernetes-v1.31.1" });
    expect(all(json, TEMPLATE)).toEqual([]);
    const { "//": _, provider: __, depends_on: ___, fixed_network: ____, fixed_subnet: _____, ...cluster } = only(json, CLUSTER);
    expect(cluster).toEqual({
      name: "test-cloud-cluster",
      cluster_template_id: `\${data.${TEMPLATE}.${name}.id}`,
      master_count: 1,
      node_count: 0,
      master_flavor: "small",
      keypair: "ops",
    });
  });

  test("takes the versions that the operator has templates for, and no others", () => {
    expect(() => clusterOn(OFFERED, { version: "1.29.9" })).toThrow(/version: got "1\.29\.9"; allowed: 1\.30\.4, 1\.31\.1/);
  });

  test("takes its network driver from the operator's template", () => {
    expect(() => clusterOn(OFFERED, { cni: Cni.CALICO })).toThrow(/the network driver comes with the operator's cluster template/);
  });

  test("begins with a letter", () => {
    expect(() => clusterOn(MADE, { name: "1st" })).toThrow(/name: got "1st"; allowed: a name that begins with a letter/);
  });

  test("is refused where nobody says what it would be made of", () => {
    expect(() => clusterOn({ services: [MAGNUM] })).toThrow(/nobody said which OpenStack has: give `kubernetes`/);
  });

  test("is reached by a client certificate", () => {
    const json = synthesized((cloud) => {
      const { access, endpoint, kubeconfig } = clusterIn(cloud);
      const told = Object.entries({ ...access, endpoint, kubeconfig });
      told.forEach(([id, value]) => new TerraformOutput(cloud, id, { value, sensitive: true }));
    }, MADE);
    const values = Object.values(json.output!).map(({ value }) => value);
    const [name] = Object.keys(json.resource![CLUSTER]);
    const kubeconfig = (key: string): string => `\${${CLUSTER}.${name}.kubeconfig["${key}"]}`;
    expect(values).toEqual([
      `\${${CLUSTER}.${name}.api_address}`,
      kubeconfig("cluster_ca_certificate"),
      kubeconfig("client_certificate"),
      kubeconfig("client_key"),
      `\${${CLUSTER}.${name}.api_address}`,
      kubeconfig("raw_config"),
    ]);
  });

  test("that exists is looked up by its identifier", () => {
    const json = synthesized((cloud) => {
      const { kubeconfig } = KubernetesCluster.fromClusterId(cloud, "existing", "cluster-1");
      new TerraformOutput(cloud, "kubeconfig", { value: kubeconfig, sensitive: true });
    }, MADE);
    expect(Object.values(json.data![CLUSTER])[0]).toMatchObject({ name: "cluster-1" });
  });
});

describe("what clusters are made of", () => {
  test.each([
    ["nothing", {}],
    ["both", { image: "a", templates: { "1.31.1": "b" } }],
  ])("is refused when it is %s", (_what, kubernetes) => {
    expect(() => openStack(testStack(), { kubernetes })).toThrow(/either the operator's templates or an image/);
  });

  test("is refused when it is no template at all", () => {
    expect(() => openStack(testStack(), { kubernetes: { templates: {} } })).toThrow(/at least one version and its template/);
  });
});

describe("a node pool on Magnum", () => {
  const worker = { machine: MachineType.named("small"), count: 2 };

  test("is a node group", () => {
    const json = synthesized((cloud) => void clusterIn(cloud).addNodePool("workers", worker), MADE);
    const { "//": _, provider: __, depends_on: ___, ...group } = only(json, GROUP);
    expect(group).toEqual({
      cluster_id: `\${${CLUSTER}.${Object.keys(json.resource![CLUSTER])[0]}.id}`,
      name: "test-cloud-cluster-workers",
      flavor_id: "small",
      node_count: 2,
    });
  });

  test("stands in its zone by a label beside those of its cluster", () => {
    const json = synthesized((cloud) => void clusterIn(cloud).addNodePool("workers", { ...worker, zone: "az-2" }), MADE);
    expect(only(json, GROUP)).toMatchObject({ labels: { availability_zone: "az-2" }, merge_labels: true });
  });

  test.each([
    [{ count: undefined, autoscaling: { min: 1, max: 3 } }, /autoscaler looks after the first node group alone/],
    [{ autoRepair: true }, /repairs nodes of a whole cluster or of none/],
    [{ labels: { a: "b" } }, /sets labels of its own only/],
    [{ rootDiskGib: 50 }, /comes with its flavor/],
  ])("with %j is refused, with the reason", (options, reason) => {
    const cluster = clusterIn(openStack(testStack(), MADE));
    expect(() => cluster.addNodePool("workers", { ...worker, ...options })).toThrow(reason);
  });
});
