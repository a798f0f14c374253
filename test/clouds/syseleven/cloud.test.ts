import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, FileShare, MachineImage, MachineType, Network, Server, SysEleven, Volume, VpnGateway } from "archipel";
import type { Attributes } from "archipel/testing";
import { synthesize, testStack } from "archipel/testing";

const NEEDS = MachineType.needs({ vcpus: 2, memoryGib: 4 });

function serverIn(region: string, machine = NEEDS, image = MachineImage.ubuntu("24.04"), rootDiskGib?: number): { server: Attributes; images: Attributes[] } {
  const stack = testStack();
  const cloud = new SysEleven(stack, "cloud", { region });
  const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
  new Server(cloud, "web", { network, machine, image, rootDiskGib });
  const { resource, data } = synthesize(stack);
  return { server: Object.values(resource!.openstack_compute_instance_v2)[0], images: Object.values(data?.openstack_images_image_v2 ?? {}) };
}

describe("the SysEleven Stack", () => {
  test.each([
    ["cbk", "Berlin"],
    ["dbl", "Berlin"],
    ["fes", "Frankfurt"],
  ])("logs in to its Keystone for region %s, and knows where it stands", (region, city) => {
    const stack = testStack();
    const cloud = new SysEleven(stack, "cloud", { region });
    expect(synthesize(stack).provider!.openstack).toEqual([{ auth_url: "https://keystone.cloud.syseleven.net:5000/v3", region }]);
    expect([cloud.region.country, cloud.region.city]).toEqual(["DE", city]);
  });

  test("lists its regions when it is given another", () => {
    expect(() => new SysEleven(testStack(), "cloud", { region: "dus2" })).toThrow(/region: got "dus2"; allowed: cbk, dbl, fes/);
  });

  test.each([
    ["cbk", "m1c.small"],
    ["dbl", "m1c.small"],
    ["fes", "m2c.small"],
  ])("runs a server of two processors and four GiB of memory in %s on %s", (region, flavor) => {
    expect(serverIn(region).server.flavor_name).toBe(flavor);
  });

  test("boots from the flavor's disk the newest image of the name, as images end in a date", () => {
    const { server, images } = serverIn("fes");
    expect(images).toMatchObject([
      { name_regex: "^Ubuntu Noble 24\\.04 \\(\\d{4}-\\d{2}-\\d{2}\\)$", visibility: "public", most_recent: true },
    ]);
    expect(server).toMatchObject({ image_id: expect.stringContaining("openstack_images_image_v2") });
    expect([server.image_name, server.block_device]).toEqual([undefined, undefined]);
  });

  test("finds the image in the same way for a root disk of a chosen size", () => {
    const { server, images } = serverIn("fes", NEEDS, MachineImage.ubuntu("22.04"), 80);
    expect(images).toMatchObject([{ name_regex: expect.stringContaining("Jammy") }]);
    expect(server.block_device).toMatchObject([{ uuid: expect.stringContaining("openstack_images_image_v2"), volume_size: 80 }]);
  });

  test("takes an image that the program names whole by that name", () => {
    const { server, images } = serverIn("fes", NEEDS, MachineImage.named("my-debian-12"));
    expect([server.image_name, images]).toEqual(["my-debian-12", []]);
  });

  test("gives a disk in the machine to nobody who does not name the flavor", () => {
    const { machineTypes } = new SysEleven(testStack(), "cloud", { region: "cbk" }).catalogue;
    expect(machineTypes.filter(({ chosenByNeeds }) => chosenByNeeds === false).every(({ name }) => name.startsWith("l1"))).toBe(true);
    expect(serverIn("cbk", MachineType.named("l1c.small")).server.flavor_name).toBe("l1c.small");
    expect(machineTypes.find(({ name }) => name === "l1r.medium")).toMatchObject({ vcpus: 4, memoryGib: 32, diskGib: 100 });
  });

  test.each([
    ["cbk", /quobyte, quobyte-multiattach/],
    ["fes", /allowed: ceph/],
  ])("knows the types of volumes of %s", (region, types) => {
    const cloud = new SysEleven(testStack(), "cloud", { region });
    expect(() => new Volume(cloud, "data", { sizeGib: 20, volumeType: "ssd" })).toThrow(types);
  });

  test("makes buckets in fes by the S3 API, opened by a key pair of Keystone", () => {
    const stack = testStack();
    const bucket = new Bucket(new SysEleven(stack, "cloud", { region: "fes" }), "files", { publicRead: true });
    new BucketAccessKey(stack, "key", { bucket });
    const { resource, provider } = synthesize(stack);
    expect(provider!.minio).toMatchObject([{ minio_server: "objectstorage.fes.cloud.syseleven.net", minio_ssl: true }]);
    expect(Object.values(resource!.minio_s3_bucket)).toMatchObject([{ acl: "public-read" }]);
    expect(Object.keys(resource!.openstack_identity_ec2_credential_v3)).toHaveLength(2);
  });

  test.each(["cbk", "dbl"])("has no buckets in %s, and says why", (region) => {
    const cloud = new SysEleven(testStack(), "cloud", { region });
    expect(() => new Bucket(cloud, "files")).toThrow(/takes no bucket policies/);
  });

  test("has no file shares and no tunnels, and says why", () => {
    const cloud = new SysEleven(testStack(), "cloud", { region: "fes" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    expect(() => new FileShare(cloud, "files", { network, sizeGib: 100 })).toThrow(/no Manila/);
    expect(() => new VpnGateway(cloud, "gateway", { network })).toThrow(/AES-CBC/);
  });
});
