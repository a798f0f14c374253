import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { BucketAccessKey, IBucket } from "archipel";
import { MachineImage } from "archipel";
import { checkSchema, synthesize, testStack } from "archipel/testing";
import { DatabaseCopies } from "../../examples/patterns/database-copies";
import { combine } from "../support/combinations";
import { FirstBoot, needsPrograms } from "../support/first-boot";
import { fixture } from "../testing/fixtures";

const stack = testStack();
combine(stack, 1);
const json = synthesize(stack);
const all = (type: string): Record<string, unknown>[] => Object.values(json.resource?.[type] ?? {}) as Record<string, unknown>[];
describe("one program over several operators", () => {
  it("fits the schemas of all of their providers", () => {
    expect(checkSchema(json)).toEqual([]);
  });

  it("pulls images at one operator from the registry of another", () => {
    const [server] = all("hcloud_server");
    expect(server!.user_data).toMatch(/\$\{scaleway_registry_namespace\.\w+\.endpoint\}\/shop:1\.4/);
  });

  it("has the names of servers and load balancers in the zone of a third", () => {
    const records = all("openstack_dns_recordset_v2").map(({ records: values }) => String(values));
    expect(records.sort()).toEqual([
      expect.stringMatching(/^\$\{hcloud_primary_ip\.\w+\.ip_address\}$/),
      expect.stringMatching(/^\$\{opentelekomcloud_\w+\..*\}$/),
    ]);
  });

  it("keeps the key to its copies with another operator than the copies", () => {
    expect(all("scaleway_secret_version").map(({ data }) => data)).toEqual([expect.stringMatching(/exoscale_iam_api_key\.[\w-]+\.secret/)]);
  });

  it("holds no secret", () => {
    expect(JSON.stringify(json).split("conformance-1-Secret")).toHaveLength(3); // the defaults of two variables
  });
});

describe("copies of a database", () => {
  const { bench, cloud, template } = fixture();
  const key = { accessKeyId: "id", secretAccessKey: "secret", s3Endpoint: "https://s3.example.org", s3Region: "eu" } as BucketAccessKey;
  const url = "postgresql://copier:a%23b@10.40.0.5:5432/orders?sslmode=require";
  new DatabaseCopies(cloud, "copies", { network: bench.network, url, key, bucket: { bucketName: "copies" } as IBucket, machineImage: MachineImage.debian("12"), keepDays: 7 });
  const { user_data: userData } = Object.values(template().toJson().resource!.fake_server!)[0] as { readonly user_data: string };
  const boot = new FirstBoot(userData.replace(/([$%])\1\{/g, "$1{"));
  afterAll(() => boot.remove());

  it("are made by what cloud-init, systemd and the shell take", (context) => {
    needsPrograms(context, "the first boot of the server that copies", "cloud-init", "systemd-analyze");
    expect(boot.schema().output).toContain("Valid");
    expect(boot.verify()).toEqual({ exitCode: 0, output: "" });
    expect(spawnSync("bash", ["-n", join(boot.root, "usr/local/sbin/database-copy")], { encoding: "utf8" }).stderr).toBe("");
  });

  it("go to the bucket that they are told, and for as long", () => {
    const settings = boot.read("/etc/database-copy.env").split("\n");
    expect(settings).toEqual(expect.arrayContaining(["BUCKET=copies", "KEEP_DAYS=7", "RCLONE_CONFIG_ELSEWHERE_ENDPOINT=https://s3.example.org"]));
  });
});
