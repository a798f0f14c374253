import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, CysoCloud, DnsZone, FileShare, MachineImage, MachineType, Network, Secret, Server, Volume } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { ownJson } from "../../support/own-json";

const NEEDS = MachineType.needs({ vcpus: 2, memoryGib: 4 });

describe("Cyso Cloud", () => {
  test("logs in to its Keystone, and stands in Amsterdam", () => {
    const stack = testStack();
    const cloud = new CysoCloud(stack, "cloud", { region: "ams2" });
    expect(synthesize(stack).provider!.openstack).toEqual([{ auth_url: "https://core.fuga.cloud:5000/v3", region: "ams2" }]);
    expect([cloud.region.country, cloud.region.city, cloud.catalogue.operator?.country]).toEqual(["NL", "Amsterdam", "NL"]);
  });

  test("names its region when it is given another", () => {
    expect(() => new CysoCloud(testStack(), "cloud", { region: "cystack" })).toThrow(/region: got "cystack"; allowed: ams2/);
  });

  test("runs a server of two processors and four GiB of memory from the flavor's disk, reached by a floating IP of public", () => {
    const stack = testStack();
    const cloud = new CysoCloud(stack, "cloud", { region: "ams2" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    new Server(cloud, "web", { network, machine: NEEDS, image: MachineImage.ubuntu("24.04"), publicIp: true });
    const { resource, data } = synthesize(stack);
    const [server] = Object.values(resource!.openstack_compute_instance_v2);
    expect([server.flavor_name, server.image_name, server.block_device]).toEqual(["c5.small", "Ubuntu 24.04 LTS", undefined]);
    expect(Object.values(data!.openstack_networking_network_v2)).toMatchObject([{ name: "public", external: true }]);
    expect(Object.values(resource!.openstack_networking_floatingip_v2)).toMatchObject([{ pool: "public" }]);
  });

  test("puts a server without a network on public itself", () => {
    const stack = testStack();
    const cloud = new CysoCloud(stack, "cloud", { region: "ams2" });
    new Server(cloud, "web", { machine: NEEDS, image: MachineImage.ubuntu("22.04"), publicIp: true });
    const { resource } = synthesize(stack);
    expect(Object.keys(resource!)).not.toContain("openstack_networking_floatingip_v2");
    expect(Object.values(resource!.openstack_networking_port_v2)).toMatchObject([{ network_id: expect.stringContaining("ExternalNetwork") }]);
  });

  test("knows its types of volumes", () => {
    const cloud = new CysoCloud(testStack(), "cloud", { region: "ams2" });
    expect(() => new Volume(cloud, "data", { sizeGib: 20, volumeType: "ssd" })).toThrow(/Tier-1, Tier-1m, Tier-2, Tier-2m/);
  });

  test("has DNS, and neither file shares nor secrets", () => {
    const stack = testStack();
    const cloud = new CysoCloud(stack, "cloud", { region: "ams2" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    expect(() => new FileShare(cloud, "files", { network, sizeGib: 100 })).toThrow(/Manila/);
    expect(() => new Secret(cloud, "token")).toThrow(/Barbican/);
    new DnsZone(cloud, "zone", { zoneName: "example.org" });
    expect(Object.values(synthesize(stack).resource!.openstack_dns_zone_v2)).toMatchObject([{ name: "example.org." }]);
  });

  test("serves the containers of Swift by S3, opened by a key pair of Keystone", () => {
    const stack = testStack();
    const bucket = new Bucket(new CysoCloud(stack, "cloud", { region: "ams2" }), "files");
    new BucketAccessKey(stack, "key", { bucket });
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://core.fuga.cloud:8080", "ams2"]);
    expect(Object.keys(ownJson(stack).resource!)).toEqual(["openstack_objectstorage_container_v1", "openstack_identity_ec2_credential_v3"]);
  });
});
