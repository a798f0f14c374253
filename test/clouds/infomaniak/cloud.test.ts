import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, Infomaniak, MachineImage, MachineType, Network, Server } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { ownJson } from "../../support/own-json";

describe("Infomaniak", () => {
  test.each([
    ["dc3-a", "pub1"],
    ["dc4-a", "pub2"],
  ])("logs in to the Keystone of region %s", (region, platform) => {
    const stack = testStack();
    new Infomaniak(stack, "geneva", { region });
    expect(synthesize(stack).provider!.openstack).toEqual([{ auth_url: `https://api.${platform}.infomaniak.cloud/identity/v3`, region }]);
  });

  test("lists its regions when it is given another", () => {
    expect(() => new Infomaniak(testStack(), "cloud", { region: "dc1" })).toThrow(/region: got "dc1"; allowed: dc3-a, dc4-a/);
  });

  test("leaves the country of its data centres open, as no source tells it", () => {
    const cloud = new Infomaniak(testStack(), "cloud", { region: "dc3-a" });
    expect(cloud.region.country).toBeUndefined();
    expect(cloud.catalogue.operator?.country).toBe("CH");
  });

  test("runs a server of two processors and four GiB of memory, reached by a floating IP", () => {
    const stack = testStack();
    const cloud = new Infomaniak(stack, "geneva", { region: "dc3-a" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    new Server(cloud, "web", { network, machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.ubuntu("24.04"), publicIp: true });
    const json = synthesize(stack);
    expect(Object.values(json.resource!.openstack_compute_instance_v2)).toMatchObject([
      { flavor_name: "a2-ram4-disk20-perf1", image_name: "Ubuntu 24.04 LTS Noble Numbat" },
    ]);
    expect(Object.values(json.resource!.openstack_networking_floatingip_v2)).toMatchObject([{ pool: "ext-floating1" }]);
  });

  test("stands a server without a private network on ext-net1", () => {
    const stack = testStack();
    const cloud = new Infomaniak(stack, "geneva", { region: "dc3-a" });
    new Server(cloud, "web", { machine: MachineType.needs({ vcpus: 1, memoryGib: 2 }), image: MachineImage.debian("12"), publicIp: true });
    expect(Object.values(synthesize(stack).data!.openstack_networking_network_v2)).toMatchObject([{ name: "ext-net1" }]);
  });

  test("serves the containers of Swift by S3, opened by a key pair of Keystone", () => {
    const stack = testStack();
    const bucket = new Bucket(new Infomaniak(stack, "geneva", { region: "dc4-a" }), "files");
    new BucketAccessKey(stack, "key", { bucket });
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://s3.pub2.infomaniak.cloud", "us-east-1"]);
    expect(Object.keys(ownJson(stack).resource!)).toEqual(["openstack_objectstorage_container_v1", "openstack_identity_ec2_credential_v3"]);
  });
});
