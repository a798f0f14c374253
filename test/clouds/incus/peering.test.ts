import { describe, expect, test } from "vitest";
import type { FirewallProps, Incus } from "archipel";
import { Firewall, Network, NetworkPeering, PrivateTraffic, Server } from "archipel";
import { SMALL, containers, only, resources } from "./helper";

const WAY = { action: "allow", state: "enabled", source: "10.1.0.0/24", destination: "10.2.0.0/24" };
const BACK = { ...WAY, source: "10.2.0.0/24", destination: "10.1.0.0/24" };
const OUT = { action: "allow", state: "enabled", destination: "@external" };

function pair(cloud: Incus): [Network, Network] {
  return [new Network(cloud, "shop", { cidr: "10.1.0.0/24" }), new Network(cloud, "warehouse", { cidr: "10.2.0.0/24" })];
}

function peering(cloud: Incus, [network, peer]: [Network, Network]): NetworkPeering {
  return new NetworkPeering(cloud, "peering", { network, peer });
}

function serverOn(cloud: Incus, network: Network, firewall?: Partial<FirewallProps>): Server {
  return new Server(cloud, "server", { network, ...SMALL, firewall: firewall && new Firewall(cloud, "firewall", firewall) });
}

describe("a peering on Incus", () => {
  test("has a half on each network, one after the other", () => {
    const { stack, cloud } = containers({ project: "web", tags: { team: "web" } });
    peering(cloud, pair(cloud));
    const common = { provider: "incus", project: "web", target_project: "web", name: "shop-rack-peering", config: { "user.team": "web" } };
    const shop = expect.stringMatching(/^\$\{incus_network\.rack_shop_.*\.name\}$/);
    const warehouse = expect.stringMatching(/^\$\{incus_network\.rack_warehouse_.*\.name\}$/);
    expect(resources(stack, "incus_network_peer")).toEqual([
      { ...common, network: shop, target_network: warehouse, depends_on: [expect.stringMatching(/^incus_network_peer\.rack_peering_Back_[0-9A-F]{8}$/)] },
      { ...common, network: warehouse, target_network: shop },
    ]);
  });

  test("comes after all firewalls, so that it goes before them", () => {
    const { stack, cloud } = containers();
    peering(cloud, pair(cloud));
    new Firewall(cloud, "firewall");
    const [, back] = resources(stack, "incus_network_peer");
    expect(back.depends_on).toEqual([expect.stringMatching(/^incus_network_acl\.rack_firewall_[0-9A-F]{8}$/)]);
  });

  test("lets servers send to the other network, whether they or the peering come first", () => {
    for (const serverFirst of [true, false]) {
      const { stack, cloud } = containers();
      const networks = pair(cloud);
      const steps = [() => serverOn(cloud, networks[1]), () => peering(cloud, networks)];
      (serverFirst ? steps : steps.reverse()).forEach((step) => step());
      expect(only(stack, "incus_network_acl").egress).toEqual([OUT, BACK]);
    }
  });

  test("lets out servers behind a firewall of both networks to the other one only, never to neighbours", () => {
    const { stack, cloud } = containers();
    const networks = pair(cloud);
    const firewall = new Firewall(cloud, "firewall");
    networks.forEach((network) => new Server(cloud, `on-${network.node.id}`, { network, ...SMALL, firewall }));
    peering(cloud, networks);
    const { egress } = only(stack, "incus_network_acl");
    expect(egress).toEqual(expect.arrayContaining([OUT, WAY, BACK]));
    expect(egress).toHaveLength(3);
  });

  test("does not let out servers whose firewall filters private traffic and is closed outbound", () => {
    const { stack, cloud } = containers();
    const networks = pair(cloud);
    peering(cloud, networks);
    serverOn(cloud, networks[0], { privateTraffic: PrivateTraffic.FILTERED, outboundOpen: false });
    expect(only(stack, "incus_network_acl").egress).not.toContainEqual(WAY);
    const other = containers();
    const others = pair(other.cloud);
    peering(other.cloud, others);
    serverOn(other.cloud, others[0], { privateTraffic: PrivateTraffic.FILTERED });
    expect(only(other.stack, "incus_network_acl").egress).toEqual([OUT, WAY]);
  });
});
