import { TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { describe, expect, test } from "vitest";
import { Network, VpnConnection, VpnGateway, VpnPeer } from "archipel";
import { makeCloud as openStack } from "../clouds/openstack/make-cloud";
import { makeCloud as scaleway } from "../clouds/scaleway/make-cloud";
import type { Program } from "../support/programs";
import { giveExternalNetwork, liveInSandbox } from "../support/sandbox-life";

/** A gateway on a network of one subnet, or of two. */
function gateway(cloud: Construct, block: number, subnets: number): VpnGateway {
  const network = new Network(cloud, "net", { cidr: `10.${block}.0.0/20`, defaultSubnet: false });
  const parts = Array.from({ length: subnets }, (_, index) => network.addSubnet(`part${index}`, { cidr: `10.${block}.${index}.0/24` }));
  return new VpnGateway(cloud, "gateway", { network, subnet: parts[0] });
}

/** Two networks on two clouds, and a tunnel on each side. */
function pair(scope: Construct, subnets: number): void {
  const [north, south] = [openStack(scope, "north"), openStack(scope, "south")];
  const [inNorth, inSouth] = [gateway(north, 1, 1), gateway(south, 2, subnets)];
  const there = new VpnConnection(north, "tunnel", { gateway: inNorth, peer: VpnPeer.gateway(inSouth) });
  new VpnConnection(south, "tunnel", { gateway: inSouth, peer: VpnPeer.gateway(inNorth), presharedKey: there.presharedKey });
}

/** A network, and a device in an office that is told all that it needs. */
function office(scope: Construct, subnets: number): void {
  const cloud = scaleway(scope);
  const own = gateway(cloud, 3, subnets);
  const peer = VpnPeer.of({ address: "192.0.2.7", cidrs: ["192.168.77.0/24"], bgpAsn: 65_000 });
  const tunnel = new VpnConnection(cloud, "office", { gateway: own, peer });
  const told = [own.publicIp, own.bgpAsn, tunnel.bgpAddress, tunnel.bgpPeerAddress, tunnel.presharedKey];
  new TerraformOutput(TerraformStack.of(scope), "told", { value: told, sensitive: true });
}

function program(id: string, define: (scope: Construct, subnets: number) => void): Program {
  return { id, name: id, onlyAdds: false, usesExisting: false, base: (scope) => define(scope, 1), changed: (scope) => define(scope, 2) };
}

describe("a subnet more", () => {
  const [onOpenStack, onScaleway] = [program("openstack", pair), program("scaleway", office)];
  const programs = [onOpenStack, onScaleway];
  const lived = liveInSandbox(programs, giveExternalNetwork);

  const names = (addresses: readonly string[]): string[] => addresses.map((address) => address.replace(/^\w+?_(\w+)\.\w+?_(north|south|cloud)_.*$/, "$1 $2")).sort();

  test("on Scaleway is told to the peer by the tunnel that is there", () => {
    const { updated, replaced } = lived.life.change.planned;
    expect(lived.life.deployment.of(onScaleway, replaced)).toEqual([]);
    expect(names(lived.life.deployment.of(onScaleway, updated)).map((name) => name.split(" ")[0])).toEqual(["s2s_vpn_routing_policy"]);
  });

  test("on VPNaaS makes the tunnel of its network anew, and leaves that of the other side", () => {
    const { updated, replaced } = lived.life.change.planned;
    expect(names(lived.life.deployment.of(onOpenStack, replaced))).toEqual([
      "vpnaas_endpoint_group_v2 north",
      "vpnaas_endpoint_group_v2 south",
      "vpnaas_site_connection_v2 south",
    ]);
    expect(names(lived.life.deployment.of(onOpenStack, updated))).toEqual(["vpnaas_site_connection_v2 north"]);
  });

  test("is all that there is to do", () => {
    expect(programs.flatMap((entry) => lived.life.deployment.touched(entry, lived.life.fourth.planned))).toEqual([]);
  });
});
