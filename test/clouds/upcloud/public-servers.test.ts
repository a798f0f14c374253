import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { Egress, Firewall, Network, Peer, Port, Server, ValidationError } from "archipel";
import { synthesize } from "archipel/testing";
import { SMALL, net, only, openHelsinki, resources } from "./helper";
import { makePublicCloud } from "./make-cloud";
import { land, PROGRAMS } from "../../support/archipelago";

const SERVER = "upcloud_server";
const RULES = "upcloud_firewall_rules";
const PRIVATE = { type: "private", network: expect.any(String) };
const PUBLIC = { type: "public" };
const DROP = { direction: "in", action: "drop" };

const LINUX = { destination_port_start: "32768", destination_port_end: "60999" };
const ANSWERS = ["IPv4", "IPv6"].flatMap((family) => {
  const accept = { direction: "in", action: "accept", family, comment: "answers" };
  return [
    { ...accept, protocol: "icmp" },
    { ...accept, protocol: "tcp", ...LINUX },
    { ...accept, protocol: "udp", ...LINUX },
  ];
});

describe("a public server on UpCloud with openHighPorts", () => {
  test("has an interface behind the private one, and tells both addresses", () => {
    const { stack, cloud } = openHelsinki();
    const server = new Server(cloud, "web", { ...SMALL, network: net(cloud), publicIp: true });
    new TerraformOutput(stack, "public", { value: server.publicIp });
    new TerraformOutput(stack, "private", { value: server.privateIp });
    expect(only(stack, SERVER).network_interface).toEqual([PRIVATE, PUBLIC]);
    const { output } = synthesize(stack);
    expect(output!.public.value).toMatch(/^\$\{upcloud_server\.\w+\.network_interface\[1\]\.ip_address\}$/);
    expect(output!.private.value).toMatch(/^\$\{upcloud_server\.\w+\.network_interface\[0\]\.ip_address\}$/);
  });

  test("stands without a private network, and tells its one address", () => {
    const { stack, cloud } = openHelsinki();
    const server = new Server(cloud, "web", { ...SMALL, publicIp: true });
    new TerraformOutput(stack, "ip", { value: server.publicIp });
    expect(only(stack, SERVER).network_interface).toEqual([PUBLIC]);
    expect(only(stack, SERVER)).not.toHaveProperty("depends_on");
    expect(synthesize(stack).output!.ip.value).toMatch(/^\$\{upcloud_server\.\w+\.network_interface\[0\]\.ip_address\}$/);
    expect(() => server.privateIp).toThrow(/a server with a network/);
    expect(() => server.networkInterfaceId).toThrow(/a server with a network/);
  });

  test("lets in answers by their ports and nothing else, unless something is allowed", () => {
    const { stack, cloud } = openHelsinki();
    new Server(cloud, "web", { ...SMALL, network: net(cloud), publicIp: true });
    expect(only(stack, RULES).firewall_rule).toEqual([...ANSWERS, DROP]);
  });

  test("lets in what is allowed, also later, before the answers", () => {
    const { stack, cloud } = openHelsinki();
    const server = new Server(cloud, "web", { ...SMALL, network: net(cloud), publicIp: true });
    server.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    const https = { protocol: "tcp", destination_port_start: "443", destination_port_end: "443" };
    expect(only(stack, RULES).firewall_rule).toEqual([expect.objectContaining(https), ...ANSWERS, DROP]);
  });

  test("shares a firewall with a private one, which has neither the interface nor open ports", () => {
    const { stack, cloud } = openHelsinki();
    const network = net(cloud);
    const firewall = new Firewall(cloud, "wall");
    const inside = new Server(cloud, "inside", { ...SMALL, network, firewall });
    new Server(cloud, "outside", { ...SMALL, network, firewall, publicIp: true });
    expect(inside.hasPublicIp).toBe(false);
    expect(resources(stack, SERVER).map((server) => server.network_interface)).toEqual([[PRIVATE], [PRIVATE, PUBLIC]]);
    expect(resources(stack, RULES).map((rules) => rules.firewall_rule)).toEqual([[DROP], [...ANSWERS, DROP]]);
  });

  test("forwards packets of its private network alone", () => {
    const { stack, cloud } = openHelsinki();
    new Server(cloud, "gw", { ...SMALL, network: net(cloud), publicIp: true }).allowForwarding("192.168.0.0/16");
    expect(only(stack, SERVER).network_interface).toEqual([{ ...PRIVATE, source_ip_filtering: false }, PUBLIC]);
  });

  test("is refused on a network with a gateway, as it would have two default routes", () => {
    const { cloud } = openHelsinki();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT });
    expect(() => new Server(cloud, "web", { ...SMALL, network, publicIp: true })).toThrow(ValidationError);
    expect(() => new Server(cloud, "again", { ...SMALL, network, publicIp: true })).toThrow(/publicIp: got true; allowed: false, or a network without Egress\.NAT: .*two default routes/);
  });

  test("stands beside a network with a gateway, on one of its own", () => {
    const { stack, cloud } = openHelsinki();
    const inside = new Network(cloud, "inside", { cidr: "10.1.0.0/24", egress: Egress.NAT });
    new Server(cloud, "db", { ...SMALL, network: inside });
    new Server(cloud, "web", { ...SMALL, network: net(cloud), publicIp: true });
    expect(resources(stack, SERVER).map((server) => server.network_interface)).toEqual([[PRIVATE], [PRIVATE, PUBLIC]]);
  });

  test("is all that the quickstart asks for, where there is an object storage", () => {
    const [quickstart] = PROGRAMS;
    expect(land(quickstart, { makeCloud: makePublicCloud })).toEqual(expect.any(Number));
  });
});
