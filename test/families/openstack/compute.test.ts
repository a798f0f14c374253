import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import {
  CloudInit,
  MachineImage,
  MachineType,
  Network,
  PlacementGroup,
  PlacementStrategy,
  Server,
  SshKey,
  Volume,
} from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { all, only, openStack, serverOn, synthesized } from "./bench";

const INSTANCE = "openstack_compute_instance_v2";
const PORT = "openstack_networking_port_v2";
const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO";

describe("a server on OpenStack", () => {
  test("stands on a port of its own, which carries the address and the security group", () => {
    const json = synthesized((cloud) => serverOn(cloud, { privateIp: "10.0.0.9" }));
    const port = only(json, PORT);
    expect(port.fixed_ip).toEqual([{ ip_address: "10.0.0.9", subnet_id: expect.stringContaining("openstack_networking_subnet_v2") }]);
    expect(port.security_group_ids).toEqual([expect.stringContaining("openstack_networking_secgroup_v2")]);
    expect(only(json, INSTANCE).network).toEqual([{ port: expect.stringContaining(PORT) }]);
    expect(only(json, INSTANCE).security_groups).toBeUndefined();
  });

  test("on a network whose subnets are unknown leaves the address to the network", () => {
    const json = synthesized((cloud) => {
      serverOn(cloud, { network: Network.fromNetworkAttributes(cloud, "existing", { networkId: "net-1", cidr: "10.0.0.0/24" }) });
    });
    expect(only(json, PORT)).toMatchObject({ network_id: "net-1" });
    expect(only(json, PORT).fixed_ip).toBeUndefined();
  });

  test("names its image where the flavor has a disk, and looks nothing up", () => {
    const json = synthesized((cloud) => serverOn(cloud));
    expect(only(json, INSTANCE)).toMatchObject({ image_name: "Debian 12", flavor_name: "small" });
    expect(json.data?.openstack_images_image_v2).toBeUndefined();
  });

  test("is never rebuilt for a renewed image, but replaced when the program asks for another", () => {
    const json = synthesized((cloud) => serverOn(cloud));
    expect(only(json, "terraform_data").input).toEqual({ image: "Debian 12" });
    const marker = Object.keys(json.resource!.terraform_data)[0];
    expect(only(json, INSTANCE).lifecycle).toEqual({
      ignore_changes: ["image_id", "image_name"],
      replace_triggered_by: [`terraform_data.${marker}`],
    });
  });

  test("with a diskless flavor boots from a volume of 20 GiB", () => {
    const json = synthesized((cloud) => serverOn(cloud, { machine: MachineType.named("diskless") }));
    expect(only(json, INSTANCE).image_name).toBeUndefined();
    expect(only(json, INSTANCE).block_device).toEqual([
      {
        boot_index: 0,
        delete_on_termination: true,
        destination_type: "volume",
        source_type: "image",
        uuid: expect.stringContaining("data.openstack_images_image_v2"),
        volume_size: 20,
      },
    ]);
    expect(only(json, INSTANCE).lifecycle).toMatchObject({ ignore_changes: ["block_device[0].uuid"] });
  });

  test("boots from a volume of the size and type that it asks for", () => {
    const json = synthesized((cloud) => serverOn(cloud, { rootDiskGib: 33, rootVolumeType: "fast" }));
    expect(only(json, INSTANCE).block_device).toMatchObject([{ volume_size: 33, volume_type: "fast" }]);
  });

  test("with a root disk of a chosen type keeps the size of its flavor", () => {
    const json = synthesized((cloud) => serverOn(cloud, { rootVolumeType: "fast" }));
    expect(only(json, INSTANCE).block_device).toMatchObject([{ volume_size: 20, volume_type: "fast" }]);
  });

  test("shares the lookup of an image with other servers", () => {
    const json = synthesized((cloud) => {
      serverOn(cloud, { rootDiskGib: 30 }, "one");
      serverOn(cloud, { rootDiskGib: 40 }, "two");
    });
    expect(Object.values(json.data!.openstack_images_image_v2)).toMatchObject([{ name: "Debian 12", most_recent: true }]);
  });

  test("by the identifier of an image looks nothing up", () => {
    const json = synthesized((cloud) => serverOn(cloud, { image: MachineImage.id("img-1"), rootDiskGib: 30 }));
    expect(only(json, INSTANCE).block_device).toMatchObject([{ uuid: "img-1" }]);
    expect(json.data?.openstack_images_image_v2).toBeUndefined();
  });

  test("is refused where the disk of its flavor is unknown", () => {
    const stack = testStack();
    const variable = new TerraformVariable(stack, "flavor", {});
    const cloud = openStack(stack);
    expect(() => serverOn(cloud, { machine: MachineType.named(variable.stringValue) })).toThrow(/machine: got .*give rootDiskGib, or MachineType\.described/);
  });

  test("with a flavor that is a token boots from the volume that it asks for", () => {
    const stack = testStack();
    const variable = new TerraformVariable(stack, "flavor", {});
    serverOn(openStack(stack), { machine: MachineType.named(variable.stringValue), rootDiskGib: 25 });
    expect(only(synthesize(stack), INSTANCE)).toMatchObject({ flavor_name: "${var.flavor}", block_device: [{ volume_size: 25 }] });
  });

  test("takes one key by name, further ones by cloud-init, and user data as plain text", () => {
    const json = synthesized((cloud) => {
      const keys = ["one", "two"].map((id) => new SshKey(cloud, id, { publicKey: `${KEY} ${id}` }));
      serverOn(cloud, { sshKeys: keys, cloudInit: new CloudInit({ packages: ["nginx"] }) });
    });
    expect(only(json, INSTANCE).key_pair).toMatch(/openstack_compute_keypair_v2\..*\.name/);
    expect(only(json, INSTANCE).user_data).toContain("nginx");
    expect(only(json, INSTANCE).user_data).toContain(`${KEY} two`);
  });

  test("refuses user data beyond what Nova takes after Base64", () => {
    const stack = testStack();
    const cloud = openStack(stack);
    const content = "x".repeat(49200);
    expect(() => serverOn(cloud, { cloudInit: CloudInit.fromText(content) })).toThrow(/at most 49149 bytes/);
  });

  test("carries its tags as metadata", () => {
    const json = synthesized((cloud) => serverOn(cloud, { tags: { role: "web" } }), { tags: { team: "shop" } });
    expect(only(json, INSTANCE).metadata).toEqual({ role: "web", team: "shop" });
    expect(only(json, PORT).tags).toEqual(["role=web", "team=shop"]);
  });

  test("refuses a tag that Nova's metadata would not hold", () => {
    const cloud = openStack(testStack());
    expect(() => serverOn(cloud, { tags: { "a/b": "c" } })).toThrow(/tags\["a\/b"\]/);
  });

  test("names the availability zone only when it is given one", () => {
    const json = synthesized((cloud) => {
      serverOn(cloud, {}, "one");
      const network = new Network(cloud, "zoned", { cidr: "10.1.0.0/24" });
      new Server(cloud, "two", { network, zone: "az2", machine: MachineType.named("small"), image: MachineImage.debian("12") });
    });
    expect(all(json, INSTANCE).map((instance) => instance.availability_zone)).toEqual([undefined, "az2"]);
  });

  test("finds a volume by the first twenty characters of its identifier", () => {
    const stack = testStack();
    const cloud = openStack(stack);
    const server = serverOn(cloud);
    expect(server.attachVolume(Volume.fromVolumeId(cloud, "existing", "0123456789-0123456789-rest"))).toBe("/dev/disk/by-id/virtio-0123456789-012345678");
    server.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }), { mountPath: "/srv" });
    const json = synthesize(stack);
    expect(only(json, INSTANCE).user_data).toMatch(/\/dev\/disk\/by-id\/virtio-\$\{substr\(openstack_blockstorage_volume_v3\.\w+\.id, 0, 20\)\}/);
    expect(all(json, "openstack_compute_volume_attach_v2")).toHaveLength(2);
  });

  test("forwards packets of each address block once", () => {
    const json = synthesized((cloud) => {
      const server = serverOn(cloud);
      ["192.168.1.0/24", "192.168.2.0/24", "192.168.1.0/24"].forEach((cidr) => server.allowForwarding(cidr));
    });
    expect(only(json, PORT).allowed_address_pairs).toEqual([{ ip_address: "192.168.1.0/24" }, { ip_address: "192.168.2.0/24" }]);
  });

  test.each([
    [PlacementStrategy.SPREAD, false, "soft-anti-affinity"],
    [PlacementStrategy.SPREAD, true, "anti-affinity"],
    [PlacementStrategy.TOGETHER, false, "soft-affinity"],
    [PlacementStrategy.TOGETHER, true, "affinity"],
  ])("placed %s, strictly: %s, is in a group of policy %s", (strategy, strict, policy) => {
    const json = synthesized((cloud) => serverOn(cloud, { placementGroup: new PlacementGroup(cloud, "group", { strategy, strict }) }));
    expect(only(json, "openstack_compute_servergroup_v2").policies).toEqual([policy]);
    expect(only(json, INSTANCE).scheduler_hints).toEqual([{ group: expect.stringContaining("openstack_compute_servergroup_v2") }]);
  });
});

describe("a server without a private network", () => {
  const props = { machine: MachineType.named("small"), image: MachineImage.debian("12"), publicIp: true };

  test("is refused where no public network takes servers directly", () => {
    const cloud = openStack(testStack());
    expect(() => new Server(cloud, "web", props)).toThrow(/a server without a private network \(compute\.server\.public-only\): servers of OpenStack stand on a private network/);
  });

  test("stands on the public network itself, and its address outlives it", () => {
    const stack = testStack();
    const server = new Server(openStack(stack, { directPublicNetwork: "ext-net" }), "web", props);
    new TerraformOutput(stack, "address", { value: server.publicIp });
    const json = synthesize(stack);
    expect(Object.keys(json.resource!)).not.toContain("openstack_networking_floatingip_v2");
    expect(only(json, PORT)["//"]).toMatchObject({ metadata: { path: "test/cloud/web/PublicIp/Resource" } });
    expect(only(json, PORT).security_group_ids).toHaveLength(1);
    expect(only(json, INSTANCE).network).toEqual([{ port: expect.stringContaining(PORT) }]);
    expect(Object.values(json.data!.openstack_networking_network_v2)).toMatchObject([{ name: "ext-net" }]);
    expect(json.output!.address.value).toMatch(/for ip in openstack_networking_port_v2\.\w+\.all_fixed_ips/);
  });
});
