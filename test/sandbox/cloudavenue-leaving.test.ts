import type { Construct } from "constructs";
import { describe, expect, test } from "vitest";
import { Egress, Firewall, MachineImage, MachineType, Network, Peer, Port, PublicIp, Server, Volume } from "archipel";
import { makeCloud } from "../clouds/cloudavenue/make-cloud";
import type { Program } from "../support/programs";
import { liveInSandbox } from "../support/sandbox-life";

/** What is left when all that the gateway's rules spoke of goes but one server; the volume moves to it from another. */
function define(scope: Construct, isWhole: boolean): void {
  const cloud = makeCloud(scope);
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: isWhole ? Egress.NAT : Egress.PUBLIC_IP });
  const small = { network, machine: MachineType.needs({ vcpus: 1, memoryGib: 1 }), image: MachineImage.ubuntu("24.04") };
  const stays = new Server(cloud, "stays", { ...small, publicIp: true });
  stays.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  const other = new Server(cloud, "other", small);
  (isWhole ? other : stays).attachVolume(new Volume(cloud, "data", { sizeGib: 10 }));
  if (isWhole) {
    const goes = new Server(cloud, "goes", { ...small, publicIp: true });
    goes.firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.tcp(22));
    goes.firewall.allow(Peer.publicIp(new PublicIp(cloud, "elsewhere")), Port.icmp());
    const quiet = new Firewall(cloud, "quiet", { outboundOpen: false });
    quiet.allowOutbound(Peer.ipv4("192.0.2.0/24"), Port.udp(53));
    new Server(cloud, "hushed", { ...small, firewall: quiet });
  }
}

describe("what leaves a program on Cloud Avenue", () => {
  const program: Program = {
    id: "leaving",
    name: "servers go",
    onlyAdds: false,
    usesExisting: false,
    base: (scope) => define(scope, true),
    changed: (scope) => define(scope, false),
  };
  const lived = liveInSandbox([program], () => {});

  const types = (addresses: readonly string[]): string[] => [...new Set(lived.life.deployment.of(program, addresses).map((address) => address.split(".")[0]))].sort();

  test("goes once no rule of the gateway names it any more, and replaces nothing that stays", () => {
    const { destroyed, replaced } = lived.life.change.planned;
    expect(types(destroyed)).toEqual([
      "cloudavenue_edgegateway_app_port_profile",
      "cloudavenue_edgegateway_ip_set",
      "cloudavenue_edgegateway_nat_rule",
      "cloudavenue_publicip",
      "cloudavenue_vm",
      "terraform_data",
    ]);
    expect(replaced).toEqual([]);
  });

  test("leaves the volume, which another server of the network takes over, and the rules that are left", () => {
    expect(types(lived.life.change.planned.updated)).toEqual(["cloudavenue_edgegateway_firewall", "cloudavenue_vm_disk"]);
  });

  test("leaves nothing to do, and nothing behind when the rest goes", () => {
    expect(lived.life.deployment.touched(program, lived.life.fourth.planned)).toEqual([]);
    expect(lived.world.resources()).toEqual([]);
  });
});
