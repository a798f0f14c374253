import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import {
  CapabilityError,
  CloudInit,
  Firewall,
  MachineImage,
  Network,
  PlacementGroup,
  PlacementStrategy,
  Server,
  SshKey,
  Subnet,
  Volume,
} from "archipel";
import { synthesize } from "archipel/testing";
import type { Place } from "./place";
import { PUBLIC_KEY, only, referenceTo, resources } from "./place";

/** What servers become on a cloud of the family. */
export function computeTests(place: Place): void {
  const { make, prefix, types, small } = place;
  const [server, port, subnet] = ["compute_instance_v2", "networking_port_v2", "vpc_subnet_v1"].map((word) => `${prefix}_${word}`);

  describe("a server", () => {
    test("boots from a volume, and has a port behind its firewall", () => {
      const { stack, cloud } = make();
      new Server(cloud, "web", { ...small, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
      expect(only(stack, server)).toEqual({
        provider: prefix,
        name: "shop-place-web",
        flavor_id: place.flavor,
        availability_zone: place.zone,
        block_device: [
          {
            uuid: expect.stringMatching(new RegExp(`^\\$\\{data\\.${types.image}\\.[\\w-]+\\.id\\}$`)),
            source_type: "image",
            destination_type: "volume",
            volume_size: place.rootDiskGib,
            volume_type: "SSD",
            boot_index: 0,
            delete_on_termination: true,
          },
        ],
        network: [{ port: expect.stringMatching(referenceTo(port)) }],
        lifecycle: { ignore_changes: ["block_device[0].uuid"], replace_triggered_by: [expect.stringMatching(/^terraform_data\./)] },
      });
      expect(only(stack, port)).toEqual({
        provider: prefix,
        name: "shop-place-web",
        network_id: expect.stringMatching(referenceTo(subnet)),
        security_group_ids: [expect.stringMatching(referenceTo(`${prefix}_networking_secgroup_v2`))],
      });
    });

    test("looks up its image once for all servers, and remembers its name", () => {
      const { stack, cloud } = make();
      const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
      ["one", "two"].forEach((id) => new Server(cloud, id, { ...small, network }));
      expect(Object.values(synthesize(stack).data![types.image])).toMatchObject([{ name: place.imageName, most_recent: true }]);
      expect(resources(stack, "terraform_data")).toMatchObject([{ input: { image: place.imageName } }, { input: { image: place.imageName } }]);
    });

    test("takes an image by its identifier, also one that is not known yet", () => {
      const { stack, cloud } = make();
      const image = MachineImage.id(new TerraformVariable(stack, "image", {}).stringValue);
      new Server(cloud, "web", { machine: small.machine, image, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
      expect(only(stack, server).block_device).toMatchObject([{ uuid: "${var.image}" }]);
      expect(synthesize(stack).data).toBeUndefined();
    });

    test("tells its private address by its port, and gets the one that it asks for", () => {
      const { stack, cloud } = make();
      const web = new Server(cloud, "web", { ...small, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), privateIp: "10.0.0.10" });
      new TerraformOutput(stack, "ip", { value: web.privateIp });
      const fixed = only(stack, port).fixed_ip as Record<string, unknown> | Record<string, unknown>[];
      expect([fixed].flat()).toEqual([{ ip_address: "10.0.0.10", subnet_id: expect.stringMatching(referenceTo(subnet, "\\w*subnet_id")) }]);
      expect(synthesize(stack).output!.ip.value).toMatch(new RegExp(`^\\$\\{element\\(${port}\\.\\w+\\.all_fixed_ips, 0\\)\\}$`));
    });

    test("looks up Neutron's identifier of a subnet that exists, where an address is chosen", () => {
      const { stack, cloud } = make();
      const network = Network.fromNetworkAttributes(cloud, "net", { networkId: "vpc-1", cidr: "10.0.0.0/16" });
      const known = Subnet.fromSubnetAttributes(cloud, "sub", { network, subnetId: "subnet-1", cidr: "10.0.0.0/24" });
      new Server(cloud, "web", { ...small, subnet: known, privateIp: "10.0.0.10" });
      expect(Object.values(synthesize(stack).data![subnet])).toMatchObject([{ id: "subnet-1" }]);
      expect(only(stack, port).network_id).toBe("subnet-1");
    });

    test("has a root disk of the size and type that it asks for", () => {
      const { stack, cloud } = make();
      new Server(cloud, "web", { ...small, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), rootDiskGib: 60, rootVolumeType: "SAS" });
      expect(only(stack, server).block_device).toMatchObject([{ volume_size: 60, volume_type: "SAS" }]);
    });

    test("carries one key pair by its name, further keys in its cloud-init, and its tags", () => {
      const { stack, cloud } = make({ tags: { team: "shop" } });
      const sshKeys = ["one", "two"].map((id) => new SshKey(cloud, id, { publicKey: PUBLIC_KEY }));
      new Server(cloud, "web", { ...small, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), sshKeys, tags: { env: "live" } });
      const { key_pair: keyPair, user_data: userData, tags } = only(stack, server);
      expect(keyPair).toMatch(referenceTo(`${prefix}_compute_keypair_v2`, "name"));
      expect(userData).toContain("ssh_authorized_keys");
      expect(tags).toEqual({ env: "live", team: "shop" });
    });

    test("is told its first boot in plain text, up to 32 KB", () => {
      const { stack, cloud } = make();
      const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
      new Server(cloud, "web", { ...small, network, cloudInit: new CloudInit({ packages: ["nginx"] }) });
      expect(only(stack, server).user_data).toBe("#cloud-config\npackage_update: true\npackages:\n  - nginx\n");
      const long = CloudInit.fromText(`#cloud-config\n# ${"x".repeat(32_768)}\n`);
      expect(() => new Server(cloud, "big", { ...small, network, cloudInit: long })).toThrow(/cloudInit.*32768/s);
    });

    test("has its volumes attached one by one, and mounts them by their identifiers", () => {
      const { stack, cloud } = make();
      const web = new Server(cloud, "web", { ...small, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
      expect(web.attachVolume(Volume.fromVolumeId(cloud, "old", "22222222-2222-2222-2222-222222222222"))).toBe("/dev/disk/by-id/virtio-22222222-2222-2222-2");
      web.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }), { mountPath: "/data" });
      expect(resources(stack, `${prefix}_compute_volume_attach_v2`)).toHaveLength(2);
      expect(only(stack, server).user_data).toContain(`virtio-\${substr(${types.volume}.`);
    });

    test("stands in the zone that it asks for", () => {
      const { stack, cloud } = make();
      new Server(cloud, "web", { ...small, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), zone: place.otherZone });
      expect(only(stack, server).availability_zone).toBe(place.otherZone);
    });

    test("takes a firewall that exists by its identifier", () => {
      const { stack, cloud } = make();
      const firewall = Firewall.fromFirewallId(cloud, "wall", "group-1");
      new Server(cloud, "web", { ...small, firewall, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
      expect(only(stack, port).security_group_ids).toEqual(["group-1"]);
    });

    test("refuses a VPC whose subnets are not known, and says what to do", () => {
      const { cloud } = make();
      const network = Network.fromNetworkAttributes(cloud, "old", { networkId: "vpc-1", cidr: "10.0.0.0/16" });
      expect(() => new Server(cloud, "web", { ...small, network })).toThrow(/an interface joins a subnet, not a VPC/);
    });
  });

  describe("a placement group", () => {
    test("keeps servers apart, or refuses them", () => {
      const { stack, cloud } = make();
      const placementGroup = new PlacementGroup(cloud, "group", { strategy: PlacementStrategy.SPREAD, strict: true });
      new Server(cloud, "web", { ...small, placementGroup, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
      const type = `${prefix}_compute_servergroup_v2`;
      expect(only(stack, type)).toEqual({ provider: prefix, name: "shop-place-group", policies: ["anti-affinity"] });
      expect(only(stack, server).scheduler_hints).toEqual([{ group: expect.stringMatching(referenceTo(type)) }]);
    });

    test.each([
      [PlacementStrategy.SPREAD, false],
      [PlacementStrategy.TOGETHER, false],
      [PlacementStrategy.TOGETHER, true],
    ])("with strategy %s and strict %s is refused, with the reason", (strategy, strict) => {
      const build = (): unknown => new PlacementGroup(make().cloud, "group", { strategy, strict });
      expect(build).toThrow(CapabilityError);
      expect(build).toThrow(/server groups know anti-affinity alone/);
    });
  });
}
