import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { TerraformStack } from "cdktf";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Federation, Server } from "archipel";
import { CloudInit, FederatedBucketAccess, FederatedObjectStore, FederationRecord, MachineImage, MachineType } from "archipel";
import { STORE, THREE } from "../federation/bucket/fixtures";
import { database } from "../federation/database/small-database";
import { union } from "../federation/operators";
import { selfSigned } from "../support/certificate";
import { DatabaseClient, databaseSeenFrom, isHealthy, leaderOf, votersSeenFrom } from "../support/lab/database-client";
import { DnsProvider } from "../support/lab/dns-provider";
import { GARAGE } from "../support/lab/garage";
import { Ground } from "../support/lab/ground";
import { Lab } from "../support/lab/lab";
import { PAGE } from "../support/lab/page";
import type { DeployedServer } from "../support/lab/sandboxed";
import { Sandboxed } from "../support/lab/sandboxed";
import { keyed, serveSite, SITE_NAME as NAME } from "../support/lab/served-site";
import { until } from "../support/lab/shell";
import { giveExternalNetwork } from "../support/sandbox-life";

const WHAT = "a whole federation over its overlay, one member of which is cut off and another dies";
const PROGRAMS = ["wg-quick", "wireguard-go", "nft", "etcd", "patroni", "haproxy", "pdns_server", ...DnsProvider.programs, "curl", "openssl", "terraform", "mkfs.ext4"];
const SMALL = { machine: MachineType.needs({ vcpus: 1, memoryGib: 2 }), image: MachineImage.debian("12") };
/** Where the client finds the store. */
const OBJECTS = "http://127.0.0.1:3900/files";
const CURL = '. /root/key; curl -sf -m 20 --user "$ID:$SECRET" --aws-sigv4 aws:amz:garage:s3 -H "x-amz-content-sha256: UNSIGNED-PAYLOAD"';
/** What Debian's own target starts at each boot, where it was enabled; that of the lab starts nothing. */
const UNITS = ["wg-quick@wg0", "federation-quorum", "federation-database", "garage", "page", "haproxy", "pdns", "archipel-endpoint.timer", "archipel-federation-route"];

/** Nothing here is on a common network: members reach each other through their gateways alone. */
describe("a whole federation over its overlay", () => {
  const record = FederationRecord.memory();
  const certificate = selfSigned(NAME);
  let ground: Ground;
  let sandboxed: Sandboxed;
  let provider: DnsProvider;
  let deployed: Record<string, DeployedServer>;
  let app: DatabaseClient;
  /** Whose server leads, and who has the application and stays whole. */
  let leader: string;
  let home: string;

  function define(stack: TerraformStack): Record<string, Server> {
    const federation = union(stack, { members: THREE, record });
    const db = database(federation, { graceSeconds: 60 });
    const store = GARAGE === undefined ? undefined : defineStore(federation, GARAGE);
    const web = federation.servers("web", { ...SMALL, count: 3, cloudInit: CloudInit.merge(PAGE, db.proxy, store?.client ?? new CloudInit()) });
    const site = serveSite(federation, web, SMALL, certificate);
    const on = (servers: readonly Server[] | undefined, member: string): Server | undefined => servers?.find(({ cloud }) => cloud.node.id === member);
    return keyed(THREE, (member) => [
      ["gw", federation.overlay!.gateway(member)], ["db", on(db.servers, member)], ["store", on(store?.servers, member)], ...site(member),
    ]);
  }

  const keysOf = (member: string): string[] => Object.keys(deployed).filter((key) => key.endsWith(`-${member}`));
  const state = (from: string): Promise<Record<string, string>> => databaseSeenFrom(ground.on(`db-${from}`));
  const entries = (...members: readonly string[]): string => JSON.stringify(members.map((member) => deployed[`front-${member}`]!.publicIp!).sort());
  const resolves = (...members: readonly string[]) => async (): Promise<boolean> =>
    JSON.stringify(await provider.resolved(NAME)) === entries(...members);
  const now = (): number => Date.now() / 1000;
  /** Writes an object and reads it again, on the member where the application is. */
  const keeps = async (name: string): Promise<boolean> => {
    const object = `${OBJECTS}/${name}`;
    const writing = `echo ${name} > /tmp/o && ${CURL} -T /tmp/o ${object}`;
    const { code } = await ground.on(`web-${home}`).run(`${writing} && [ "$(${CURL} ${object})" = ${name} ]`, 45);
    return code === 0;
  };

  async function powerOn(key: string): Promise<void> {
    const machine = ground.on(key);
    await machine.powerOn();
    await until(`${key} starts what it is for`, 60, async () => (await machine.run("systemctl is-active lab.target && mount -a")).code === 0);
    await machine.run(UNITS.map((unit) => `systemctl is-enabled --quiet ${unit} && systemctl start --no-block ${unit}`).join("; "));
  }

  beforeAll(async () => {
    if (Lab.missing(...PROGRAMS) !== undefined) {
      return;
    }
    sandboxed = await Sandboxed.start();
    giveExternalNetwork(sandboxed.sandbox.world);
    deployed = await sandboxed.deploy(define);
    ground = new Ground({ slots: THREE, routed: ["geneva"], entries: ["front"] });
    ground.routes(THREE);
    provider = await DnsProvider.boot(ground.lab, sandboxed);
  }, 300_000);
  beforeEach((context) => Lab.needs(context, WHAT, ...PROGRAMS));
  afterAll(() => {
    ground?.lab.close();
    sandboxed?.remove();
  });

  test("comes up by itself: the mesh, the database, the store and the name", async () => {
    const start = now();
    await Promise.all(Object.entries(deployed).map(([key, server]) => ground.boot(key, server, provider.address)));
    console.info(`[whole] ${Object.keys(deployed).length} servers booted in ${(now() - start).toFixed(0)} s`);
    await until("a leader and its standbys", 170, async () => isHealthy(await state("paris"), 3));
    console.info(`[whole] the database has a leader and standbys that confirm ${(now() - start).toFixed(0)} s after the first boot began`);
    await until("the name leads to all", 90, resolves(...THREE));
    leader = leaderOf(await state("paris"));
    home = THREE.find((member) => member !== leader && member !== "paris") ?? "falkenstein";
    app = await DatabaseClient.start(ground.on(`web-${home}`), deployed["db-paris"]!.userData);
    if (GARAGE === undefined) {
      console.warn("[whole] SKIPPED: the object store, as there is no Garage here; name it by GARAGE_BIN");
    } else {
      await until("an object", 120, () => keeps("first"));
    }
  }, 600_000);

  test("is served by every member under its one name", async () => {
    for (const member of THREE) {
      const address = deployed[`front-${member}`]!.publicIp!;
      const curl = `curl -sS --cacert /tmp/site.pem --resolve ${NAME}:443:${address} https://${NAME}/healthz`;
      expect(await provider.machine.must(`cat > /tmp/site.pem <<'EOF'\n${certificate.certificate}EOF\n${curl}`)).toBe(`web-${member}\n`);
    }
  });

  test("goes on when the gateway of the leader's member dies: who is cut off leads no longer, and nothing is lost", async () => {
    const start = now();
    await ground.on(`gw-${leader}`).kill();
    await until("writes go on", 150, async () => (await app.last()) > start + 5);
    console.info(`[whole] ${leader} is cut off, where the database led: writes go on after ${(await app.longestPause(start)).toFixed(1)} s`);
    expect(leaderOf(await state(home))).not.toBe(leader);
    const readOnly = "su postgres -c \"psql -Atc 'SELECT pg_is_in_recovery()'\"";
    await until("the one that is cut off takes no writes", 60, async () => (await ground.on(`db-${leader}`).run(readOnly)).stdout.trim() !== "f");
    expect(await app.lost()).toEqual([]);
    if (GARAGE !== undefined) {
      const seconds = await until("objects are written and read", 60, () => keeps("cut-off"));
      console.info(`[whole] objects are written and read without ${leader} ${(now() - start).toFixed(0)} s after it was cut off, ${seconds.toFixed(1)} s after the first try`);
    }
    await powerOn(`gw-${leader}`);
    const back = await until("it is a standby", 170, async () => isHealthy(await state(home), 3));
    console.info(`[whole] its gateway is back: it is a standby after ${back.toFixed(1)} s`);
    await until("it votes again", 120, async () => (await votersSeenFrom(ground.on(`db-${home}`))).length === 3);
    expect(await app.lost()).toEqual([]);
  }, 420_000);

  test("goes on when all of a member dies: data is written, objects are there, and the name leads elsewhere", async () => {
    const dies = leaderOf(await state(home));
    const victim = dies === home ? THREE.find((member) => member !== home)! : dies;
    const start = now();
    await Promise.all(keysOf(victim).map((key) => ground.on(key).kill()));
    const others = THREE.filter((member) => member !== victim);
    await until("the name does without it", 90, resolves(...others));
    const left = now() - start;
    await until("writes go on", 150, async () => (await app.last()) > start + 5);
    console.info(`[whole] all of ${victim} died (${victim === dies ? "the leader" : "a standby"}): the name does without it after ${left.toFixed(1)} s, writes after ${(await app.longestPause(start)).toFixed(1)} s`);
    expect(await app.lost()).toEqual([]);
    if (GARAGE !== undefined) {
      await until("objects are written and read", 60, () => keeps("died"));
      expect(await keeps("first")).toBe(true);
    }
  }, 300_000);
});

function defineStore(federation: Federation, program: string): { readonly servers: readonly Server[]; readonly client: CloudInit } {
  const sha256 = createHash("sha256").update(readFileSync(program)).digest("hex");
  const store = new FederatedObjectStore(federation, "store", { ...STORE, garage: { version: "2.5.0", sha256, url: `file://${program}` } });
  const key = store.addKey("shop");
  store.addBucket("files").grant(key, FederatedBucketAccess.READ_WRITE);
  const files = [{ path: "/root/key", content: `ID=${key.accessKeyId} SECRET=${key.secretAccessKey}`, permissions: "0600" }];
  return { servers: store.servers, client: CloudInit.merge(store.proxy, new CloudInit({ files })) };
}
