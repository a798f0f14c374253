import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, CapabilityError, Firewall, LoadBalancer, MachineImage, MachineType, Network, Peer, Port, PrivateTraffic, PublicIp, Safespring, Secret, Server, ServerGroup, Subnet, Volume } from "archipel";
import { synthesize, testStack } from "archipel/testing";

const PROPS = { machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.ubuntu("24.04"), publicIp: true };

function safespring(): Safespring {
  return new Safespring(testStack(), "cloud", { region: "sto1" });
}

describe("Safespring", () => {
  test("logs in to its Keystone, and stands in Stockholm", () => {
    const stack = testStack();
    const cloud = new Safespring(stack, "cloud", { region: "sto1" });
    expect(synthesize(stack).provider!.openstack).toEqual([{ auth_url: "https://v2.dashboard.sto1.safedc.net:5000/v3", region: "sto1" }]);
    expect([cloud.region.country, cloud.region.city, cloud.catalogue.operator?.country]).toEqual(["SE", "Stockholm", "SE"]);
  });

  test("names its site when it is given another, and has no zones", () => {
    expect(() => new Safespring(testStack(), "cloud", { region: "osl2" })).toThrow(/region: got "osl2"; allowed: sto1/);
    expect(() => new Safespring(testStack(), "cloud", { region: "sto1", zone: "nova" })).toThrow(/without zones/);
  });

  test("puts a server on the network public, behind a firewall that is closed", () => {
    const stack = testStack();
    new Server(new Safespring(stack, "cloud", { region: "sto1" }), "web", PROPS);
    const { resource, data } = synthesize(stack);
    expect(Object.values(data!.openstack_networking_network_v2)).toMatchObject([{ name: "public" }]);
    expect(Object.values(data!.openstack_networking_network_v2)[0].external).toBeUndefined();
    expect(Object.values(resource!.openstack_networking_port_v2)).toMatchObject([
      { network_id: expect.stringContaining("PublicNetwork"), security_group_ids: [expect.stringContaining("openstack_networking_secgroup_v2")] },
    ]);
    expect(Object.values(resource!.openstack_compute_instance_v2)).toMatchObject([
      { flavor_name: "b2.c2r4", network: [{ port: expect.stringContaining("openstack_networking_port_v2") }], block_device: [{ volume_size: 20 }] },
    ]);
    expect(Object.keys(resource!)).not.toContain("openstack_networking_secgroup_rule_v2");
    expect(Object.keys(resource!)).not.toContain("openstack_networking_floatingip_v2");
  });

  test("tells a server's address, the IPv4 one of its port", () => {
    const stack = testStack();
    const server = new Server(new Safespring(stack, "cloud", { region: "sto1" }), "web", PROPS);
    expect(server.hasPublicIp).toBe(true);
    new TerraformOutput(stack, "address", { value: server.publicIp });
    expect(synthesize(stack).output!.address.value).toMatch(/for ip in openstack_networking_port_v2\..*\.all_fixed_ips/);
    expect(() => server.privateIp).toThrow(/privateIp/);
  });

  test("lets servers in by the firewall that they are behind, as they share no network", () => {
    const stack = testStack();
    const cloud = new Safespring(stack, "cloud", { region: "sto1" });
    const web = new Server(cloud, "web", PROPS);
    const firewall = new Firewall(cloud, "firewall", { privateTraffic: PrivateTraffic.FILTERED });
    new Server(cloud, "database", { ...PROPS, firewall });
    firewall.allow(Peer.firewall(web.firewall), Port.tcp(5432));
    expect(Object.values(synthesize(stack).resource!.openstack_networking_secgroup_rule_v2)).toMatchObject([
      { direction: "ingress", port_range_min: 5432, remote_group_id: expect.stringContaining("openstack_networking_secgroup_v2") },
    ]);
  });

  test("gives each server of a group a port of its own", () => {
    const stack = testStack();
    new ServerGroup(new Safespring(stack, "cloud", { region: "sto1" }), "web", { count: 3, ...PROPS });
    expect(Object.values(synthesize(stack).resource!.openstack_networking_port_v2)).toHaveLength(3);
  });

  test("refuses networks and public addresses of one's own, and says why", () => {
    const cloud = safespring();
    expect(() => new Network(cloud, "network", { cidr: "10.0.0.0/16" })).toThrow(/all its customers' servers share the networks public, default and private/);
    expect(() => new PublicIp(cloud, "ip")).toThrow(/floating IPs/);
    const server = new Server(cloud, "web", PROPS);
    const elsewhere = PublicIp.fromPublicIpAttributes(cloud, "elsewhere", { publicIpId: "ip-1", address: "192.0.2.1" });
    expect(() => server.attachPublicIp(elsewhere)).toThrow(/floating IPs/);
  });

  test("refuses a server on a network that it shares with other customers", () => {
    const cloud = safespring();
    const network = Network.fromNetworkAttributes(cloud, "default", { networkId: "net-1", cidr: "10.68.0.0/22" });
    expect(() => new Server(cloud, "web", { ...PROPS, network, publicIp: false })).toThrow(/give no network/);
    const subnet = Subnet.fromSubnetAttributes(cloud, "subnet", { network, subnetId: "subnet-1", cidr: "10.68.0.0/22" });
    expect(() => new Server(cloud, "mail", { ...PROPS, subnet, publicIp: false })).toThrow(CapabilityError);
  });

  test("refuses a server that nothing could reach", () => {
    expect(() => new Server(safespring(), "web", { ...PROPS, publicIp: false })).toThrow(/publicIp: true/);
  });

  test("boots a server from the disk in the machine where the program names such a flavor", () => {
    const stack = testStack();
    const cloud = new Safespring(stack, "cloud", { region: "sto1" });
    new Server(cloud, "etcd", { ...PROPS, machine: MachineType.named("l2.c4r8.500"), image: MachineImage.debian("13") });
    const [server] = Object.values(synthesize(stack).resource!.openstack_compute_instance_v2);
    expect([server.flavor_name, server.image_name, server.block_device]).toEqual(["l2.c4r8.500", "debian-13", undefined]);
  });

  test("knows its types of volumes", () => {
    expect(() => new Volume(safespring(), "data", { sizeGib: 20, volumeType: "ssd" })).toThrow(/fast, large/);
  });

  test("has no secrets and no load balancers", () => {
    const cloud = safespring();
    expect(() => new Secret(cloud, "token")).toThrow(/Barbican/);
    const network = Network.fromNetworkId(cloud, "default", "net-1");
    expect(() => new LoadBalancer(cloud, "balancer", { network })).toThrow(/Octavia/);
  });

  test("makes buckets by the S3 API, whose address the program cannot tell", () => {
    const stack = testStack();
    const bucket = new Bucket(new Safespring(stack, "cloud", { region: "sto1" }), "files", { publicRead: true });
    new BucketAccessKey(stack, "key", { bucket });
    expect(bucket.s3Endpoint).toBe("https://s3.sto1.safedc.net");
    expect(() => bucket.urlFor("logo.svg")).toThrow(/urlFor/);
    const { resource, provider } = synthesize(stack);
    expect(provider!.minio).toMatchObject([{ minio_server: "s3.sto1.safedc.net", minio_ssl: true }]);
    expect(Object.values(resource!.minio_s3_bucket)).toMatchObject([{ acl: "public-read" }]);
    expect(Object.keys(resource!.openstack_identity_ec2_credential_v3)).toHaveLength(2);
  });

  test("has a firewall that restricts what goes out", () => {
    const stack = testStack();
    const cloud = new Safespring(stack, "cloud", { region: "sto1" });
    const firewall = new Firewall(cloud, "firewall", { outboundOpen: false });
    firewall.allowOutbound(Peer.anyIpv4(), Port.tcp(443));
    expect(Object.values(synthesize(stack).resource!.openstack_networking_secgroup_v2)).toMatchObject([{ delete_default_rules: true }]);
  });
});
