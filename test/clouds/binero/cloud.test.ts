import { describe, expect, test } from "vitest";
import { Binero, Bucket, BucketAccessKey, DnsZone, FileShare, MachineImage, MachineType, Network, Server, Volume } from "archipel";
import type { TerraformJson } from "archipel/testing";
import { synthesize, testStack } from "archipel/testing";
import { ownJson } from "../../support/own-json";

function serverOn(machine: MachineType): TerraformJson {
  const stack = testStack();
  const cloud = new Binero(stack, "cloud", { region: "europe-se-1" });
  const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
  new Server(cloud, "web", { network, machine, image: MachineImage.debian("11"), publicIp: true });
  return synthesize(stack);
}

const NEEDS = MachineType.needs({ vcpus: 2, memoryGib: 4 });

describe("Binero cloud", () => {
  test("logs in to its Keystone, and stands in Stockholm", () => {
    const stack = testStack();
    const cloud = new Binero(stack, "cloud", { region: "europe-se-1" });
    expect(synthesize(stack).provider!.openstack).toEqual([{ auth_url: "https://auth.binero.cloud:5000/v3", region: "europe-se-1" }]);
    expect([cloud.region.country, cloud.region.city]).toEqual(["SE", "Stockholm"]);
  });

  test("names its region and its zone when it is given others", () => {
    expect(() => new Binero(testStack(), "cloud", { region: "eu-se-1" })).toThrow(/region: got "eu-se-1"; allowed: europe-se-1/);
    expect(() => new Binero(testStack(), "cloud", { region: "europe-se-1", zone: "europe-se-1b" })).toThrow(/zone: got "europe-se-1b"; .*: europe-se-1a/);
  });

  test("has its routers in europe-se-1a, which lead to the network with public addresses there", () => {
    const { resource, data } = serverOn(NEEDS);
    expect(Object.values(data!.openstack_networking_network_v2)).toMatchObject([{ name: "europe-se-1-1a-net0", external: true }]);
    expect(Object.values(resource!.openstack_networking_router_v2)).toMatchObject([{ availability_zone_hints: ["europe-se-1a"] }]);
    expect(Object.values(resource!.openstack_networking_floatingip_v2)).toMatchObject([{ pool: "europe-se-1-1a-net0" }]);
  });

  test("puts a server without a network on the network with public addresses itself", () => {
    const stack = testStack();
    new Server(new Binero(stack, "cloud", { region: "europe-se-1" }), "web", { machine: NEEDS, image: MachineImage.debian("11"), publicIp: true });
    const { resource } = synthesize(stack);
    expect(Object.keys(resource!)).not.toContain("openstack_networking_floatingip_v2");
    expect(Object.values(resource!.openstack_networking_port_v2)).toMatchObject([{ network_id: expect.stringContaining("ExternalNetwork") }]);
  });

  test("boots a server from a volume, on the newer of two flavors that do", () => {
    const { resource, data } = serverOn(NEEDS);
    expect(Object.values(resource!.openstack_compute_instance_v2)).toMatchObject([
      { flavor_name: "gp-v2a.2x4", block_device: [{ source_type: "image", destination_type: "volume", volume_size: 20 }] },
    ]);
    expect(Object.values(data!.openstack_images_image_v2)).toMatchObject([{ name: "debian-11-x86_64" }]);
  });

  test("boots a server from the disk in the machine where the program names such a flavor", () => {
    const { resource } = serverOn(MachineType.named("hp.4x8-nvme50"));
    const [server] = Object.values(resource!.openstack_compute_instance_v2);
    expect([server.flavor_name, server.image_name, server.block_device]).toEqual(["hp.4x8-nvme50", "debian-11-x86_64", undefined]);
  });

  test.each([
    ["gp.4x8-pinned", 4, 8, 0],
    ["hm-v2a.8x192", 8, 192, 0],
    ["hp.12x64-nvme250", 12, 64, 250],
  ])("reads off the name of %s what it has", (name, vcpus, memoryGib, diskGib) => {
    const { machineTypes } = new Binero(testStack(), "cloud", { region: "europe-se-1" }).catalogue;
    expect(machineTypes.find((entry) => entry.name === name)).toMatchObject({ vcpus, memoryGib, diskGib });
  });

  test("knows its types of volumes", () => {
    const cloud = new Binero(testStack(), "cloud", { region: "europe-se-1" });
    expect(() => new Volume(cloud, "data", { sizeGib: 20, volumeType: "nvme" })).toThrow(/ssd, hdd/);
  });

  test("has DNS, and no file shares", () => {
    const stack = testStack();
    const cloud = new Binero(stack, "cloud", { region: "europe-se-1" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    expect(() => new FileShare(cloud, "files", { network, sizeGib: 100 })).toThrow(/Manila/);
    new DnsZone(cloud, "zone", { zoneName: "example.org" });
    expect(Object.values(synthesize(stack).resource!.openstack_dns_zone_v2)).toMatchObject([{ name: "example.org." }]);
  });

  test("serves the containers of Swift by the S3 API, opened by a key pair of Keystone", () => {
    const stack = testStack();
    const bucket = new Bucket(new Binero(stack, "cloud", { region: "europe-se-1" }), "files");
    new BucketAccessKey(stack, "key", { bucket });
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://object-eu-se-1a.binero.cloud", "europe-se-1"]);
    expect(Object.keys(ownJson(stack).resource!)).toEqual(["openstack_objectstorage_container_v1", "openstack_identity_ec2_credential_v3"]);
  });
});
