import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ClusterUpgrades, FederationRecord } from "archipel";
import { cluster, MACHINE } from "../federation/cluster/small-cluster";
import { union } from "../federation/operators";
import { Lab } from "../support/lab/lab";
import type { Machine } from "../support/lab/machine";
import type { DeployedServer } from "../support/lab/sandboxed";
import { Sandboxed } from "../support/lab/sandboxed";
import { sh, until } from "../support/lab/shell";

/** k3s itself cannot be had here: a stand-in of ours founds, joins and answers in its place, so that what is shown is who founds and who joins, and not Kubernetes. */
const WHAT = "founding and joining of a federated cluster, with a stand-in for k3s";
const PROGRAMS = ["haproxy", "python3", "openssl", "mkfs.ext4"];
const STAND_IN = join(__dirname, "stand-in-for-k3s.py");
const VERSION = "v1.35.6+k3s1";
const MIRROR = "10.65.0.1";
const MEMBERS = ["paris", "falkenstein", "geneva"];
const SEATS: Readonly<Record<string, string>> = { paris: "10.64.0.16", falkenstein: "10.64.16.16", geneva: "10.64.32.16", agent: "10.64.0.32" };

describe("the servers of a federated cluster", () => {
  let lab: Lab;
  let sandboxed: Sandboxed | undefined;
  let servers: Record<string, DeployedServer>;
  const machines: Record<string, Machine> = {};
  let disks = 0;

  /** The members' networks are one wire here, as if the overlay joined them; the overlay has a test of its own. */
  const start = async (name: string, disk: string): Promise<Machine> => {
    const { userData } = servers[name]!;
    const device = /blkid (\/dev\/\S+)/.exec(userData)?.[1];
    const volumes = device === undefined ? [] : [{ file: join(lab.directory, disk), device, sizeMib: 32 }];
    return (machines[name] = await lab.start({ name, network: wire, privateIp: `${SEATS[name]}/8`, userData, volumes }));
  };
  const blank = (): string => `disk-${(disks += 1)}`;
  const identity = async (name: string): Promise<string> => (await machines[name]!.run("cat /var/lib/rancher/k3s/server/db/etcd/member/wal/cluster")).stdout;
  const said = async (name: string): Promise<string> => (await machines[name]!.run("journalctl -u k3s -o cat")).stdout;
  const disk: Record<string, string> = {};
  let wire: string;
  let founded: string;

  beforeAll(async () => {
    if (Lab.missing(...PROGRAMS) !== undefined) {
      return;
    }
    lab = Lab.open();
    wire = lab.network("wire");
    sandboxed = await Sandboxed.start();
    const record = FederationRecord.memory();
    servers = await sandboxed.deploy((stack) => {
      const kubernetes = cluster(union(stack, { record, members: MEMBERS, meshed: false }), { releasesUrl: `http://${MIRROR}`, upgrades: ClusterUpgrades.NONE });
      const agents = kubernetes.addAgents("web", { count: 1, machine: MACHINE });
      return { ...Object.fromEntries(MEMBERS.map((name) => [name, kubernetes.serversOn(name)[0]!])), agent: agents.all[0]! };
    });
    await mirror();
  });
  beforeEach((context) => Lab.needs(context, WHAT, ...PROGRAMS));
  afterAll(() => {
    lab?.close();
    sandboxed?.remove();
  });

  /** A web server with the stand-in in the place of a release. */
  async function mirror(): Promise<void> {
    const program = readFileSync(STAND_IN);
    const sums = `${createHash("sha256").update(program).digest("hex")}  k3s\n`;
    const userData = `#cloud-config
write_files:
- {path: /srv/${VERSION}/k3s, encoding: b64, content: ${program.toString("base64")}}
- {path: /srv/${VERSION}/sha256sum-amd64.txt, encoding: b64, content: ${Buffer.from(sums).toString("base64")}}
runcmd:
- systemd-run --unit=mirror python3 -m http.server -d /srv 80
`;
    await lab.boot({ name: "mirror", network: wire, privateIp: `${MIRROR}/8`, userData });
  }

  test("found one cluster when all of them start at once, and the agent joins it", async () => {
    const since = Date.now();
    await Promise.all([...MEMBERS, "agent"].map(async (name) => start(name, (disk[name] = blank()))));
    await until("all are in a cluster", 150, async () => (await Promise.all(MEMBERS.map(identity))).every((text) => text !== ""));
    await until("the agent has joined", 120, async () => (await machines.agent!.run("cat /run/joined")).code === 0);
    const took = (Date.now() - since) / 1000;
    const identities = await Promise.all(MEMBERS.map(identity));
    founded = identities[0]!;
    expect(new Set([...identities, await machines.agent!.must("cat /run/joined")])).toEqual(new Set([founded]));
    const founders = (await Promise.all(MEMBERS.map(said))).filter((text) => text.includes("founding a cluster"));
    expect(founders).toHaveLength(1);
    console.log(`measured: three servers and an agent, from power on to one cluster: ${took.toFixed(1)} s`);
  });

  test("are found by an agent whoever of them is lost", async () => {
    const api = "curl -skf --max-time 2 https://127.0.0.1:7443/ping";
    await until("the API answers", 30, async () => (await machines.agent!.run(api)).stdout === "pong");
    await machines.paris!.kill();
    let failed = 0;
    const since = Date.now();
    const calm = await until("the API answers ten times in a row", 90, tenTimes());
    expect(calm).toBeLessThan(60);
    console.log(`measured: API at an agent's own address after the founder was lost: last failure after ${(failed / 1000).toFixed(1)} s`);

    function tenTimes(): () => Promise<boolean> {
      let row = 0;
      return async () => {
        const { stdout } = await machines.agent!.run(api);
        row = stdout === "pong" ? row + 1 : 0;
        failed = stdout === "pong" ? failed : Date.now() - since;
        return row >= 10;
      };
    }
  });

  test("join the cluster when the founder is replaced and its volume is lost, too", async () => {
    await start("paris", (disk.paris = blank()));
    const took = await until("it is in a cluster", 120, async () => (await identity("paris")) !== "");
    expect(await identity("paris")).toBe(founded);
    expect(await said("paris")).toContain("joining:");
    expect(await said("paris")).not.toContain("founding a cluster");
    console.log(`measured: the founder replaced by an empty server, from power on to its cluster: ${took.toFixed(1)} s`);
  });

  test("go on with what is on the volume when a server is replaced", async () => {
    await machines.falkenstein!.kill();
    await start("falkenstein", disk.falkenstein!);
    await until("it runs", 120, async () => (await said("falkenstein")).includes(`k3s of cluster ${founded} is running`));
    expect(await said("falkenstein")).not.toMatch(/joining|founding/);
  });

  test("never found a second one while the founder has nothing and is cut off from the others", async () => {
    await machines.paris!.kill();
    const paris = await start("paris", (disk.paris = blank()));
    const cut = (verb: string): void => MEMBERS.slice(1).forEach((name) => sh("ip", "-n", paris.namespace, "route", verb, "blackhole", SEATS[name]!));
    cut("add");
    await until("it knows that it is alone", 90, async () => (await said("paris")).includes("cannot be asked: waiting"));
    await new Promise((resolve) => setTimeout(resolve, 25_000));
    expect(await said("paris")).not.toContain("founding a cluster");
    expect(await identity("paris")).toBe("");
    cut("del");
    await until("it is in a cluster", 60, async () => (await identity("paris")) !== "");
    expect(await identity("paris")).toBe(founded);
  });

  test("never found a second one while one with data is there that does not answer, nor while one cannot be asked", async () => {
    await Promise.all(MEMBERS.map((name) => machines[name]!.kill()));
    const geneva = await start("geneva", disk.geneva!);
    await until("k3s runs", 90, async () => (await said("geneva")).includes("is running"));
    await geneva.must("systemctl stop k3s");
    await start("paris", blank());
    await until("it is told of data", 90, async () => (await said("paris")).includes("there are data of a cluster on ['10.64.32.16']"));
    expect(await said("paris")).not.toContain("founding a cluster");
    await geneva.must("systemctl start --no-block k3s");
    await until("it is in a cluster", 60, async () => (await identity("paris")) !== "");
    expect(await identity("paris")).toBe(founded);
  });
});

