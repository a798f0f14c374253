import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, FileShare, IonosCloud, Network, RemovalPolicy, Server, Volume, VolumeSnapshot } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { SMALL, berlin, only, resources } from "./helper";

const VOLUME = "ionoscloud_volume";
const BUCKET = "ionoscloud_s3_bucket";

describe("a volume on IONOS Cloud", () => {
  test("is blank and of standard SSD when nothing is said", () => {
    const { stack, cloud } = berlin();
    new Server(cloud, "db", { ...SMALL, publicIp: true, volumes: [new Volume(cloud, "data", { sizeGib: 50 })] });
    expect(only(stack, VOLUME)).toEqual({
      lifecycle: { prevent_destroy: true },
      provider: "ionoscloud",
      datacenter_id: expect.stringContaining("ionoscloud_datacenter"),
      server_id: expect.stringContaining("ionoscloud_vcpu_server"),
      name: "shop-berlin-data",
      size: 50,
      disk_type: "SSD Standard",
      bus: "VIRTIO",
      licence_type: "OTHER",
    });
  });

  test("moves to another server without being made anew, as the server is all that changes", () => {
    const on = (id: string): Record<string, unknown> => {
      const { stack, cloud } = berlin();
      new Server(cloud, id, { ...SMALL, publicIp: true, volumes: [new Volume(cloud, "data", { sizeGib: 50 })] });
      return only(stack, VOLUME);
    };
    const [{ server_id: one, ...before }, { server_id: other, ...after }] = [on("blue"), on("green")];
    expect(after).toEqual(before);
    expect(one).not.toBe(other);
  });

  test("is a copy of a snapshot, of the type and under the protection it asks for", () => {
    const { stack, cloud } = berlin();
    const data = new Volume(cloud, "data", { sizeGib: 50 });
    const snapshot = new VolumeSnapshot(cloud, "snapshot", { volume: data });
    const copy = new Volume(cloud, "copy", { sizeGib: 60, volumeType: "HDD", zone: "ZONE_2", snapshotId: snapshot.snapshotId, removalPolicy: RemovalPolicy.PROTECT });
    new Server(cloud, "db", { ...SMALL, publicIp: true, volumes: [data] });
    new Server(cloud, "db2", { ...SMALL, publicIp: true, zone: "ZONE_2", volumes: [copy] });
    expect(only(stack, "ionoscloud_snapshot")).toMatchObject({ volume_id: expect.stringMatching(/^\$\{ionoscloud_volume\..*\.id\}$/) });
    expect(resources(stack, VOLUME)[1]).toMatchObject({
      disk_type: "HDD",
      availability_zone: "ZONE_2",
      image_name: expect.stringMatching(/^\$\{ionoscloud_snapshot\..*\.id\}$/),
      lifecycle: { prevent_destroy: true },
    });
    expect(resources(stack, VOLUME)[1]).not.toHaveProperty("licence_type");
  });

  test("that no server has is refused at synth, and told what to do", () => {
    const { stack, cloud } = berlin();
    new Volume(cloud, "data", { sizeGib: 50 });
    expect(() => synthesize(stack)).toThrow(/shop\/berlin\/data.*attach it: server\.attachVolume\(volume\)/s);
  });

  test("refuses types that IONOS does not have, and tags", () => {
    const { cloud } = berlin();
    expect(() => new Volume(cloud, "odd", { sizeGib: 10, volumeType: "NVMe" })).toThrow(/volumeType: got "NVMe"; allowed: HDD, SSD Standard, SSD Premium/);
    expect(() => new Volume(cloud, "tagged", { sizeGib: 10, tags: { a: "b" } })).toThrow(/labels on servers, not on volumes/);
  });
});

describe("a file share on IONOS Cloud", () => {
  function shared(ids: string[]): { share: Record<string, unknown>; cluster: Record<string, unknown>; servers: Record<string, unknown>[] } {
    const { stack, cloud } = berlin();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const share = new FileShare(cloud, "files", { sizeGib: 2048, network });
    ids.forEach((id) => new Server(cloud, id, { ...SMALL, network, fileShares: [{ share, path: "/srv/files" }] }));
    return { share: only(stack, "ionoscloud_nfs_share"), cluster: only(stack, "ionoscloud_nfs_cluster"), servers: resources(stack, "ionoscloud_vcpu_server") };
  }

  test("is a cluster of its size with an address in the network, and one share in it", () => {
    const { share, cluster } = shared([]);
    expect(cluster).toEqual({
      lifecycle: { prevent_destroy: true },
      provider: "ionoscloud",
      location: "de/txl",
      name: "shop-berlin-files",
      size: 2048,
      size_unit: "GiB",
      connections: { datacenter_id: expect.any(String), lan: expect.stringContaining("ionoscloud_lan"), ip_address: expect.stringMatching(/^10\.0\.0\.\d+\/24$/) },
    });
    expect(share).toMatchObject({ cluster_id: expect.stringContaining("ionoscloud_nfs_cluster"), location: "de/txl" });
  });

  test("lets in the servers that mount it, and nobody else, in an order that is not the program's", () => {
    const { share, servers } = shared(["one", "two"]);
    const addresses = servers.map(({ nic }) => (nic as { ips: string[] }).ips[0]);
    expect(share.client_groups).toEqual([{ description: "servers", ip_networks: [], hosts: addresses, nfs: { squash: "none" } }]);
    expect(shared(["two", "one"]).share).toEqual(share);
    expect(shared([]).share.client_groups).toEqual([{ description: "servers", ip_networks: [], hosts: [], nfs: { squash: "none" } }]);
  });

  test("is mounted from the cluster's address", () => {
    const { servers, cluster } = shared(["one"]);
    const [address] = String((cluster.connections as Record<string, unknown>).ip_address).split("/");
    const { user_data: userData } = servers[0].volume as Record<string, unknown>;
    expect(userData).toContain(`${address}:\${ionoscloud_nfs_share.`);
  });

  test("is refused where there is none, on a network of others, and for reading only", () => {
    const { cloud } = berlin();
    const far = new IonosCloud(testStack(), "worcester", { region: "gb/bhx" });
    expect(() => new FileShare(far, "files", { sizeGib: 2048, network: new Network(far, "net", { cidr: "10.0.0.0/24" }) })).toThrow(/Network File Storage is in de\/fra/);
    const old = Network.fromNetworkAttributes(cloud, "old", { networkId: "3", cidr: "10.7.1.0/24" });
    expect(() => new FileShare(cloud, "files", { sizeGib: 2048, network: old })).toThrow(/a network that this program defines/);
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const share = new FileShare(cloud, "more", { sizeGib: 2048, network });
    expect(() => new Server(cloud, "web", { ...SMALL, network, fileShares: [{ share, path: "/srv", readOnly: true }] })).toThrow(/who has the share can write/);
    expect(() => new FileShare(cloud, "small", { sizeGib: 100, network })).toThrow(/sizeGib: got 100; allowed: a whole number from 2048 to 43008 GiB/);
  });
});

describe("a bucket on IONOS Cloud", () => {
  test("belongs to the contract, in the cloud's bucket region, and is private", () => {
    const { stack, cloud } = berlin();
    new Bucket(cloud, "Assets");
    expect(only(stack, BUCKET)).toEqual({ provider: "ionoscloud", name: expect.stringMatching(/^shop-berlin-assets-[0-9a-f]{8}$/), region: "eu-central-3", lifecycle: { prevent_destroy: true } });
    expect(resources(stack, "ionoscloud_s3_bucket_policy")).toEqual([]);
  });

  test("keeps versions, expires, answers other origins, goes with its objects, and carries tags", () => {
    const { stack, cloud } = berlin();
    new Bucket(cloud, "assets", {
      name: "shop-assets",
      versioned: true,
      autoDeleteObjects: true,
      tags: { a: "b" },
      lifecycleRules: [
        { id: "tmp", prefix: "tmp/", expireAfterDays: 3, abortUploadsAfterDays: 5 },
        { id: "old", expireOldVersionsAfterDays: 4 },
      ],
      corsRules: [{ allowedOrigins: ["https://a.example"], allowedHeaders: ["*"], exposedHeaders: ["ETag"], maxAgeSeconds: 60 }],
    });
    expect(only(stack, BUCKET)).toMatchObject({ name: "shop-assets", force_destroy: true, tags: { a: "b" } });
    expect(only(stack, "ionoscloud_s3_bucket_versioning").versioning_configuration).toEqual({ status: "Enabled" });
    expect(only(stack, "ionoscloud_s3_bucket_lifecycle_configuration").rule).toEqual([
      { id: "tmp", status: "Enabled", filter: { prefix: "tmp/" }, expiration: { days: 3 }, abort_incomplete_multipart_upload: { days_after_initiation: 5 } },
      { id: "old", status: "Enabled", filter: { prefix: "" }, noncurrent_version_expiration: { noncurrent_days: 4 } },
    ]);
    expect(only(stack, "ionoscloud_s3_bucket_cors_configuration").cors_rule).toEqual([
      { allowed_origins: ["https://a.example"], allowed_methods: ["GET", "HEAD"], allowed_headers: ["*"], expose_headers: ["ETag"], max_age_seconds: 60 },
    ]);
  });

  test("that everybody may read has a policy for its objects", () => {
    const { stack, cloud } = berlin();
    const bucket = new Bucket(cloud, "assets", { publicRead: true });
    new TerraformOutput(stack, "url", { value: bucket.urlFor("index.html") });
    const { policy } = only(stack, "ionoscloud_s3_bucket_policy") as { policy: string };
    expect(JSON.parse(policy)).toEqual({
      Version: "2012-10-17",
      Statement: [{ Sid: "PublicRead", Effect: "Allow", Principal: ["*"], Action: ["s3:GetObject"], Resource: [expect.stringMatching(/^arn:aws:s3:::\$\{ionoscloud_s3_bucket\..*\.name\}\/\*$/)] }],
    });
    expect(synthesize(stack).output!.url.value).toMatch(/^https:\/\/s3\.eu-central-3\.ionoscloud\.com\/\$\{ionoscloud_s3_bucket\..*\.name\}\/index\.html$/);
  });

  test("is opened by a key of the user who runs Terraform", () => {
    const { stack, cloud } = berlin();
    const key = new BucketAccessKey(cloud, "key", { bucket: new Bucket(cloud, "assets") });
    new TerraformOutput(stack, "key", { value: [key.accessKeyId, key.secretAccessKey], sensitive: true });
    expect(only(stack, "ionoscloud_object_storage_accesskey")).toEqual({ provider: "ionoscloud", description: "shop-berlin-key" });
    expect(synthesize(stack).output!.key.value).toEqual([expect.stringMatching(/\.accesskey\}$/), expect.stringMatching(/\.secretkey\}$/)]);
  });

  test("refuses names that IONOS refuses", () => {
    const { cloud } = berlin();
    expect(() => new Bucket(cloud, "assets", { name: "Shop_Assets" })).toThrow(/name: got "Shop_Assets"; allowed: 3 to 63 small letters/);
  });
});
