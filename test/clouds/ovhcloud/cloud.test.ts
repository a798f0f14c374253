import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, MachineImage, MachineType, Network, OvhCloud, Secret, Server, vendors } from "archipel";
import { synthesize, testStack } from "archipel/testing";

const { ObjectStorageApi } = vendors.openstack;
const CONTAINER = "openstack_objectstorage_container_v1";

describe("OVHcloud", () => {
  test("logs in to OVHcloud's Keystone in the region", () => {
    const stack = testStack();
    new OvhCloud(stack, "gravelines", { region: "GRA11" });
    expect(synthesize(stack).provider!.openstack).toEqual([{ auth_url: "https://auth.cloud.ovh.net/v3", region: "GRA11" }]);
  });

  test("knows the country of its regions, and leaves it open where no source tells it", () => {
    const country = (region: string): string | undefined => new OvhCloud(testStack(), "cloud", { region }).region.country;
    expect(["GRA11", "EU-SOUTH-MIL", "DE1", "UK1", "EU-WEST-LZ-LUX-A"].map(country)).toEqual(["FR", "IT", "DE", "GB", undefined]);
  });

  test("lists its regions when it is given another", () => {
    expect(() => new OvhCloud(testStack(), "cloud", { region: "GRA12" })).toThrow(/region: got "GRA12"; allowed: GRA, GRA5, GRA9, GRA11/);
  });

  test("picks a flavor with guaranteed processors and a known disk", () => {
    const stack = testStack();
    const cloud = new OvhCloud(stack, "gravelines", { region: "GRA11" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    new Server(cloud, "web", { network, machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.ubuntu("24.04") });
    const json = synthesize(stack);
    expect(Object.values(json.resource!.openstack_compute_instance_v2)).toMatchObject([{ flavor_name: "c3-4", image_name: "Ubuntu 24.04" }]);
    expect(Object.values(json.data!.openstack_networking_network_v2)).toMatchObject([{ name: "Ext-Net", external: true }]);
  });

  test.each([undefined, "0f1e2d3c4b5a69788796a5b4c3d2e1f0"])("keeps secrets in Barbican with the projectId %s", (projectId) => {
    const stack = testStack();
    const cloud = new OvhCloud(stack, "gravelines", { region: "GRA11", projectId });
    const value = new TerraformVariable(stack, "value", { sensitive: true }).stringValue;
    new Secret(cloud, "token", { name: "token", value });
    expect(Object.values(synthesize(stack).resource!.openstack_keymanager_secret_v1)).toMatchObject([{ name: "token", payload: "${var.value}" }]);
    expect(synthesize(stack).resource).not.toHaveProperty("ovh_okms_secret");
  });

  test("refuses a flavor whose disk nobody knows, until the root disk is given", () => {
    const cloud = new OvhCloud(testStack(), "gravelines", { region: "GRA11" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    const props = { network, machine: MachineType.named("c3-64"), image: MachineImage.ubuntu("24.04") };
    expect(() => new Server(cloud, "guess", props)).toThrow(/machine: got "c3-64".*rootDiskGib/);
    expect(() => new Server(cloud, "told", { ...props, rootDiskGib: 50 })).not.toThrow();
  });

  test("never picks by needs a flavor whose disk nobody knows", () => {
    const types = new OvhCloud(testStack(), "gravelines", { region: "GRA11" }).catalogue.machineTypes;
    expect(types.filter((entry) => entry.chosenByNeeds !== false && entry.diskGib === undefined)).toEqual([]);
  });
});

describe("a bucket on OVHcloud", () => {
  test("is a container in the Swift region of the place, and speaks S3 there", () => {
    const stack = testStack();
    const bucket = new Bucket(new OvhCloud(stack, "gravelines", { region: "GRA11" }), "files");
    new BucketAccessKey(stack, "key", { bucket });
    expect(bucket.s3Endpoint).toBe("https://s3.gra.cloud.ovh.net");
    expect(Object.values(synthesize(stack).resource![CONTAINER])).toMatchObject([{ region: "GRA" }]);
  });

  test("is made by S3 where the region has no Swift", () => {
    const stack = testStack();
    const bucket = new Bucket(new OvhCloud(stack, "paris", { region: "EU-WEST-PAR" }), "files", { name: "my-files" });
    expect(bucket.s3Endpoint).toBe("https://s3.eu-west-par.io.cloud.ovh.net");
    const json = synthesize(stack);
    expect(json.resource![CONTAINER]).toBeUndefined();
    expect(json.provider!.minio).toMatchObject([{ minio_server: "s3.eu-west-par.io.cloud.ovh.net", minio_region: "eu-west-par", minio_ssl: true }]);
  });

  test("is made by S3 where the program asks for it", () => {
    const bucket = new Bucket(new OvhCloud(testStack(), "gravelines", { region: "GRA11", objectStorage: ObjectStorageApi.S3 }), "files", {
      lifecycleRules: [{ id: "old", expireAfterDays: 3 }],
    });
    expect(bucket.s3Endpoint).toBe("https://s3.gra.io.cloud.ovh.net");
  });

  test("by S3 cannot be public, and says why", () => {
    const cloud = new OvhCloud(testStack(), "gravelines", { region: "GRA11", objectStorage: ObjectStorageApi.S3 });
    expect(() => new Bucket(cloud, "files", { publicRead: true })).toThrow(/takes no bucket policies/);
  });

  test("by Swift is refused where there is none, and says where there is", () => {
    const cloud = new OvhCloud(testStack(), "paris", { region: "EU-WEST-PAR", objectStorage: ObjectStorageApi.SWIFT });
    expect(() => new Bucket(cloud, "files")).toThrow(/OVHcloud has Swift in GRA, SBG, DE, UK, WAW and BHS only, not in EU-WEST-PAR/);
  });

  test("by S3 is refused in a local zone, whose endpoint is unknown", () => {
    expect(() => new OvhCloud(testStack(), "lux", { region: "EU-WEST-LZ-LUX-A", objectStorage: ObjectStorageApi.S3 })).toThrow(/no S3 endpoint is known/);
  });
});
