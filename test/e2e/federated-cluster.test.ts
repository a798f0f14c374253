import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { Bucket, FederationRecord } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { AGENT_FLAGS, DRAIN_FIELDS, PLAN_FIELDS, SERVER_FLAGS } from "../federation/cluster/known-flags";
import { cluster, MACHINE } from "../federation/cluster/small-cluster";
import { births, userData } from "../federation/cluster/written";
import { union } from "../federation/operators";
import { FirstBoot, needsPrograms } from "../support/first-boot";
import { asServerGetsIt } from "../support/user-data";

/** What only Terraform knows turns out to be this. */
const LATER = "known-later";
const NODES = { server: "union/k8s/paris/0", agent: "union/k8s-web/paris/0" };
const PROGRAMS = ["cloud-init", "systemd-analyze", "haproxy", "python3", "terraform"];
let plan: string;
const boots: Record<string, FirstBoot> = {};

beforeAll(async () => {
  const stack = testStack();
  const federation = union(stack, { record: FederationRecord.memory(), members: ["paris", "falkenstein", "geneva"], meshed: false });
  const bucket = new Bucket(federation.member("paris").cloud, "copies", { autoDeleteObjects: true });
  const kubernetes = cluster(federation, { snapshots: { bucket }, apiNames: ["k8s.example.org"] });
  kubernetes.addAgents("web", { count: 3, machine: MACHINE });
  plan = kubernetes.upgradePlan;
  const json = synthesize(stack);
  for (const [role, path] of Object.entries(NODES)) {
    const said = JSON.stringify(JSON.stringify(births(json)[path]));
    const known = userData(json)[path]!
      .replace(/\bterraform_data\.[\w-]*Birth\w*\.output/g, said)
      .replace(/\blocal\.\w+/g, '"{}"')
      .replace(/\b(random_password|scaleway_\w+)\.[\w-]+(\.\w+|\[\d+\])+/g, JSON.stringify(LATER));
    boots[role] = new FirstBoot(await asServerGetsIt(known, { unused: "" }), ["/usr/local/bin/k3s"]);
  }
});
beforeEach((context) => needsPrograms(context, "configuration checks of a federated cluster", ...PROGRAMS));
afterAll(() => Object.values(boots).forEach((boot) => boot.remove()));

describe.each(["server", "agent"])("the first boot of a cluster's %s", (role) => {
  test("is understood by cloud-init", () => {
    expect(boots[role]!.schema()).toMatchObject({ exitCode: 0, output: expect.stringContaining("Valid") });
  });

  test("writes units that systemd finds right", () => {
    expect(boots[role]!.services).toEqual(role === "server" ? ["archipel-cluster.service", "k3s.service"] : ["k3s.service"]);
    expect(boots[role]!.verify()).toEqual({ exitCode: 0, output: "" });
  });

  test("asks k3s for nothing that it does not know", () => {
    const config = parse(boots[role]!.read("etc/rancher/k3s/config.yaml")) as Record<string, unknown>;
    const known = role === "server" ? SERVER_FLAGS : AGENT_FLAGS;
    expect(Object.keys(config).filter((flag) => !known.includes(flag))).toEqual([]);
    expect(config.token).toBe(LATER);
  });

  test("has a program that adds each seat to the balancer, which finds all of it right", () => {
    const { root } = boots[role]!;
    mkdirSync(join(root, "etc/haproxy"), { recursive: true });
    writeFileSync(join(root, "etc/haproxy/haproxy.cfg"), "");
    // All of the program but its last line, with the folders of this boot and without systemd.
    const program = boots[role]!.read("usr/local/sbin/archipel-cluster").replace(/"\/etc\//g, `"${root}/etc/`).replace(/\n(\{"prepare".*|install\(\)\nstart_with\(\{\}\))\n$/, "\n");
    const input = `${program}\nsubprocess.run = lambda *_, **__: None\nbalance()\n`;
    const { status, stderr } = spawnSync("python3", ["-"], { input, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const written = readFileSync(join(root, "etc/haproxy/haproxy.cfg"), "utf8");
    expect(written.match(/^ {2}server s\d+ [0-9.]+:6443$/gm)).toHaveLength(48);
    expect(written).toMatch(/10\.64\.0\.16:6443\n[^]*10\.64\.240\.18:6443\n$/);
    const verdict = spawnSync("haproxy", ["-c", "-f", join(root, "etc/haproxy/haproxy.cfg")], { encoding: "utf8" });
    expect(verdict.status, verdict.stderr).toBe(0);
  });
});

test("a server's copies, scheduler and network are configured as their programs read it", () => {
  const server = boots.server!;
  const copies = parse(server.read("etc/rancher/k3s/config.yaml.d/50-snapshots.yaml")) as Record<string, unknown>;
  expect(Object.keys(copies).filter((flag) => !SERVER_FLAGS.includes(flag))).toEqual([]);
  expect(parse(server.read("etc/rancher/k3s/scheduler.yaml"))).toMatchObject({ kind: "KubeSchedulerConfiguration" });
  expect(JSON.parse(server.read("etc/rancher/k3s/flannel.json"))).toMatchObject({ Network: "10.42.0.0/16", Backend: { MTU: 1380 } });
  expect(parse(server.read("etc/rancher/k3s/config.yaml"))).toMatchObject({ "tls-san": ["k8s.example.org"], "secrets-encryption": true });
});

test("plans have the fields that their controller knows, and agents wait for servers", () => {
  type Spec = Record<string, unknown> & { readonly drain?: object; readonly prepare?: object };
  const plans = parseAllDocuments(plan).map((document) => document.toJS() as { readonly spec: Spec });
  expect(plans).toHaveLength(2);
  for (const { spec } of plans) {
    expect(Object.keys(spec).filter((field) => !PLAN_FIELDS.includes(field))).toEqual([]);
    expect(Object.keys(spec.drain ?? {}).filter((field) => !DRAIN_FIELDS.includes(field))).toEqual([]);
  }
  expect(plans[1]!.spec.prepare).toEqual({ image: "rancher/k3s-upgrade", args: ["prepare", "archipel-servers"] });
});
