import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, FileShare, Network, RemovalPolicy, Server } from "archipel";
import { PARIS } from "./place";
import { only, referenceTo, resources } from "../../families/huawei/place";
import { storageTests } from "../../families/huawei/storage-tests";

const SHARE = "flexibleengine_sfs_file_system_v2";
const ACCESS = "flexibleengine_sfs_access_rule_v2";

describe("on Flexible Engine", () => {
  storageTests(PARIS);

  test("a bucket speaks S3, and carries no tags, with the reason", () => {
    const { stack, cloud } = PARIS.make({ tags: { env: "test" } });
    const bucket = new Bucket(cloud, "files");
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://oss.eu-west-0.prod-cloud-ocb.orange-business.com", "eu-west-0"]);
    expect(only(stack, "flexibleengine_obs_bucket")).not.toHaveProperty("tags");
    expect(() => new Bucket(cloud, "more", { tags: { env: "live" } })).toThrow(/the bucket of its Terraform provider takes no tags/);
  });

  test("there are no access keys, with the reason", () => {
    const { cloud } = PARIS.make();
    const bucket = new Bucket(cloud, "files");
    expect(() => new BucketAccessKey(cloud, "key", { bucket })).toThrow(/no resource for access keys; make one in the console/);
  });
});

describe("a file share on Flexible Engine", () => {
  test("is a file system that nobody gets at", () => {
    const { stack, cloud } = PARIS.make();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new FileShare(cloud, "files", { sizeGib: 100, network, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, SHARE)).toEqual({
      provider: "flexibleengine",
      name: "shop-place-files",
      size: 100,
      share_proto: "NFS",
      lifecycle: { prevent_destroy: true },
    });
    expect(resources(stack, ACCESS)).toEqual([]);
  });

  test("is open to the private address of each server that names it, which waits for that", () => {
    const { stack, cloud } = PARIS.make();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const share = new FileShare(cloud, "files", { sizeGib: 100, network });
    new Server(cloud, "one", { ...PARIS.small, network, fileShares: [{ share, path: "/srv/files" }] });
    new Server(cloud, "two", { ...PARIS.small, network, fileShares: [{ share, readOnly: true }] });
    new Server(cloud, "three", { ...PARIS.small, network });
    const rules = resources(stack, ACCESS);
    expect(rules.map((rule) => rule.access_level)).toEqual(["rw", "ro"]);
    expect(rules[0]).toMatchObject({
      sfs_id: expect.stringMatching(referenceTo(SHARE)),
      access_to: expect.stringMatching(/^\$\{flexibleengine_vpc_v1\.\w+\.id\}#\$\{element\(flexibleengine_networking_port_v2\./),
    });
    expect(rules[0].access_to).toMatch(/all_fixed_ips, 0\)\}#0#no_all_squash,no_root_squash$/);
    const servers = resources(stack, "flexibleengine_compute_instance_v2");
    expect(servers[0].depends_on).toEqual([expect.stringContaining(`${ACCESS}.`)]);
    expect(servers[0].user_data).toContain(`\${${SHARE}.`);
    expect(servers[2]).not.toHaveProperty("depends_on");
  });

  test("is for the servers of one network, of one type and without tags, with the reasons", () => {
    const { cloud } = PARIS.make();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => new FileShare(cloud, "one", { sizeGib: 100 })).toThrow(/for the servers of one network; give it/);
    expect(() => new FileShare(cloud, "two", { sizeGib: 100, network, shareType: "fast" })).toThrow(/are of one type/);
    expect(() => new FileShare(cloud, "three", { sizeGib: 100, network, tags: { a: "b" } })).toThrow(/takes no tags/);
  });
});
