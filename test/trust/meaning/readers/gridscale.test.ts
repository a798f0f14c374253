import { expect, it } from "vitest";
import { read } from "./gridscale";

const ANY = { server: "gridscale_server.web", protocol: "any", from: 0, to: 65535 };
const WORLD = "${data.gridscale_public_network.world.id}";
const FIREWALL = "${gridscale_firewall.f.id}";
const accept = { order: 0, action: "accept", protocol: "tcp", dst_port: "22", src_cidr: "203.0.113.0/24" };
const stackOf = (firewall: object, nic: object = { firewall_template_uuid: FIREWALL }): object => ({
  resource: { gridscale_server: { web: { ipv4: "x", network: [{ object_uuid: WORLD, ...nic }] } }, gridscale_firewall: { f: firewall } },
});
const inbound = (stack: object): object[] => read(stack).openings.filter(({ direction }) => direction === "in");

it("sees a firewall without rules as off, and so an interface without one", () => {
  for (const stack of [stackOf({}), stackOf({}, {})]) {
    expect(inbound(stack)).toContainEqual({ ...ANY, direction: "in", peer: "0.0.0.0/0" });
  }
});

it("sees the rule, and what the provider opens behind it", () => {
  const open = inbound(stackOf({ rules_v4_in: [accept] }));
  expect(open).toContainEqual({ ...ANY, direction: "in", protocol: "tcp", from: 22, to: 22, peer: "203.0.113.0/24" });
  expect(open).toContainEqual({ ...ANY, direction: "in", protocol: "udp", from: 67, to: 68, peer: "0.0.0.0/0" });
  expect(open).toContainEqual({ ...ANY, direction: "in", protocol: "tcp", from: 32768, to: 65535, peer: "0.0.0.0/0" });
  expect(open).toHaveLength(4);
});

it("sees that the first rule by its order decides", () => {
  const drop = { order: 0, action: "drop", protocol: "tcp" };
  expect(inbound(stackOf({ rules_v4_in: [{ ...accept, order: 1 }, drop] })).filter((one: any) => one.protocol === "tcp")).toEqual([]);
});

it("sees a private network by its addresses, and no public server there", () => {
  const stack = {
    resource: {
      gridscale_server: { web: { ipv4: "x", network: [{ object_uuid: "${gridscale_network.n.id}" }] } },
      gridscale_network: { n: { dhcp_range: "10.0.0.0/24" } },
    },
  };
  expect(inbound(stack)).toEqual([{ ...ANY, direction: "in", peer: "10.0.0.0/24" }]);
  expect(read(stack)).toMatchObject({ publicServers: [], networks: { "gridscale_server.web": ["10.0.0.0/24"] } });
});
