import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FederationRecord, MachineImage, MachineType } from "archipel";
import type { Server } from "archipel";
import { database } from "../federation/database/small-database";
import type { Union } from "../federation/operators";
import { union } from "../federation/operators";
import { DatabaseClient, databaseSeenFrom, isHealthy, leaderOf, votersSeenFrom } from "../support/lab/database-client";
import { Lab } from "../support/lab/lab";
import type { Machine } from "../support/lab/machine";
import type { DeployedServer } from "../support/lab/sandboxed";
import { Sandboxed } from "../support/lab/sandboxed";
import { until } from "../support/lab/shell";

const WHAT = "a database of a federation that loses its leader and changes its members";
const PROGRAMS = ["etcd", "etcdctl", "patroni", "haproxy", "nft", "mkfs.ext4"];
const VOTERS = ["paris", "falkenstein", "geneva"];

/** Three voters on three operators, an application that writes, and a fourth operator that joins. */
describe("a database of a federation", () => {
  const record = FederationRecord.memory();
  const machines = new Map<string, Machine>();
  let lab: Lab;
  let sandboxed: Sandboxed;
  let network: string;
  let app: DatabaseClient;
  let first: Record<string, DeployedServer>;

  /** Deploys the federation as it is now. */
  const deploy = (members: readonly string[], away: Pick<Union, "leaving" | "former"> = {}): Promise<Record<string, DeployedServer>> =>
    sandboxed.deploy((stack) => {
      // One bridge stands for the overlay, which has a test of its own.
      const federation = union(stack, { record, members, ...away, meshed: false });
      const db = database(federation, { graceSeconds: 60 });
      const needs = { machine: MachineType.needs({ vcpus: 1, memoryGib: 2 }), image: MachineImage.debian("12") };
      const web = federation.servers("web", { ...needs, count: 1, cloudInit: db.proxy }).all[0]!;
      const byMember = db.servers.map((server): [string, Server] => [server.cloud.node.id, server]);
      return { ...Object.fromEntries(byMember), web };
    });

  /** Boots a server as its cloud would; its volume is where its user data looks for it. */
  async function boot(name: string, { userData, privateIp }: DeployedServer): Promise<Machine> {
    const device = /-b (\S+) \]/.exec(userData)?.[1];
    const volumes = device === undefined ? [] : [{ file: join(lab.directory, `volume-${name}`), device, sizeMib: 512 }];
    const machine = await lab.boot({ name, network, privateIp: `${privateIp}/12`, userData, volumes });
    machines.set(name, machine);
    return machine;
  }

  const at = (name: string): Machine => machines.get(name)!;
  /** Gives power back. What a whole Debian starts when it boots again is started here: the lab boots no more than cloud-init, and without udev no disk is known to fstab. */
  async function powerOn(name: string): Promise<void> {
    await at(name).powerOn();
    const starting = "mount -a && systemctl start --no-block federation-quorum federation-database";
    await until(`${name} starts what it is for`, 60, async () => (await at(name).run(starting)).code === 0);
  }
  const cluster = (from: string): Promise<Record<string, string>> => databaseSeenFrom(at(from));
  const votes = (from: string): Promise<string[]> => votersSeenFrom(at(from));
  const now = (): number => Date.now() / 1000;

  beforeAll(async () => {
    if (Lab.missing(...PROGRAMS) === undefined) {
      lab = Lab.open();
      network = lab.network("union");
      sandboxed = await Sandboxed.start();
      first = await deploy(VOTERS);
    }
  });
  beforeEach((context) => Lab.needs(context, WHAT, ...PROGRAMS));
  afterAll(() => {
    lab?.close();
    sandboxed?.remove();
  });

  test("three voters find each other and found it", async () => {
    const start = now();
    await Promise.all(VOTERS.map((name) => boot(name, first[name]!)));
    await until("a leader and its standbys", 160, async () => isHealthy(await cluster("paris"), 3));
    await until("three votes", 30, async () => (await votes("paris")).length === 3);
    console.log(`three voters boot and found a database with a standby that confirms: ${(now() - start).toFixed(1)} s`);
    expect(await votes("paris")).toEqual([...VOTERS].sort());
  });

  test("an application finds the leader through its proxy, and follows it when its operator loses power", async () => {
    app = await DatabaseClient.start(await boot("web", first.web!), first.paris!.userData);
    const leader = leaderOf(await cluster("paris"));
    const start = now();
    await at(leader).kill();
    const next = VOTERS.find((name) => name !== leader)!;
    await until("writes go on", 120, async () => (await app.last()) > start + 5);
    const pause = await app.longestPause(start);
    console.log(`the leader's power is cut: writes go on after ${pause.toFixed(1)} s; ${(await app.acknowledged()).length} rows acknowledged, ${(await app.lost()).length} lost`);
    expect(await app.lost()).toEqual([]);
    expect(leaderOf(await cluster(next))).not.toBe(leader);
    expect(pause).toBeLessThan(120);

    await powerOn(leader);
    const back = await until("it is a standby", 150, async () => isHealthy(await cluster(next), 3));
    console.log(`its power is back: it is a standby after ${back.toFixed(1)} s`);
    expect(await app.lost()).toEqual([]);
  });

  test("a server that was replaced, with an empty volume, gives up its former vote and joins anew", async () => {
    const standby = Object.entries(await cluster("paris")).find(([, text]) => !text.startsWith("Leader"))![0];
    const other = VOTERS.find((name) => name !== standby)!;
    at(standby).remove();
    rmSync(join(lab.directory, `volume-${standby}`));
    const start = now();
    await boot(standby, first[standby]!);
    await until("it is a standby", 120, async () => isHealthy(await cluster(other), 3));
    await until("three votes", 60, async () => (await votes(other)).length === 3);
    console.log(`a server with an empty volume is a standby and votes after ${(now() - start).toFixed(1)} s, from its boot on`);
    expect(await app.lost()).toEqual([]);
  });

  test("all come back after none had power", async () => {
    await Promise.all(VOTERS.map((name) => at(name).kill()));
    await new Promise((resolve) => setTimeout(resolve, 5000));
    const start = now();
    await Promise.all(VOTERS.map(powerOn));
    await until("writes go on", 150, async () => (await app.last()) > start);
    console.log(`all lost their power: writes go on ${((await app.acknowledged()).find(({ time }) => time > start)!.time - start).toFixed(1)} s after it is back`);
    expect(await app.lost()).toEqual([]);
    await until("a leader and its standbys", 120, async () => isHealthy(await cluster("paris"), 3));
  });

  test("a fourth operator takes over the copy and the vote of one that leaves", async () => {
    const second = await deploy([...VOTERS, "swabia"], { leaving: ["falkenstein"] });
    expect(Object.keys(second).sort()).toEqual(["falkenstein", "geneva", "paris", "swabia", "web"]);
    [...VOTERS, "web"].forEach((name) => expect(second[name]!.userData).toBe(first[name]!.userData));
    await boot("swabia", second.swabia!);
    await until("four copies", 150, async () => isHealthy(await cluster("paris"), 4));
    await until("four votes", 60, async () => (await votes("paris")).length === 4);
    const start = now();
    await at("falkenstein").must("federation-quorum leave", 120);
    await until("writes go on", 90, async () => (await app.last()) > start + 3);
    console.log(`falkenstein leaves: the longest pause of writes is ${(await app.longestPause(start)).toFixed(1)} s`);
    at("falkenstein").remove();
    const third = await deploy(["paris", "geneva", "swabia"], { former: ["falkenstein"] });
    ["paris", "geneva", "swabia", "web"].forEach((name) => expect(third[name]!.userData).toBe(second[name]!.userData));
    await until("three copies", 90, async () => isHealthy(await cluster("paris"), 3));
    expect(await votes("paris")).toEqual(["geneva", "paris", "swabia"]);
    expect(await app.lost()).toEqual([]);
  });
});
