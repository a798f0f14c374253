import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import type { FirewallProps } from "archipel";
import { CloudMismatchError, Firewall, Network, NetworkCapability, Peer, Port, PrivateTraffic, PublicIp } from "archipel";
import { FakeCloud, Match } from "archipel/testing";
import type { Fixture } from "../testing/fixtures";
import { faultOf, fixture, gapsOf } from "../testing/fixtures";

const FILTERED = { privateTraffic: PrivateTraffic.FILTERED };
const firewall = (props: FirewallProps = {}, given = fixture()): Fixture & { firewall: Firewall } => ({ ...given, firewall: new Firewall(given.cloud, "fw", props) });

describe("a firewall rule", () => {
  it("tells peer, protocol, ports and description", () => {
    const { firewall: fw, template } = firewall();
    fw.allow(Peer.ipv4("192.0.2.0/24"), Port.tcpRange(8000, 8010), "the office");
    template().hasResource("fake_firewall_rule", {
      direction: "inbound", protocol: "tcp", from_port: 8000, to_port: 8010, ip_version: 4, cidr: "192.0.2.0/24", description: "the office",
    });
  });

  it.each([
    [Port.allTcp(), { protocol: "tcp", from_port: Match.absent() }],
    [Port.udp(53), { protocol: "udp", from_port: 53, to_port: 53 }],
    [Port.icmp(), { protocol: "icmp", from_port: Match.absent() }],
    [Port.all(), { protocol: "all", from_port: Match.absent() }],
    [Port.of("tcp", 80), { protocol: "tcp", from_port: 80, to_port: 80 }],
    [Port.of("udp", 1, 9), { protocol: "udp", from_port: 1, to_port: 9 }],
  ])("speaks of %o", (port, expected) => {
    const { firewall: fw, template } = firewall();
    fw.allow(Peer.anyIpv4(), port);
    template().hasResource("fake_firewall_rule", expected);
  });

  it("asked for twice is one", () => {
    const { firewall: fw, template } = firewall();
    fw.allow(Peer.anyIpv4(), Port.tcp(443));
    fw.allow(Peer.anyIpv4(), Port.tcp(443), "again");
    template().resourceCount("fake_firewall_rule", 1);
  });

  it("is apart from others though only Terraform knows what makes them differ", () => {
    const { firewall: fw, stack, template, token } = firewall();
    const port = (id: string): number => new TerraformVariable(stack, id, { type: "number" }).numberValue;
    fw.allow(Peer.ipv4(token("one")), Port.tcp(443));
    fw.allow(Peer.ipv4(token("two")), Port.tcp(443));
    fw.allow(Peer.anyIpv4(), Port.tcp(port("low")));
    fw.allow(Peer.anyIpv4(), Port.tcp(port("high")));
    template().resourceCount("fake_firewall_rule", 4);
    template().hasResource("fake_firewall_rule", { cidr: "${var.two}" });
    template().hasResource("fake_firewall_rule", { from_port: "${var.high}", to_port: "${var.high}" });
  });

  it("keeps its address when others with tokens come before it", () => {
    const address = (ids: string[]): string => {
      const { firewall: fw, template, token } = firewall();
      ids.forEach((id) => fw.allow(Peer.ipv4(token(id)), Port.tcp(443)));
      return template().findResources("fake_firewall_rule", { cidr: "${var.mine}" })[0].address;
    };
    expect(address(["other", "mine"])).toBe(address(["mine"]));
  });

  it.each(["192.0.2.1/24", "192.0.2.0", "2001:db8::/32", "everybody"])("is refused with peer %s", (cidr) => {
    expect(faultOf(() => firewall().firewall.allow(Peer.ipv4(cidr), Port.tcp(22)))).toMatchObject({ property: "peer", value: JSON.stringify(cidr) });
  });

  it("is refused with an IPv4 block as IPv6", () => {
    expect(faultOf(() => firewall().firewall.allow(Peer.ipv6("10.0.0.0/8"), Port.tcp(22))).allowed).toContain("an IPv6 address block");
  });

  it.each([0, -1, 65_536, 1.5, NaN])("is refused with port %s", (port) => {
    expect(faultOf(() => firewall().firewall.allow(Peer.anyIpv4(), Port.tcp(port))).allowed).toBe("whole numbers from 1 to 65535");
  });

  it.each([
    [Port.tcpRange(90, 80), "90-80", "a range whose first port is not above its last"],
    [Port.of("sctp", 1), "sctp", "protocol tcp, udp, icmp, all"],
    [Port.of("icmp", 8), "icmp 8", "no port numbers, which icmp does not have"],
    [Port.of("tcp", undefined, 80), "tcp up to 80", "a first port, too"],
  ])("is refused with %o", (port, value, allowed) => {
    expect(faultOf(() => firewall().firewall.allow(Peer.anyIpv4(), port))).toEqual({ property: "port", value: JSON.stringify(value), allowed });
  });

  it("may name a public address of another cloud", () => {
    const { firewall: fw, stack, template } = firewall();
    fw.allow(Peer.publicIp(new PublicIp(new FakeCloud(stack, "other"), "ip")), Port.tcp(22));
    template().hasResource("fake_firewall_rule", { cidr: Match.stringLike("${fake_public_ip.other_ip_*.address}/32") });
  });
});

describe("a rule that the cloud would not enforce is refused", () => {
  it("for private peers where only public traffic is filtered", () => {
    const { firewall: fw } = firewall({}, fixture({ without: [NetworkCapability.FIREWALL_PRIVATE_TRAFFIC] }));
    expect(gapsOf(() => fw.allow(Peer.ipv4("10.0.0.0/8"), Port.tcp(22)))[0]).toMatchObject({ capabilityId: "network.firewall.private-traffic", property: "peer" });
  });

  it("as a whole, where it should filter private traffic", () => {
    const given = fixture({ without: [NetworkCapability.FIREWALL_PRIVATE_TRAFFIC] });
    expect(gapsOf(() => firewall(FILTERED, given))[0].property).toBe("privateTraffic");
  });

  it("for peers behind another firewall", () => {
    const { firewall: fw } = firewall(FILTERED, fixture({ without: [NetworkCapability.FIREWALL_PEER_GROUP] }));
    expect(gapsOf(() => fw.allow(Peer.firewall(fw), Port.tcp(22)))[0].capabilityId).toBe("network.firewall.peer-group");
  });

  it("for IPv6", () => {
    const { firewall: fw } = firewall({}, fixture({ without: [NetworkCapability.FIREWALL_IPV6] }));
    expect(gapsOf(() => fw.allow(Peer.anyIpv6(), Port.tcp(22)))[0].capabilityId).toBe("network.firewall.ipv6");
  });

  it("for outgoing traffic", () => {
    const given = fixture({ without: [NetworkCapability.FIREWALL_OUTBOUND] });
    expect(gapsOf(() => firewall({ outboundOpen: false }, given))[0].property).toBe("outboundOpen");
  });
});

describe("a rule without effect is refused:", () => {
  it("a private peer, where private traffic is open anyway", () => {
    expect(faultOf(() => firewall().firewall.allow(Peer.ipv4("10.0.0.0/8"), Port.tcp(22))).allowed).toContain("set privateTraffic: PrivateTraffic.FILTERED on it");
  });

  it("an outbound one, where everything may go out", () => {
    expect(faultOf(() => firewall().firewall.allowOutbound(Peer.anyIpv4(), Port.tcp(443))).allowed).toContain("set outboundOpen: false on it");
  });

  it("any on an imported firewall", () => {
    const imported = Firewall.fromFirewallId(fixture().cloud, "old", "f-1");
    expect(faultOf(() => imported.allow(Peer.anyIpv4(), Port.tcp(22))).property).toBe("allow");
    expect(faultOf(() => imported.allowOutbound(Peer.anyIpv4(), Port.tcp(22))).property).toBe("allowOutbound");
  });
});

describe("private traffic", () => {
  it("is opened in both directions where nothing may go out", () => {
    const { firewall: fw, bench, template } = firewall({ outboundOpen: false });
    bench.server("web", { firewall: fw });
    expect(template().findResources("fake_firewall_rule", { cidr: "10.0.0.0/20" }).map((rule) => rule.attributes.direction).sort()).toEqual(["inbound", "outbound"]);
  });

  it("is opened once for a network, however many servers join", () => {
    const { bench, template } = fixture();
    bench.group("web", 3);
    template().resourceCount("fake_firewall_rule", 1);
  });

  it("stays closed where it is filtered, but for the rules", () => {
    const { firewall: fw, bench, template } = firewall(FILTERED);
    bench.server("db", { firewall: fw });
    fw.allow(Peer.network(bench.network), Port.tcp(5432));
    template().resourceCount("fake_firewall_rule", 1);
    template().hasResource("fake_firewall_rule", { cidr: "10.0.0.0/20", from_port: 5432 });
  });

  it("needs no rule on a cloud that does not filter it", () => {
    const { bench, template } = fixture({ without: [NetworkCapability.FIREWALL_PRIVATE_TRAFFIC] });
    bench.server("web");
    template().resourceCount("fake_firewall_rule", 0);
  });
});

describe("a peer", () => {
  it("of another cloud's network is refused", () => {
    const { firewall: fw, stack } = firewall(FILTERED);
    const network = new Network(new FakeCloud(stack, "other"), "net", { cidr: "10.0.0.0/16" });
    expect(() => fw.allow(Peer.network(network), Port.tcp(22))).toThrow(CloudMismatchError);
    expect(() => fw.allow(Peer.subnet(network.subnets[0]), Port.tcp(22))).toThrow(CloudMismatchError);
  });

  it("whose block is not known is refused", () => {
    const { firewall: fw, cloud } = firewall(FILTERED);
    expect(faultOf(() => fw.allow(Peer.network(Network.fromNetworkId(cloud, "old", "n-1")), Port.tcp(22)))).toEqual({
      property: "peer",
      value: '"network test/cloud/old"',
      allowed: "a network whose cidr is known; import it with its cidr",
    });
  });
});
