import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, Cleura, FileShare, MachineImage, MachineType, Network, Server, Volume } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { ownJson } from "../../support/own-json";

describe("Cleura", () => {
  test.each([
    ["Kna1", "kna1", "SE", "Karlskrona"],
    ["Sto2", "sto2", "SE", "Stockholm"],
    ["Fra1", "fra1", "DE", "Frankfurt"],
  ])("logs in to the Keystone of region %s, and knows where it stands", (region, host, country, city) => {
    const stack = testStack();
    const cloud = new Cleura(stack, "cloud", { region });
    expect(synthesize(stack).provider!.openstack).toEqual([{ auth_url: `https://${host}.citycloud.com:5000/v3`, region }]);
    expect([cloud.region.country, cloud.region.city]).toEqual([country, city]);
  });

  test("lists its regions when it is given another", () => {
    expect(() => new Cleura(testStack(), "cloud", { region: "Lon1" })).toThrow(/region: got "Lon1"; allowed: Kna1, Sto2, Fra1/);
  });

  test("boots a server from a volume, as its flavors have no disk, and reaches it by a floating IP of ext-net", () => {
    const stack = testStack();
    const cloud = new Cleura(stack, "cloud", { region: "Sto2" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    new Server(cloud, "web", { network, machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.ubuntu("24.04"), publicIp: true });
    const json = synthesize(stack);
    expect(Object.values(json.resource!.openstack_compute_instance_v2)).toMatchObject([
      { flavor_name: "b.2c4gb", block_device: [{ source_type: "image", destination_type: "volume", boot_index: 0, volume_size: 20 }] },
    ]);
    expect(Object.values(json.data!.openstack_images_image_v2)).toMatchObject([{ name: "Ubuntu 24.04 Noble Numbat x86_64" }]);
    expect(Object.values(json.resource!.openstack_networking_floatingip_v2)).toMatchObject([{ pool: "ext-net" }]);
  });

  test("finds the image of Debian 12", () => {
    const stack = testStack();
    const cloud = new Cleura(stack, "cloud", { region: "Kna1" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    new Server(cloud, "web", { network, machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.debian("12") });
    expect(Object.values(synthesize(stack).data!.openstack_images_image_v2)).toMatchObject([{ name: "Debian 12 Bookworm x86_64" }]);
  });

  test("knows its types of volumes", () => {
    const cloud = new Cleura(testStack(), "cloud", { region: "Fra1" });
    expect(() => new Volume(cloud, "data", { sizeGib: 20, volumeType: "ssd" })).toThrow(/cbs, cbs-encrypted/);
  });

  test("has no file shares, and says why", () => {
    const cloud = new Cleura(testStack(), "cloud", { region: "Fra1" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    expect(() => new FileShare(cloud, "files", { network, sizeGib: 100 })).toThrow(/Manila is not available/);
  });

  test("serves the containers of Swift by S3, opened by a key pair of Keystone", () => {
    const stack = testStack();
    const bucket = new Bucket(new Cleura(stack, "cloud", { region: "Fra1" }), "files");
    new BucketAccessKey(stack, "key", { bucket });
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://s3-fra1.citycloud.com", "us-east-1"]);
    expect(Object.keys(ownJson(stack).resource!)).toEqual(["openstack_objectstorage_container_v1", "openstack_identity_ec2_credential_v3"]);
  });
});
