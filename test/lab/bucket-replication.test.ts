import { spawnSync } from "node:child_process";
import { TerraformVariable } from "cdktf";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Bucket, BucketReplication, Hetzner, Network, Scaleway } from "archipel";
import { STORE } from "../federation/bucket/fixtures";
import { Lab } from "../support/lab/lab";
import type { Machine } from "../support/lab/machine";
import { Sandboxed } from "../support/lab/sandboxed";
import { until } from "../support/lab/shell";
import { S3Server } from "../support/s3-server";
import { skipped } from "../support/skipped";

const WHAT = "the replication of a bucket to another cloud";
const UNIT = "archipel-replication-lab-paris-offsite";
const RCLONE = 'unset AWS_CA_BUNDLE; RCLONE_CONFIG=$(echo /etc/archipel-replication/*.conf) && export RCLONE_CONFIG && . "$(echo /etc/archipel-replication/*.buckets)" && rclone';

/** Two clouds' object storages, both stood in for by moto, on the server itself. */
describe("a bucket that is copied to another cloud", () => {
  let lab: Lab | undefined;
  let sandboxed: Sandboxed | undefined;
  let server: Machine;

  beforeAll(async () => {
    if (!S3Server.isAvailable() || Lab.missing("rclone") !== undefined) {
      return;
    }
    lab = Lab.open();
    sandboxed = await Sandboxed.start();
    const { offsite } = await sandboxed.deploy((stack) => {
      const [paris, falkenstein] = [new Scaleway(stack, "paris", { region: "fr-par", zone: "fr-par-1" }), new Hetzner(stack, "falkenstein", { region: "fsn1" })];
      const from = new Bucket(paris, "photos");
      const to = Bucket.fromBucketName(falkenstein, "copies", "copies");
      const secret = new TerraformVariable(stack, "secret", { sensitive: true, default: "anything" });
      const toKey = { accessKeyId: "someone", secretAccessKey: secret.stringValue };
      const replication = new BucketReplication(paris, "offsite", { from, to, toKey, deleteExtraneous: true, maxDeletions: 2, server: { machine: STORE.machine, image: STORE.image, network: new Network(paris, "net", { cidr: "10.0.0.0/24" }), publicIp: true } });
      return { offsite: replication.server! };
    });
    const ports: Record<string, number> = { "https://s3.fr-par.scw.cloud": 9001, "https://fsn1.your-objectstorage.com": 9002 };
    const userData = offsite!.userData.replace(/https:\/\/[\w.-]+/g, (url) => (ports[url] === undefined ? url : `http://127.0.0.1:${ports[url]}`));
    expect(userData).toMatch(/127\.0\.0\.1:9001[^]*127\.0\.0\.1:9002/);
    const program = spawnSync("sh", ["-c", `command -v ${S3Server.program}`], { encoding: "utf8" }).stdout.trim();
    server = await lab.boot({ name: "offsite", userData, publicIp: "203.0.113.9" });
    await server.must(`for port in 9001 9002; do setsid ${program} -H 127.0.0.1 -p $port > /dev/null 2>&1 < /dev/null & done`);
    await until("both storages answer", 60, async () => (await server.run("for port in 9001 9002; do curl -s -o /dev/null http://127.0.0.1:$port/ || exit 1; done")).code === 0);
    await server.must(". /etc/archipel-replication/*.buckets; curl -sf -X PUT http://127.0.0.1:9001/${FROM#*:}; curl -sf -X PUT http://127.0.0.1:9002/${TO#*:}");
    await until("the run of the first boot ended", 90, async () => (await server.run(`systemctl is-active ${UNIT}.service`)).stdout.trim() !== "activating");
  });
  beforeEach((context) => {
    Lab.needs(context, WHAT, "rclone");
    if (!S3Server.isAvailable()) {
      skipped(context, WHAT, `${S3Server.program} cannot be started; PyPI has it (moto[server]), and ARCHIPEL_E2E_S3_SERVER names it`);
    }
  });
  afterAll(() => {
    lab?.close();
    sandboxed?.remove();
  });

  /** Runs it now, as the timer would. */
  const replicate = async (): Promise<{ result: string; good: string }> => {
    await server.run(`systemctl start ${UNIT}.service`, 60);
    return JSON.parse(await server.must("cat /var/lib/archipel-replication-*/health.json")) as { result: string; good: string };
  };

  test("has on the other side what it has, compared, and says so", async () => {
    await server.must(`mkdir /tmp/d && cd /tmp/d && for i in 1 2 3 4 5; do head -c 100000 /dev/urandom > $i; done; ${RCLONE} copy /tmp/d "$FROM"`, 60);
    const { result, good } = await replicate();
    expect(result).toBe("ok");
    expect(good).toMatch(/^20\d\d-/);
    expect((await server.must(`${RCLONE} lsf "$TO"`)).trim().split("\n")).toEqual(["1", "2", "3", "4", "5"]);
    expect((await server.run(`systemctl is-enabled ${UNIT}.timer`)).stdout.trim()).toBe("enabled");
  });

  test("follows what is overwritten and deleted", async () => {
    await server.must(`${RCLONE} deletefile "$FROM/5"; echo new > /tmp/d/4; rclone copy /tmp/d/4 "$FROM"`, 60);
    expect((await replicate()).result).toBe("ok");
    expect(await server.must(`${RCLONE} lsf "$TO"; rclone cat "$TO/4"`)).toBe("1\n2\n3\n4\nnew\n");
  });

  test("does not empty the copy because the source is empty, and fails instead", async () => {
    const before = (await replicate()).good;
    await server.must(`${RCLONE} delete "$FROM"`, 60);
    const { result, good } = await replicate();
    expect(result).toBe("the copy failed");
    expect(good).toBe(before);
    expect((await server.must(`${RCLONE} lsf "$TO"`)).trim().split("\n").length).toBeGreaterThanOrEqual(2);
  });
});
