import { TerraformStack, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { BucketReplicationProps } from "archipel";
import { Bucket, BucketReplication, CloudInit, Hetzner, MachineImage, MachineType, Scaleway, Server } from "archipel";
import { checkSchema, FakeCloud, synthesize, testStack } from "archipel/testing";

const SMALL = { machine: MachineType.needs({ vcpus: 1, memoryGib: 1 }), image: MachineImage.debian("12") };

/** A replication between two fake clouds, and what its server would be given. */
function replicate(props: Partial<BucketReplicationProps> = {}): BucketReplication {
  const stack = testStack();
  const [here, there] = ["here", "there"].map((name) => new FakeCloud(stack, name));
  return new BucketReplication(here!, "offsite", { from: new Bucket(here!, "photos"), to: new Bucket(there!, "copies", { versioned: true }), ...props });
}

const textOf = (replication: BucketReplication): string => replication.cloudInit.render();

describe("a replication", () => {
  test("copies by rclone every hour and compares, and deletes nothing unless told", () => {
    const text = textOf(replicate());
    expect(text).toMatch(/OnCalendar=hourly/);
    expect(text).toMatch(/rclone copy --checksum/);
    expect(text).toMatch(/rclone check --one-way/);
    expect(text).not.toMatch(/rclone sync|bwlimit/);
  });

  test("takes a schedule, a limit for the line, and deletions, no more than so many at once", () => {
    const text = textOf(replicate({ schedule: "*-*-* 03:00:00", bandwidthMibps: 5, deleteExtraneous: true, maxDeletions: 10, check: false }));
    expect(text).toMatch(/OnCalendar=\*-\*-\* 03:00:00/);
    expect(text).toMatch(/rclone sync --max-delete 10 --checksum .*--bwlimit 5M/);
    expect(text).not.toMatch(/rclone check/);
  });

  test("runs on a server of its own where it has one, in the cloud that it is defined in", () => {
    const { server } = replicate({ server: SMALL });
    expect(server!.cloud.node.id).toBe("here");
    expect(server!.hasPublicIp).toBe(true);
    expect(() => synthesize(TerraformStack.of(server!))).not.toThrow();
  });

  test("runs on a server of the program's that takes its cloud-init, and with others on one", () => {
    const one = replicate();
    const other = new BucketReplication(one.node.scope!, "again", { from: Bucket.fromBucketName(one.node.scope!, "a", "a-1"), to: Bucket.fromBucketName(one.node.scope!, "b", "b-1") });
    new Server(one.node.scope!, "host", { ...SMALL, publicIp: true, cloudInit: CloudInit.merge(one.cloudInit, other.cloudInit) });
    expect(one.replicationName).not.toBe(other.replicationName);
    expect(() => synthesize(TerraformStack.of(one))).not.toThrow();
  });

  test("is refused at synth when nothing runs it", () => {
    expect(() => synthesize(TerraformStack.of(replicate()))).toThrow(/offsite: nothing runs this replication: give it a `server`/);
  });

  test("keeps its keys out of the JSON, in a file that only root reads", () => {
    const text = textOf(replicate());
    expect(text).toMatch(/path: \/etc\/archipel-replication\/\S+\.conf\n\s+permissions: "0600"/);
    expect(text).toMatch(/secret_access_key = \$\{/);
  });

  test("fits the providers' schemas on real clouds, with a key of the program's where the cloud makes none", () => {
    const stack = testStack();
    const [paris, falkenstein] = [new Scaleway(stack, "paris", { region: "fr-par", zone: "fr-par-1" }), new Hetzner(stack, "falkenstein", { region: "fsn1" })];
    const secret = new TerraformVariable(stack, "secret", { sensitive: true });
    const toKey = { accessKeyId: "public", secretAccessKey: secret.stringValue };
    new BucketReplication(paris, "offsite", { from: new Bucket(paris, "photos"), to: new Bucket(falkenstein, "copies"), toKey, server: SMALL });
    const json = synthesize(stack);
    expect(checkSchema(json)).toEqual([]);
    expect(JSON.stringify(json)).toContain("secret_access_key = ${var.secret}");
  });
});

describe("a replication is refused", () => {
  test("to the bucket that it comes from, on no schedule, or with numbers that cannot be", () => {
    const bucket = new Bucket(new FakeCloud(testStack(), "here"), "photos");
    const wrong = { from: bucket, to: bucket, schedule: "hourly\nExecStart=", maxDeletions: 3, bandwidthMibps: 0 };
    expect(() => replicate(wrong)).toThrow(/to: .*another bucket.*schedule: .*calendar event.*maxDeletions: .*deleteExtraneous.*bandwidthMibps/s);
  });

  test("with the name of a bucket or of a key that would be more lines of its settings", () => {
    const stack = testStack();
    const cloud = new FakeCloud(stack, "here");
    const secretAccessKey = new TerraformVariable(stack, "secret", { sensitive: true }).stringValue;
    const from = Bucket.fromBucketName(cloud, "old", "photos\nenv_auth = true");
    const wrong = { from, to: new Bucket(cloud, "copies"), fromKey: { accessKeyId: "id\nendpoint = elsewhere", secretAccessKey } };
    expect(() => replicate(wrong)).toThrow(/- from: got .*- fromKey\.accessKeyId: got /s);
  });
});
