import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import type { FederatedCluster } from "archipel";
import { Bucket, ClusterNetworking, ClusterUpgrades, FederationRecord, Peer, Port, TaintEffect } from "archipel";
import type { TerraformJson } from "archipel/testing";
import { checkSchema, synthesize, testStack } from "archipel/testing";
import { cluster, MACHINE } from "./small-cluster";
import { union } from "../operators";
import { births, userData, writtenOf } from "./written";

const ALL = ["paris", "falkenstein", "geneva", "vienna"];

function written(props: Parameters<typeof cluster>[1] = {}, use: (kubernetes: FederatedCluster) => void = () => undefined): TerraformJson {
  const stack = testStack();
  use(cluster(union(stack, { record: FederationRecord.memory(), members: ALL }), props));
  return synthesize(stack);
}

describe("a federated cluster", () => {
  it("has its servers on as many operators as vote, and its agents on all of them", () => {
    const json = written({}, (kubernetes) => kubernetes.addAgents("web", { count: 4, machine: MACHINE }));
    expect(Object.keys(userData(json)).sort()).toEqual([
      "union/k8s-web/falkenstein/0", "union/k8s-web/geneva/0", "union/k8s-web/paris/0", "union/k8s-web/vienna/0",
      "union/k8s/falkenstein/0", "union/k8s/geneva/0", "union/k8s/paris/0",
    ]);
    expect(checkSchema(json)).toEqual([]);
  });

  it("tells where its API is, at addresses that are known beforehand", () => {
    const kubernetes = cluster(union(testStack(), { record: FederationRecord.memory(), members: ALL }));
    expect(kubernetes.apiAddresses).toEqual(["https://10.64.0.16:6443", "https://10.64.16.16:6443", "https://10.64.32.16:6443"]);
    expect(kubernetes.servers).toHaveLength(3);
    expect(kubernetes.serversOn("vienna")).toEqual([]);
  });

  it("names the seats of all members that may ever join, and no server", () => {
    expect(userData(written())["union/k8s/paris/0"]).toContain('"seats":{"first":"10.64.0.16","members":16,"apart":4096,"each":3}');
  });

  it("says once, when a node is made, what may be otherwise later: who founds, the release, labels and taints", () => {
    const said = births(written({}, (kubernetes) => kubernetes.addAgents("web", { count: 1, machine: MACHINE })));
    expect(said["union/k8s/paris/0"]).toEqual({
      version: "v1.35.6+k3s1",
      labels: expect.arrayContaining(["topology.kubernetes.io/region=fr-par", "topology.kubernetes.io/zone=paris", "archipel.cloud/country=fr"]),
      taints: ["node-role.kubernetes.io/control-plane=true:NoSchedule"],
      founder: true,
      voters: ["10.64.0.16", "10.64.16.16", "10.64.32.16"],
      manifests: {},
    });
    expect(Object.values(said).filter(({ founder }) => founder === true)).toHaveLength(1);
    expect(said["union/k8s-web/paris/0"]).toMatchObject({ taints: [] });
  });

  it("lets workloads run on servers where there are no agents", () => {
    expect(births(written())["union/k8s/paris/0"]).toMatchObject({ taints: [] });
  });

  it("keeps the cluster's state on a volume of each server, unless told otherwise", () => {
    expect(userData(written())["union/k8s/falkenstein/0"]).toContain("/var/lib/rancher/k3s/server ext4");
    const without = written({ servers: { machine: MACHINE, dataGib: 0 } });
    expect(writtenOf(without, "hcloud_volume")).toEqual([]);
    expect(userData(without)["union/k8s/falkenstein/0"]).toContain('"volume":false');
  });

  it("gives agents another token than servers, and each node a password that keeps its name, none of them in the JSON", () => {
    const json = written({}, (kubernetes) => kubernetes.addAgents("web", { count: 1, machine: MACHINE }));
    const [server, agent] = [userData(json)["union/k8s/paris/0"]!, userData(json)["union/k8s-web/paris/0"]!];
    expect(agent).toMatch(/token: '\$\{random_password\.union_k8s_AgentToken_\w+\.result\}'/);
    expect(agent).not.toContain("ServerToken");
    expect(server).toMatch(/token: '\$\{random_password\.union_k8s_ServerToken_\w+\.result\}'/);
    expect(agent).toMatch(/\$\{random_password\.union_k8s-web_paris_About0_Password_\w+\.result\}/);
  });

  it("has the sizes of packets that fit through the overlay", () => {
    expect(userData(written())["union/k8s/paris/0"]).toMatch(/"Type":"vxlan","MTU":1380/);
    expect(userData(written({ mtu: 1300 }))["union/k8s/paris/0"]).toContain('"MTU":1300');
    const encrypted = userData(written({ networking: ClusterNetworking.WIREGUARD }))["union/k8s/paris/0"]!;
    expect(encrypted).toContain("flannel-backend: 'wireguard-native'");
    expect(encrypted).toMatch(/"Type":"wireguard","PersistentKeepaliveInterval":25,"MTU":1380/);
  });

  it("moves load from nodes that do not answer after as long as it is told", () => {
    expect(userData(written({ unreachableSeconds: 30 }))["union/k8s/paris/0"]).toContain("default-unreachable-toleration-seconds=30");
  });

  it("spreads pods over operators by itself", () => {
    expect(userData(written())["union/k8s/paris/0"]).toContain('"topologyKey":"archipel.cloud/operator"');
  });

  it("puts copies of its state into a bucket, with a key that is in no file of ours", () => {
    const stack = testStack();
    const federation = union(stack, { record: FederationRecord.memory(), members: ALL });
    const bucket = new Bucket(federation.member("paris").cloud, "copies", { autoDeleteObjects: true });
    cluster(federation, { snapshots: { bucket, retention: 7 } });
    const json = synthesize(stack);
    const text = userData(json)["union/k8s/falkenstein/0"]!;
    expect(text).toMatch(/etcd-s3-secret-key: '\$\{scaleway_iam_api_key\.\w+\.secret_key\}'/);
    expect(text).toContain("etcd-snapshot-retention: 7");
    expect(text).toMatch(/etcd-s3-endpoint: '\$\{trimprefix\(/);
    expect(checkSchema(json)).toEqual([]);
  });

  it("gives manifests that are known to who founds, and others by the user data", () => {
    const stack = testStack();
    const kubernetes = cluster(union(stack, { record: FederationRecord.memory(), members: ALL }));
    const key = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    kubernetes.addManifest("plain", "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\ndata: {shell: '${HOME}'}\n");
    kubernetes.addManifest("secret", `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {key: "${key}", shell: "\${HOME}"}\n`);
    const json = synthesize(stack);
    const input = JSON.stringify(writtenOf(json, "terraform_data").find(({ path }) => path.includes("k8s/paris"))!.content.input);
    expect(input).toContain("$${HOME}");
    expect(input).not.toContain("var.key");
    expect(Object.values(json.locals as object)).toEqual([expect.stringMatching(/^\{"secret": \$\{jsonencode\(".*\$\{var\.key\}.*\$\$\{HOME\}.*"\)\}\}$/s)]);
    expect(userData(json)["union/k8s/paris/0"]).toMatch(/cluster-manifests\.json[^]*\$\{local\.union_k8s_Manifests_\w+\}/);
  });

  it("hands out a plan to its release, and follows patch versions by itself when it is told to", () => {
    const kubernetes = cluster(union(testStack(), { record: FederationRecord.memory(), members: ALL }), { version: "v1.36.1+k3s1" });
    expect(kubernetes.upgradePlan).toContain("version: v1.36.1+k3s1");
    const said = births(written({ version: "v1.36.1+k3s1", upgrades: ClusterUpgrades.PATCHES }))["union/k8s/paris/0"]!;
    expect((said.manifests as Record<string, string>)["archipel-upgrades"]).toContain("channel: https://update.k3s.io/v1-release/channels/v1.36");
    expect(userData(written({ upgrades: ClusterUpgrades.NONE }))["union/k8s/paris/0"]).toContain('"upgrades":[]');
  });

  it("opens ports on all nodes, also on those that are added later, and the API on servers alone", () => {
    const json = written({}, (kubernetes) => {
      kubernetes.allow(Peer.anyIpv4(), Port.tcp(443));
      kubernetes.allowApi(Peer.ipv4("198.51.100.0/24"));
      kubernetes.addAgents("web", { count: 4, machine: MACHINE });
    });
    const ports = Object.fromEntries(writtenOf(json, "hcloud_firewall").map(({ path, content }) => [path, (content.rule as { port?: string }[]).map(({ port }) => port)]));
    expect(ports["union/k8s/falkenstein/Firewall"]).toEqual(expect.arrayContaining(["443", "6443"]));
    expect(ports["union/k8s-web/falkenstein/Firewall"]).toContain("443");
    expect(ports["union/k8s-web/falkenstein/Firewall"]).not.toContain("6443");
  });

  it("has several pools of agents, each with labels, taints and a spread of its own", () => {
    const json = written({}, (kubernetes) => {
      kubernetes.addAgents("web", { count: 2, machine: MACHINE });
      kubernetes.addAgents("gpu", { count: 1, machine: MACHINE, labels: { gpu: "yes" }, taints: [{ key: "gpu", effect: TaintEffect.NO_SCHEDULE }] });
    });
    expect(births(json)["union/k8s-gpu/paris/0"]).toMatchObject({ labels: expect.arrayContaining(["gpu=yes"]), taints: ["gpu=:NoSchedule"] });
    expect(Object.keys(userData(json)).filter((path) => path.startsWith("union/k8s-web"))).toHaveLength(2);
  });
});
