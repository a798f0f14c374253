import { describe, expect, it } from "vitest";
import { Egress, Firewall, MachineImage, MachineType, Network, PublicIp, Server, Volume } from "archipel";
import { faultOf, fixture } from "../testing/fixtures";

const TINY = { machine: MachineType.named("tiny"), image: MachineImage.ubuntu("24.04") };

describe("a server is refused", () => {
  it("with an unknown zone", () => {
    expect(faultOf(() => fixture().bench.server("web", { zone: "fr-par-1" }))).toEqual({
      property: "zone",
      value: '"fr-par-1"',
      allowed: "a zone of region fake-1: fake-1-a, fake-1-b, fake-1-c",
    });
  });

  it("with an unknown machine type, and told the nearest", () => {
    const fault = faultOf(() => fixture().bench.server("web", { machine: MachineType.named("smal") }));
    expect(fault.value).toBe('"smal"');
    expect(fault.allowed).toContain("nearest: small (2 vCPU, 4 GiB)");
    expect(fault.allowed).toContain("MachineType.described({ name, diskGib })");
  });

  it("with a machine type that is not sold in its zone", () => {
    const { bench } = fixture();
    const fault = faultOf(() => bench.server("web", { machine: MachineType.named("large"), zone: "fake-1-c" }));
    expect(fault.allowed).toContain("the catalogue of FakeCloud fake-1-c");
  });

  it("with an unknown image, and told the known ones", () => {
    const fault = faultOf(() => fixture().bench.server("web", { image: MachineImage.fedora("44") }));
    expect(fault).toEqual({
      property: "image",
      value: '"fedora 44"',
      allowed: "debian 12, ubuntu 24.04; any other by MachineImage.named(…) or MachineImage.id(…)",
    });
  });

  it("with a blank image", () => {
    expect(faultOf(() => fixture().bench.server("web", { image: MachineImage.named(" ") })).allowed).toBe("the cloud's name of an image");
  });

  it.each([0, -5, 1.5, 1_001, NaN])("with a root disk of %s GiB", (rootDiskGib) => {
    const fault = faultOf(() => fixture().bench.server("web", { rootDiskGib }));
    expect(fault.property).toBe("rootDiskGib");
    expect(fault.allowed).toBe("a whole number from 1 to 1000 GiB");
  });

  it.each(["10.0.16.1", "10.0.0.0", "10.0.0.1", "10.0.15.255"])("with private address %s, which its subnet does not give", (privateIp) => {
    expect(faultOf(() => fixture().bench.server("web", { privateIp }))).toEqual({
      property: "privateIp",
      value: JSON.stringify(privateIp),
      allowed: "an address within the subnet, 10.0.0.0/20, but not its first two or its last",
    });
  });

  it("with a private address that is none", () => {
    expect(faultOf(() => fixture().bench.server("web", { privateIp: "10.0.0.010" })).allowed).toBe("an IPv4 address");
  });

  it("with a private address and no network", () => {
    const { bench } = fixture();
    expect(faultOf(() => bench.server("web", { publicIp: true, privateIp: "10.0.0.9" })).allowed).toBe("nothing without a network");
  });

  it("where nothing could reach it", () => {
    const { cloud } = fixture();
    expect(faultOf(() => new Server(cloud, "web", TINY)).allowed).toBe("a network, or publicIp: true; nothing could reach this server");
  });

  it("with a public address where nothing gets out", () => {
    const { cloud } = fixture();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", egress: Egress.NONE });
    expect(faultOf(() => new Server(cloud, "web", { ...TINY, network, publicIp: true })).property).toBe("publicIp");
    const server = new Server(cloud, "db", { ...TINY, network });
    expect(faultOf(() => server.attachPublicIp(new PublicIp(cloud, "ip"))).allowed).toBe("no public address, as egress of its network is Egress.NONE");
  });

  it("with a subnet of another network", () => {
    const { cloud, bench } = fixture();
    const other = new Network(cloud, "other", { cidr: "10.9.0.0/16" });
    expect(faultOf(() => bench.server("web", { network: bench.network, subnet: other.subnets[0] }))).toEqual({
      property: "subnet",
      value: '"test/cloud/other/DefaultSubnet"',
      allowed: "a subnet of the network test/cloud/net",
    });
  });

  it("with a second public address", () => {
    const { cloud, bench } = fixture();
    const server = bench.server("web", { network: bench.network, publicIp: true });
    expect(faultOf(() => server.attachPublicIp(new PublicIp(cloud, "ip"))).allowed).toBe("one public address to a server, and it has one");
  });

  it("with a public address that another server has", () => {
    const { cloud, bench } = fixture();
    const address = new PublicIp(cloud, "ip");
    bench.server("a").attachPublicIp(address);
    expect(faultOf(() => bench.server("b").attachPublicIp(address))).toEqual({
      property: "attachPublicIp",
      value: '"test/cloud/ip"',
      allowed: "one that no server has; test/cloud/a has this one",
    });
  });

  it("with a volume that another server has", () => {
    const { bench } = fixture();
    const volume = bench.volume("data");
    bench.server("a", { volumes: [volume] });
    expect(faultOf(() => bench.server("b", { volumes: [volume] })).allowed).toBe("one that no server has; test/cloud/a has this one");
  });

  it("with a firewall of another zone, where firewalls have one", () => {
    const { cloud, bench } = fixture({ zonal: true });
    const firewall = new Firewall(cloud, "fw", { zone: "fake-1-a" });
    expect(faultOf(() => bench.server("web", { firewall, zone: "fake-1-b" }))).toEqual({
      property: "firewall.zone",
      value: '"fake-1-a"',
      allowed: "the zone of the server, fake-1-b",
    });
  });

  it("with a volume of another zone", () => {
    const { cloud, bench } = fixture();
    const volume = new Volume(cloud, "data", { sizeGib: 1, zone: "fake-1-a" });
    expect(faultOf(() => bench.server("web", { zone: "fake-1-b", volumes: [volume] })).property).toBe("volume.zone");
  });
});
