import { describe, expect, test } from "vitest";
import type { OpenStack, OpenStackProps } from "archipel";
import { FileShare, Network, RemovalPolicy, Subnet, vendors } from "archipel";
import type { TerraformJson } from "archipel/testing";
import { testStack } from "archipel/testing";
import { all, only, openStack, serverOn, synthesized } from "./bench";

const SHARE = "openstack_sharedfilesystem_share_v2";
const NETWORK = "openstack_sharedfilesystem_sharenetwork_v2";
const ACCESS = "openstack_sharedfilesystem_share_access_v2";
const MANILA: Partial<OpenStackProps> = { services: [vendors.openstack.OpenStackService.MANILA] };

function withManila(program: (cloud: OpenStack, network: Network) => void, props: Partial<OpenStackProps> = {}): TerraformJson {
  return synthesized((cloud) => program(cloud, new Network(cloud, "net", { cidr: "10.0.0.0/24" })), { ...MANILA, ...props });
}

describe("a file share on OpenStack", () => {
  test("is an NFS share on a share network of the subnet", () => {
    const json = withManila((cloud, network) => void new FileShare(cloud, "files", { sizeGib: 20, network, shareType: "fast", tags: { a: "b" } }));
    expect(only(json, SHARE)).toMatchObject({
      name: "test-cloud-files",
      share_proto: "NFS",
      size: 20,
      share_type: "fast",
      share_network_id: "${openstack_sharedfilesystem_sharenetwork_v2.cloud_net_DefaultSubnet_ShareNetwork_EA7E2FB1.id}",
      metadata: { a: "b" },
    });
    expect(only(json, NETWORK)).toMatchObject({
      neutron_net_id: "${openstack_networking_network_v2.cloud_net_CCEF5F03.id}",
      neutron_subnet_id: "${openstack_networking_subnet_v2.cloud_net_DefaultSubnet_E2AD068E.id}",
    });
  });

  test("shares the share network with others on the subnet", () => {
    const json = withManila((cloud, network) => ["one", "two"].forEach((id) => new FileShare(cloud, id, { sizeGib: 1, network })));
    expect(all(json, SHARE)).toHaveLength(2);
    expect(all(json, NETWORK)).toHaveLength(1);
  });

  test("has no share network where the cloud serves shares beside the networks", () => {
    const json = withManila((cloud, network) => void new FileShare(cloud, "files", { sizeGib: 1, network }), { fileShares: { shareNetworks: false } });
    expect(all(json, NETWORK)).toEqual([]);
    expect(only(json, SHARE).share_network_id).toBeUndefined();
  });

  test("stands on an imported network when the subnet is told, too", () => {
    const json = synthesized((cloud) => {
      const network = Network.fromNetworkId(cloud, "net", "net-1");
      expect(() => new FileShare(cloud, "nowhere", { sizeGib: 1, network })).toThrow(/subnet: got nothing; allowed: the subnet that it stands on/);
      const subnet = Subnet.fromSubnetAttributes(cloud, "subnet", { network, subnetId: "subnet-1" });
      new FileShare(cloud, "files", { sizeGib: 1, subnet });
    }, MANILA);
    expect(only(json, NETWORK)).toMatchObject({ neutron_net_id: "net-1", neutron_subnet_id: "subnet-1" });
  });

  test("that is protected is never destroyed", () => {
    const json = withManila((cloud, network) => void new FileShare(cloud, "files", { sizeGib: 1, network, removalPolicy: RemovalPolicy.PROTECT }));
    expect(only(json, SHARE).lifecycle).toEqual({ prevent_destroy: true });
  });

  test("keeps to the sizes that the cloud is said to have", () => {
    const cloud = openStack(testStack(), { ...MANILA, fileShares: { minSizeGib: 100, maxSizeGib: 200 } });
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => new FileShare(cloud, "files", { sizeGib: 20, network })).toThrow(/sizeGib: got 20; allowed: a whole number from 100 to 200 GiB/);
  });

  test("refuses sizes that are no range", () => {
    expect(() => openStack(testStack(), { ...MANILA, fileShares: { minSizeGib: 200, maxSizeGib: 100 } })).toThrow(/fileShares.minSizeGib: got 200; allowed: a whole number from 1 to 100 GiB/);
  });

  test("is for the servers of one network", () => {
    const cloud = openStack(testStack(), MANILA);
    expect(() => new FileShare(cloud, "files", { sizeGib: 1 })).toThrow(/network.*a file share is for the servers of one network/s);
  });

  test("is refused where Manila is not listed", () => {
    const cloud = openStack(testStack());
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => new FileShare(cloud, "files", { sizeGib: 1, network })).toThrow(/shared file systems \(Manila\), or is not said to/);
  });
});

describe("a server on OpenStack that mounts a file share", () => {
  test("is let in by its private address, before it boots", () => {
    const json = withManila((cloud, network) => {
      const share = new FileShare(cloud, "files", { sizeGib: 1, network });
      serverOn(cloud, { network, fileShares: [{ share, path: "/srv/files" }] });
    });
    expect(only(json, ACCESS)).toMatchObject({
      share_id: "${openstack_sharedfilesystem_share_v2.cloud_files_3041C63E.id}",
      access_type: "ip",
      access_to: "${element(openstack_networking_port_v2.cloud_web_Port_3344C7BA.all_fixed_ips, 0)}",
      access_level: "rw",
    });
    const server = only(json, "openstack_compute_instance_v2");
    expect(server.depends_on).toEqual([expect.stringMatching(/^openstack_sharedfilesystem_share_access_v2\.cloud_web_FileShare-files-/)]);
    expect(server.user_data).toContain('.cloud_files_3041C63E.export_locations): val.path if val.preferred == "true"]');
    expect(server.user_data).toContain("/srv/files nfs defaults,_netdev,nofail,x-systemd.automount 0 0");
  });

  test("that only reads is let in for reading", () => {
    const json = withManila((cloud, network) => {
      const share = new FileShare(cloud, "files", { sizeGib: 1, network });
      serverOn(cloud, { network, fileShares: [{ share, readOnly: true }] });
    });
    expect(only(json, ACCESS).access_level).toBe("ro");
  });

  test("mounts an existing one where it is exported", () => {
    const json = withManila((cloud, network) => {
      const share = FileShare.fromFileShareAttributes(cloud, "files", { fileShareId: "share-1", exportLocation: "10.0.0.5:/shares/1" });
      serverOn(cloud, { network, fileShares: [{ share, path: "/srv/files" }] });
    });
    expect(only(json, ACCESS).share_id).toBe("share-1");
    expect(only(json, "openstack_compute_instance_v2").user_data).toContain("10.0.0.5:/shares/1 /srv/files nfs");
  });

  test("needs to know where an existing one is exported", () => {
    const cloud = openStack(testStack(), MANILA);
    const share = FileShare.fromFileShareAttributes(cloud, "files", { fileShareId: "share-1" });
    expect(() => serverOn(cloud, { fileShares: [{ share, path: "/srv/files" }] })).toThrow(/exportLocation: got nothing; allowed: where it is exported/);
  });
});
