import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Server } from "archipel";
import { CloudInit, FederatedBucketAccess, FederatedObjectStore, FederationRecord } from "archipel";
import { FOUR, STORE, THREE } from "../federation/bucket/fixtures";
import { union } from "../federation/operators";
import { GARAGE } from "../support/lab/garage";
import { Lab } from "../support/lab/lab";
import type { Machine } from "../support/lab/machine";
import type { DeployedServer } from "../support/lab/sandboxed";
import { Sandboxed } from "../support/lab/sandboxed";
import { until } from "../support/lab/shell";
import { skipped } from "../support/skipped";

const WHAT = "a store over three members, one of which dies";
const OBJECT = "http://127.0.0.1:3900/photos";
const CURL = '. /root/key; curl -sf -m 20 --user "$ID:$SECRET" --aws-sigv4 aws:amz:garage:s3 -H "x-amz-content-sha256: UNSIGNED-PAYLOAD"';

/** Writes objects 1, 2, 3 … one after the other, and notes which were acknowledged, and when. Beside it, one is read again and again. */
const WORK = `
setsid sh -c 'i=0; while [ ! -e /tmp/stop ]; do i=$((i + 1)); echo "object $i" > /tmp/object; ${CURL} -T /tmp/object ${OBJECT}/$i && echo "$i $(date +%s.%N)" >> /tmp/written; done' > /dev/null 2>&1 < /dev/null &
setsid sh -c 'while [ ! -e /tmp/stop ]; do ${CURL} ${OBJECT}/1 && echo "1 $(date +%s.%N)" >> /tmp/read; sleep 0.1; done' > /dev/null 2>&1 < /dev/null &
`;

/** One network stands for those of the members and the overlay between them, which has a test of its own. */
describe("a store over the members of a federation", () => {
  const record = FederationRecord.memory();
  const machines: Record<string, Machine> = {};
  let lab: Lab | undefined;
  let network: string;
  let sandboxed: Sandboxed | undefined;
  let servers: Record<string, DeployedServer>;

  async function deploy(names: readonly string[]): Promise<void> {
    servers = await sandboxed!.deploy((stack) => {
      const federation = union(stack, { members: names, record, meshed: false });
      const sha256 = createHash("sha256").update(readFileSync(GARAGE!)).digest("hex");
      const store = new FederatedObjectStore(federation, "store", { ...STORE, garage: { version: "2.5.0", sha256, url: `file://${GARAGE}` } });
      const key = store.addKey("shop");
      store.addBucket("photos", { quotaGib: 5 }).grant(key, FederatedBucketAccess.READ_WRITE);
      const files = [{ path: "/root/key", content: `ID=${key.accessKeyId} SECRET=${key.secretAccessKey}`, permissions: "0600" }];
      const { machine, image } = STORE;
      const cloudInit = CloudInit.merge(store.proxyOn("paris"), new CloudInit({ files }));
      const [client] = federation.servers("client", { machine, image, count: 1, cloudInit }).all;
      return { ...Object.fromEntries(store.servers.map((server, index): [string, Server] => [names[index]!, server])), client: client! };
    });
  }

  async function boot(name: string): Promise<void> {
    const { userData, privateIp } = servers[name]!;
    const device = /\[ -b (\S+) \]/.exec(userData)?.[1];
    const volumes = device === undefined ? [] : [{ file: join(lab!.directory, `volume-${name}`), device, sizeMib: 512 }];
    machines[name] = await lab!.boot({ name, userData, network, privateIp: `${privateIp}/12`, volumes });
  }

  /** Waits until a node has a role in the layout: it notes that beside its data. */
  function joined(name: string): Promise<number> {
    return until(`${name} has a role`, 150, async () => (await machines[name]!.run("test -e /var/lib/garage/joined")).code === 0);
  }

  async function longestPause(file: string, since: number): Promise<number> {
    const times = (await machines.client!.must(`cut -d' ' -f2 /tmp/${file}`)).trim().split("\n").map(Number).filter((time) => time > since - 5);
    return Math.max(...times.slice(1).map((time, index) => time - times[index]!));
  }

  beforeAll(async () => {
    if (GARAGE !== undefined && Lab.missing("haproxy", "curl", "mkfs.ext4") === undefined) {
      lab = Lab.open();
      network = lab.network("union");
      sandboxed = await Sandboxed.start();
      await deploy(THREE);
      await Promise.all(THREE.map(boot));
      await boot("client");
    }
  });
  beforeEach((context) => {
    Lab.needs(context, WHAT, "haproxy", "curl", "mkfs.ext4");
    if (GARAGE === undefined) {
      skipped(context, WHAT, "garage is neither in the PATH nor named by GARAGE_BIN");
    }
  });
  afterAll(() => {
    lab?.close();
    sandboxed?.remove();
  });

  test("founds itself: three nodes that nobody introduced, the bucket, the key", async () => {
    const nodes = Math.max(...await Promise.all(THREE.map(joined)));
    const bucket = await until("the client's first object", 90, async () => (await machines.client!.run(`sleep 1; echo "object 0" > /tmp/object; ${CURL} -T /tmp/object ${OBJECT}/0`)).code === 0);
    console.info(`garage: a layout of three ${nodes.toFixed(1)} s after the last boot, its bucket ${bucket.toFixed(1)} s later`);
  });

  test("is read and written while one member is dead, and loses nothing that it acknowledged", async () => {
    const client = machines.client!;
    await client.must(WORK);
    await until("objects are written", 30, async () => (await client.run("test $(wc -l < /tmp/written) -ge 20 -a -s /tmp/read")).code === 0);
    const died = Date.now() / 1000;
    await machines.paris!.kill();
    await until("objects are written without paris", 60, async () => (await client.run(`test $(awk '$2 > ${died + 10}' /tmp/written | wc -l) -ge 10`)).code === 0);
    await client.must("touch /tmp/stop; sleep 1");
    console.info(`garage: the longest pause around the death of a member: writes ${(await longestPause("written", died)).toFixed(2)} s, reads ${(await longestPause("read", died)).toFixed(2)} s`);
    const lost = await client.must(`n=0; for i in $(cut -d' ' -f1 /tmp/written); do [ "$(${CURL} ${OBJECT}/$i)" = "object $i" ] || n=$((n + 1)); done; echo "$n of $(wc -l < /tmp/written)"`, 120);
    console.info(`garage: acknowledged and lost: ${lost.trim()}`);
    expect(lost).toMatch(/^0 of /);
  });

  test("takes the member back with what is on its volume", async () => {
    await machines.paris!.powerOn();
    // systemd waits for udev to tell of the device, which is not in the lab. Until it is mounted, Garage does not start.
    await machines.paris!.must("mountpoint -q /var/lib/garage || mount /var/lib/garage");
    // Asked of the one that is back, as the others may not have noticed yet that it was away.
    const seconds = await until("all nodes are well", 90, async () => (await machines.falkenstein!.run("curl -s -m 2 http://10.64.0.16:3903/health | grep 'fully operational'")).code === 0);
    console.info(`garage: well again ${seconds.toFixed(1)} s after the member's power came back`);
  });

  test("lets a fourth member in by itself, without a word to the three", async () => {
    const before = servers;
    await deploy(FOUR);
    THREE.forEach((name) => expect(servers[name]!.userData).toBe(before[name]!.userData));
    await boot("vienna");
    console.info(`garage: a fourth has its role ${(await joined("vienna")).toFixed(1)} s after it booted`);
  });

  test("takes a member out when it is told to", async () => {
    await machines.falkenstein!.must("garage layout remove $(garage node id -q | cut -d@ -f1)");
    const seconds = await until("a layout without falkenstein", 90, async () => (await machines.vienna!.run("sleep 2; garage layout show 2>/dev/null | sed -n '/CURRENT/,/^$/p' | grep -c '10[.]'")).stdout.trim() === "3");
    console.info(`garage: out of the layout after ${seconds.toFixed(1)} s`);
    expect((await machines.client!.must(`${CURL} ${OBJECT}/1`)).trim()).toBe("object 1");
  });
});
