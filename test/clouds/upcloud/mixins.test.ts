import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { Firewall, Peer, Port, Server, Volume, vendors } from "archipel";
import { synthesize } from "archipel/testing";
import { SMALL, helsinki, net, only } from "./helper";

const { upcloud } = vendors;

describe("UpCloud's mixin PublicInterface", () => {
  test("adds an interface behind the private one, and tells its address", () => {
    const { stack, cloud } = helsinki();
    const mixin = new upcloud.PublicInterface();
    const server = new Server(cloud, "web", { ...SMALL, network: net(cloud) });
    server.with(mixin);
    new TerraformOutput(stack, "ip", { value: mixin.addressOf(server) });
    expect(only(stack, "upcloud_server").network_interface).toEqual([{ type: "private", network: expect.any(String) }, { type: "public" }]);
    expect(synthesize(stack).output!.ip.value).toMatch(/^\$\{upcloud_server\.\w+\.network_interface\[1\]\.ip_address\}$/);
  });

  test("opens the ports that answers come to, as the firewall keeps no state, before all else is dropped", () => {
    const { stack, cloud } = helsinki();
    const server = new Server(cloud, "web", { ...SMALL, network: net(cloud) });
    server.with(new upcloud.PublicInterface());
    server.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    const rules = only(stack, "upcloud_firewall_rules").firewall_rule as { protocol?: string; family?: string; destination_port_start?: string }[];
    expect(rules.map((rule) => [rule.family, rule.protocol, rule.destination_port_start])).toEqual([
      ["IPv4", "tcp", "443"],
      ["IPv4", "icmp", undefined],
      ["IPv4", "tcp", "32768"],
      ["IPv4", "udp", "32768"],
      ["IPv6", "icmp", undefined],
      ["IPv6", "tcp", "32768"],
      ["IPv6", "udp", "32768"],
      [undefined, undefined, undefined],
    ]);
    expect(rules[rules.length - 1]).toEqual({ direction: "in", action: "drop" });
  });

  test("does so also when it comes last, and once", () => {
    const { stack, cloud } = helsinki();
    const server = new Server(cloud, "web", { ...SMALL, network: net(cloud) });
    server.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    server.with(new upcloud.PublicInterface());
    server.with(new upcloud.PublicInterface());
    expect(only(stack, "upcloud_firewall_rules").firewall_rule).toHaveLength(8);
    expect(only(stack, "upcloud_server").network_interface).toHaveLength(2);
  });
});

describe("UpCloud's mixins", () => {
  test("EncryptedVolume reaches the JSON", () => {
    const { stack, cloud } = helsinki();
    new Volume(cloud, "data", { sizeGib: 10 }).with(new upcloud.EncryptedVolume());
    expect(only(stack, "upcloud_storage").encrypt).toBe(true);
  });

  test("SimpleBackup reaches the JSON", () => {
    const { stack, cloud } = helsinki();
    new Server(cloud, "web", { ...SMALL, network: net(cloud) }).with(new upcloud.SimpleBackup("weeklies", "0230"));
    expect(only(stack, "upcloud_server").simple_backup).toEqual([{ plan: "weeklies", time: "0230" }]);
  });

  test("that match nothing are an error", () => {
    const { cloud } = helsinki();
    expect(() => new Firewall(cloud, "wall").with(new upcloud.PublicInterface())).toThrow(/mixin PublicInterface changes upcloud_server, and there is none here/);
  });

  test("refuse plans and times that do not exist", () => {
    expect(() => new upcloud.SimpleBackup("hourly", "0100")).toThrow(/got "hourly"; allowed: daily, dailies, weeklies, monthlies/);
    expect(() => new upcloud.SimpleBackup("daily", "2460")).toThrow(/got "2460"; allowed: a time of day as hhmm/);
  });
});
