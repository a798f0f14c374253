import { TerraformOutput } from "cdktf";
import { describe, expect, it } from "vitest";
import { MachineImage, MachineType, Network, Server } from "archipel";
import { Match } from "archipel/testing";
import { faultOf, faultsOf, fixture } from "../testing/fixtures";

const TINY = { machine: MachineType.named("tiny"), image: MachineImage.ubuntu("24.04") };

describe("a server", () => {
  it("shows the identifiers that its cloud gives it", () => {
    const { bench, stack, template } = fixture();
    const server = bench.server("web");
    new TerraformOutput(stack, "id", { value: server.serverId });
    new TerraformOutput(stack, "ip", { value: server.privateIp });
    template().hasOutput("id", { value: Match.stringLike("${fake_server.cloud_web_*.id}") });
    template().hasOutput("ip", { value: Match.stringLike("${fake_server.cloud_web_*.private_ip}") });
    expect(Server.isServer(server)).toBe(true);
    expect(Server.isServer({})).toBe(false);
  });

  it("is closed to the internet and open to its network", () => {
    const { bench, template } = fixture();
    bench.server("web");
    template().resourceCount("fake_firewall_rule", 1);
    template().hasResource("fake_firewall_rule", { direction: "inbound", protocol: "all", cidr: "10.0.0.0/20", from_port: Match.absent() });
    template().hasResource("fake_firewall", { outbound_open: true });
  });

  it("logs in as the user of its image", () => {
    const { bench } = fixture();
    expect(bench.server("a", { image: MachineImage.debian("12") }).loginUser).toBe("debian");
    expect(bench.server("b", { image: MachineImage.named("custom") }).loginUser).toBe("root");
  });

  it("is put on the subnet of its zone", () => {
    const { cloud, template } = fixture();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    network.addSubnet("a", { cidr: "10.0.0.0/24", zone: "fake-1-a" });
    network.addSubnet("b", { cidr: "10.0.1.0/24", zone: "fake-1-b" });
    new Server(cloud, "web", { ...TINY, network, zone: "fake-1-b" });
    template().hasResource("fake_server", { subnet_id: Match.stringLike("${fake_subnet.cloud_net_b_*.id}"), zone: "fake-1-b" });
  });

  it("tells everything that is wrong with it at once", () => {
    const { bench } = fixture();
    const faults = faultsOf(() => bench.server("web", { image: MachineImage.ubuntu("4.10"), rootDiskGib: 0.5, privateIp: "192.168.0.1", zone: "nowhere", name: "Web!" }));
    expect(faults.map((fault) => fault.property)).toEqual(["zone", "image", "rootDiskGib", "privateIp", "name"]);
  });
});

describe("what was forgotten is told by a server", () => {
  it.each([["publicIp", "a server with publicIp: true, or one that attachPublicIp was called on"]] as const)("that has no %s", (property, allowed) => {
    const server = fixture().bench.server("web");
    expect(faultOf(() => server[property])).toEqual({ property, value: "nothing", allowed });
    expect(server.hasPublicIp).toBe(false);
  });

  it.each(["privateIp", "networkInterfaceId"] as const)("that has no %s", (property) => {
    const { cloud } = fixture();
    const server = new Server(cloud, "web", { ...TINY, publicIp: true });
    expect(faultOf(() => server[property]).allowed).toBe("a server with a network");
  });

  it("that is imported", () => {
    const { cloud } = fixture();
    const server = Server.fromServerAttributes(cloud, "old", { serverId: "s-1", privateIp: "10.0.0.9" });
    expect([server.serverId, server.privateIp]).toEqual(["s-1", "10.0.0.9"]);
    expect(faultOf(() => server.publicIp).allowed).toBe("Server.fromServerAttributes(scope, id, { serverId, publicIp })");
  });
});
