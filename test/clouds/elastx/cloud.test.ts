import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, DnsZone, Elastx, FileShare, MachineImage, MachineType, Network, Server } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { ownJson } from "../../support/own-json";

describe("Elastx", () => {
  test("logs in to its Keystone, and stands in Stockholm", () => {
    const stack = testStack();
    const cloud = new Elastx(stack, "cloud", { region: "se-sto" });
    expect(synthesize(stack).provider!.openstack).toEqual([{ auth_url: "https://ops.elastx.cloud:5000/v3", region: "se-sto" }]);
    expect([cloud.region.country, cloud.region.city, cloud.catalogue.operator?.country]).toEqual(["SE", "Stockholm", "SE"]);
  });

  test("names its region when it is given another", () => {
    expect(() => new Elastx(testStack(), "cloud", { region: "sto1" })).toThrow(/region: got "sto1"; allowed: se-sto/);
  });

  test("runs a server of two processors and four GiB of memory in a zone, reached by a floating IP of elx-public1", () => {
    const stack = testStack();
    const cloud = new Elastx(stack, "cloud", { region: "se-sto", zone: "sto2" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    new Server(cloud, "web", { network, machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.ubuntu("24.04"), publicIp: true });
    const json = synthesize(stack);
    expect(Object.values(json.resource!.openstack_compute_instance_v2)).toMatchObject([
      { flavor_name: "v2-c2-m4-d60", image_name: "ubuntu-24.04-server-latest", availability_zone: "sto2" },
    ]);
    expect(Object.values(json.resource!.openstack_networking_floatingip_v2)).toMatchObject([{ pool: "elx-public1" }]);
  });

  test("knows the images of Ubuntu 22.04 and Debian 12", () => {
    const stack = testStack();
    const cloud = new Elastx(stack, "cloud", { region: "se-sto" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    const machine = MachineType.needs({ vcpus: 1, memoryGib: 2 });
    new Server(cloud, "web", { network, machine, image: MachineImage.ubuntu("22.04") });
    new Server(cloud, "mail", { network, machine, image: MachineImage.debian("12") });
    const images = Object.values(synthesize(stack).resource!.openstack_compute_instance_v2).map((server) => server.image_name);
    expect(images.sort()).toEqual(["debian-12-latest", "ubuntu-22.04-server-latest"]);
  });

  test("has no file shares and no DNS", () => {
    const cloud = new Elastx(testStack(), "cloud", { region: "se-sto" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    expect(() => new FileShare(cloud, "files", { network, sizeGib: 100 })).toThrow(/no Manila/);
    expect(() => new DnsZone(cloud, "zone", { zoneName: "example.org" })).toThrow(/Elastx/);
  });

  test("serves the containers of Swift by S3, opened by a key pair of Keystone", () => {
    const stack = testStack();
    const bucket = new Bucket(new Elastx(stack, "cloud", { region: "se-sto" }), "files");
    new BucketAccessKey(stack, "key", { bucket });
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://swift.elastx.cloud", "us-east-1"]);
    expect(Object.keys(ownJson(stack).resource!)).toEqual(["openstack_objectstorage_container_v1", "openstack_identity_ec2_credential_v3"]);
  });
});
