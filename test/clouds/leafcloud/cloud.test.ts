import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, DnsZone, FileShare, Leafcloud, MachineImage, MachineType, Network, Server } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { ownJson } from "../../support/own-json";

const EC1 = MachineType.described({ name: "ec1.medium", diskGib: 0 });

describe("Leafcloud", () => {
  test("logs in to its Keystone, and stands in Amsterdam", () => {
    const stack = testStack();
    const cloud = new Leafcloud(stack, "cloud", { region: "europe-nl" });
    expect(synthesize(stack).provider!.openstack).toEqual([{ auth_url: "https://create.leaf.cloud:5000", region: "europe-nl" }]);
    expect([cloud.region.country, cloud.region.city, cloud.catalogue.operator?.country]).toEqual(["NL", "Amsterdam", "NL"]);
  });

  test("names its region when it is given another", () => {
    expect(() => new Leafcloud(testStack(), "cloud", { region: "RegionOne" })).toThrow(/region: got "RegionOne"; allowed: europe-nl/);
  });

  test("boots a server of a flavor that the program describes from a volume, and reaches it by a floating IP of external", () => {
    const stack = testStack();
    const cloud = new Leafcloud(stack, "cloud", { region: "europe-nl" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    new Server(cloud, "web", { network, machine: EC1, image: MachineImage.ubuntu("24.04"), publicIp: true });
    const json = synthesize(stack);
    expect(Object.values(json.resource!.openstack_compute_instance_v2)).toMatchObject([
      { flavor_name: "ec1.medium", block_device: [{ source_type: "image", destination_type: "volume", volume_size: 20 }] },
    ]);
    expect(Object.values(json.data!.openstack_images_image_v2)).toMatchObject([{ name: "Ubuntu-24.04" }]);
    expect(Object.values(json.resource!.openstack_networking_floatingip_v2)).toMatchObject([{ pool: "external" }]);
  });

  test("puts a server without a network on external itself", () => {
    const stack = testStack();
    const cloud = new Leafcloud(stack, "cloud", { region: "europe-nl" });
    new Server(cloud, "web", { machine: EC1, image: MachineImage.ubuntu("22.04"), publicIp: true });
    const json = synthesize(stack);
    expect(Object.values(json.data!.openstack_networking_network_v2)).toMatchObject([{ name: "external", external: true }]);
    expect(Object.keys(json.resource!)).not.toContain("openstack_networking_floatingip_v2");
    expect(Object.values(json.resource!.openstack_networking_port_v2)).toMatchObject([{ network_id: expect.stringContaining("ExternalNetwork") }]);
  });

  test("reads off the names of flavors with graphics processors what they have, and gives them to nobody who does not name them", () => {
    const cloud = new Leafcloud(testStack(), "cloud", { region: "europe-nl" });
    expect(cloud.catalogue.machineTypes.map(({ name, vcpus, memoryGib }) => [name, vcpus, memoryGib])).toEqual([
      ["eg1.a30x1.V8-32", 8, 32],
      ["eg1.a100x1.V12-84", 12, 84],
      ["eg1.a100x2.V25-164", 25, 164],
    ]);
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    const image = MachineImage.ubuntu("24.04");
    new Server(cloud, "model", { network, machine: MachineType.named("eg1.a100x1.V12-84"), image });
    expect(() => new Server(cloud, "web", { network, machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image })).toThrow(/needs that Leafcloud can meet/);
  });

  test("asks for the size of the root disk of a flavor whose own is not known", () => {
    const cloud = new Leafcloud(testStack(), "cloud", { region: "europe-nl" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    const props = { network, machine: MachineType.named("eg1.a30x1.V8-32"), image: MachineImage.ubuntu("24.04") };
    expect(() => new Server(cloud, "model", props)).toThrow(/rootDiskGib/);
    expect(new Server(cloud, "other", { ...props, rootDiskGib: 100 }).serverId).toBeDefined();
  });

  test("has no file shares and no DNS", () => {
    const cloud = new Leafcloud(testStack(), "cloud", { region: "europe-nl" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    expect(() => new FileShare(cloud, "files", { network, sizeGib: 100 })).toThrow(/Manila/);
    expect(() => new DnsZone(cloud, "zone", { zoneName: "example.org" })).toThrow(/Designate/);
  });

  test("serves the containers of Swift by S3, opened by a key pair of Keystone", () => {
    const stack = testStack();
    const bucket = new Bucket(new Leafcloud(stack, "cloud", { region: "europe-nl" }), "files");
    new BucketAccessKey(stack, "key", { bucket });
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://leafcloud.store", "us-east-1"]);
    expect(Object.keys(ownJson(stack).resource!)).toEqual(["openstack_objectstorage_container_v1", "openstack_identity_ec2_credential_v3"]);
  });

  test("gives a container a name that no other customer has", () => {
    const stack = testStack();
    new Bucket(new Leafcloud(stack, "cloud", { region: "europe-nl" }), "files");
    const [container] = Object.values(synthesize(stack).resource!.openstack_objectstorage_container_v1);
    expect(container.name).toMatch(/files-[a-z0-9]{8}$/i);
  });
});
