import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { CloudInit } from "archipel";
import { Bucket, BucketReplication, FederatedObjectStore } from "archipel";
import { FakeCloud, testStack } from "archipel/testing";
import { STORE, storeOn, THREE, union } from "./fixtures";
import { storeNodeCloudInit } from "../../../src/federation/bucket/store-node";
import { FirstBoot, needsPrograms } from "../../support/first-boot";

const folder = mkdtempSync(join(tmpdir(), "archipel-bucket-"));
afterAll(() => rmSync(folder, { recursive: true }));

const NODE = { seat: "10.64.0.16", seats: ["10.64.0.16", "10.64.16.16"], replicas: 3, release: STORE.garage, zone: "One Ltd", founder: "10.64.0.16", founding: '{"keys":[],"buckets":[]}', seed: "s3cret" };

function replication(): CloudInit {
  const stack = testStack();
  const [here, there] = ["here", "there"].map((name) => new FakeCloud(stack, name));
  return new BucketReplication(stack, "offsite", { from: new Bucket(here!, "from"), to: new Bucket(there!, "to"), deleteExtraneous: true }).cloudInit;
}

/** What each kind of server is given, without what only Terraform knows. */
const KINDS: ReadonlyArray<readonly [string, () => string]> = [
  ["a node of a store", () => storeNodeCloudInit(NODE).render()],
  ["a client of a store", () => storeOn(THREE).proxy.render()],
  ["a server that replicates", () => replication().render().replace(/\$\{jsonencode\("((?:[^"\\]|\\.)*)"\)\}/g, (_all, text: string) => JSON.stringify(text.replace(/\\n/g, "\n")))],
];

function run(...command: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command[0]!, command.slice(1), { encoding: "utf8" });
  return status === 0 ? "" : `${stdout}${stderr}`;
}

function files(userData: string): Record<string, string> {
  const { write_files: list } = parse(userData) as { write_files: { path: string; content: string }[] };
  const at = Object.fromEntries(list.map(({ path, content }) => [path, [join(folder, path), content] as const]));
  Object.values(at).forEach(([path, content]) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { mode: 0o755 });
  });
  return Object.fromEntries(Object.entries(at).map(([path, [there]]) => [path, there]));
}

describe.each(KINDS)("%s", (kind, render) => {
  test("boots from user data that cloud-init takes", (context) => {
    needsPrograms(context, `the schema of cloud-init over ${kind}`, "cloud-init");
    const boot = new FirstBoot(render());
    expect(boot.schema()).toMatchObject({ exitCode: 0 });
    boot.remove();
  });

  test("has units that systemd takes", (context) => {
    needsPrograms(context, `systemd over the units of ${kind}`, "systemd-analyze");
    const boot = new FirstBoot(render());
    const complaints = boot.verify().output.split("\n").filter((line) => line !== "" && !/is not executable: No such file/.test(line));
    expect(complaints).toEqual([]);
    boot.remove();
  });
});

describe("what stands on a server", () => {
  test("is Python that compiles, and fits the shortest user data with room for others", (context) => {
    needsPrograms(context, "the program of a store", "python3");
    const userData = KINDS[0]![1]();
    expect(run("python3", "-m", "py_compile", files(userData)["/usr/local/sbin/archipel-store"]!)).toBe("");
    expect(Buffer.byteLength(userData)).toBeLessThan(14_000);
  });

  test("is a configuration of Garage that is TOML and names the node's own seat alone", (context) => {
    needsPrograms(context, "Garage's configuration", "python3");
    const path = files(KINDS[0]![1]())["/etc/garage.toml"]!;
    expect(run("python3", "-c", `import sys, tomllib; c = tomllib.load(open(${JSON.stringify(path)}, "rb")); sys.exit(c["s3_api"]["api_bind_addr"] != "10.64.0.16:3900" or c["replication_factor"] != 3)`)).toBe("");
  });

  test("is a configuration that HAProxy takes", (context) => {
    needsPrograms(context, "HAProxy's configuration", "haproxy");
    const proxies = [storeOn(THREE).proxyOn("paris"), new FederatedObjectStore(union(THREE), "deep", { ...STORE, perMember: 4 }).proxy];
    for (const proxy of proxies) {
      const [config] = Object.entries(files(proxy.render())).find(([path]) => path.endsWith(".cfg"))!.slice(1);
      expect(run("haproxy", "-c", "-q", "-f", config!)).toBe("");
    }
  });

  test("is a shell script that parses", () => {
    const [script] = Object.entries(files(KINDS[2]![1]())).find(([path]) => path.startsWith("/usr/local/sbin/"))!.slice(1);
    expect(run("sh", "-n", script!)).toBe("");
  });
});
