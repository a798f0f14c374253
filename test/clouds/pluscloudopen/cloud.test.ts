import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, DnsZone, FileShare, MachineImage, MachineType, Network, PlusCloudOpen, Server, Volume } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { ownJson } from "../../support/own-json";

describe("pluscloud open", () => {
  test.each([
    ["prod1", "Cologne"],
    ["prod2", "Hamburg"],
    ["prod3", "Hamburg"],
    ["prod4", "Düsseldorf"],
  ])("logs in to the Keystone of %s, and knows where it stands", (region, city) => {
    const stack = testStack();
    const cloud = new PlusCloudOpen(stack, "cloud", { region });
    expect(synthesize(stack).provider!.openstack).toEqual([{ auth_url: `https://${region}.api.pco.get-cloud.io:5000/v3`, region }]);
    expect([cloud.region.country, cloud.region.city]).toEqual(["DE", city]);
  });

  test("lists its environments when it is given another", () => {
    expect(() => new PlusCloudOpen(testStack(), "cloud", { region: "DE-WEST" })).toThrow(/region: got "DE-WEST"; allowed: prod1, prod2, prod3, prod4/);
  });

  test("boots a server from a volume, as its flavors have no disk, and reaches it by a floating IP of ext01", () => {
    const stack = testStack();
    const cloud = new PlusCloudOpen(stack, "cloud", { region: "prod1" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    new Server(cloud, "web", { network, machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.debian("12"), publicIp: true });
    const json = synthesize(stack);
    expect(Object.values(json.resource!.openstack_compute_instance_v2)).toMatchObject([
      { flavor_name: "SCS-2V-4", block_device: [{ source_type: "image", destination_type: "volume", volume_size: 20 }] },
    ]);
    expect(Object.values(json.data!.openstack_images_image_v2)).toMatchObject([{ name: "Debian 12" }]);
    expect(Object.values(json.data!.openstack_networking_network_v2)).toMatchObject([{ name: "ext01", external: true }]);
    expect(Object.values(json.resource!.openstack_networking_floatingip_v2)).toMatchObject([{ pool: "ext01" }]);
  });

  test("boots a server from the disk in the machine where the program names such a flavor", () => {
    const stack = testStack();
    const cloud = new PlusCloudOpen(stack, "cloud", { region: "prod2" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    new Server(cloud, "db", { network, machine: MachineType.named("SCS-4V-16-100s"), image: MachineImage.ubuntu("24.04") });
    const [server] = Object.values(synthesize(stack).resource!.openstack_compute_instance_v2);
    expect([server.flavor_name, server.image_name, server.block_device]).toEqual(["SCS-4V-16-100s", "Ubuntu 24.04", undefined]);
  });

  test.each([
    [{ vcpus: 1, memoryGib: 1 }, "SCS-1V-1"],
    [{ vcpus: 3, memoryGib: 16 }, "SCS-4V-16"],
  ])("chooses neither a processor of the class L nor a disk in the machine for needs of %o", (needs, flavor) => {
    const stack = testStack();
    const cloud = new PlusCloudOpen(stack, "cloud", { region: "prod1" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    new Server(cloud, "web", { network, machine: MachineType.needs(needs), image: MachineImage.ubuntu("22.04") });
    expect(Object.values(synthesize(stack).resource!.openstack_compute_instance_v2)).toMatchObject([{ flavor_name: flavor }]);
  });

  test("knows its types of volumes", () => {
    const cloud = new PlusCloudOpen(testStack(), "cloud", { region: "prod1" });
    expect(() => new Volume(cloud, "data", { sizeGib: 20, volumeType: "ssd" })).toThrow(/ceph-standard, ceph-premium, .*LUKS/);
  });

  test("has no file shares by Manila and no DNS", () => {
    const cloud = new PlusCloudOpen(testStack(), "cloud", { region: "prod1" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    expect(() => new FileShare(cloud, "files", { network, sizeGib: 100 })).toThrow(/plusstorage/);
    expect(() => new DnsZone(cloud, "zone", { zoneName: "example.org" })).toThrow(/Designate/);
  });

  test("serves the containers of Swift by S3, opened by a key pair of Keystone", () => {
    const stack = testStack();
    const bucket = new Bucket(new PlusCloudOpen(stack, "cloud", { region: "prod3" }), "files");
    new BucketAccessKey(stack, "key", { bucket });
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://prod3.api.pco.get-cloud.io:8080", "us-east-1"]);
    expect(Object.keys(ownJson(stack).resource!)).toEqual(["openstack_objectstorage_container_v1", "openstack_identity_ec2_credential_v3"]);
  });
});
