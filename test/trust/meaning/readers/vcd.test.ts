import { expect, it } from "vitest";
import { read } from "./vcd";

const ANY = { server: "cloudavenue_vm.web", protocol: "any", from: 0, to: 65535 };
const set = (...addresses: string[]): object => ({ ip_addresses: addresses });
const ref = (type: string, name: string): string => `\${cloudavenue_${type}.${name}.id}`;
const base = {
  cloudavenue_vm: { web: { resource: { networks: [{ name: "${cloudavenue_edgegateway_network_routed.n.name}", ip: "10.0.0.7" }] } } },
  cloudavenue_edgegateway_network_routed: { n: { gateway: "10.0.0.1", prefix_length: 24 } },
  cloudavenue_edgegateway_ip_set: { web: set("10.0.0.7"), office: set("203.0.113.0/24") },
  cloudavenue_edgegateway_app_port_profile: { ssh: { app_ports: [{ protocol: "TCP", ports: ["22"] }] } },
};
const rule = {
  action: "ALLOW",
  direction: "IN",
  destination_ids: [ref("edgegateway_ip_set", "web")],
  source_ids: [ref("edgegateway_ip_set", "office")],
  app_port_profile_ids: [ref("edgegateway_app_port_profile", "ssh")],
};
const openings = (rules: object[], more: object = {}): object[] =>
  read({ resource: { ...base, ...more, cloudavenue_edgegateway_firewall: { f: { rules } } } }).openings.filter(
    ({ peer }) => peer !== "10.0.0.0/24",
  );

it("sees what a rule opens, and the network that nothing filters", () => {
  expect(openings([rule])).toEqual([{ ...ANY, direction: "in", protocol: "tcp", from: 22, to: 22, peer: "203.0.113.0/24" }]);
  expect(read({ resource: base }).openings).toContainEqual({ ...ANY, direction: "in", peer: "10.0.0.0/24" });
  expect(read({ resource: base }).networks).toEqual({ "cloudavenue_vm.web": ["10.0.0.0/24"] });
});

it("sees that routed networks of one gateway reach each other", () => {
  const of = (gateway: string): object => ({ edge_gateway_name: gateway, gateway: "10.0.9.1", prefix_length: 24 });
  const peers = (gateway: string): string[] =>
    read({
      resource: {
        ...base,
        cloudavenue_edgegateway_network_routed: {
          n: { ...base.cloudavenue_edgegateway_network_routed.n, edge_gateway_name: "a" },
          m: of(gateway),
        },
      },
    }).openings.map(({ peer }) => peer);
  expect(peers("a")).toContain("10.0.9.0/24");
  expect(peers("b")).not.toContain("10.0.9.0/24");
});

it("sees a rule without sides and ports as one for everybody, of IPv4", () => {
  expect(openings([{ action: "ALLOW", direction: "IN_OUT" }])).toEqual([
    { ...ANY, direction: "in", peer: "0.0.0.0/0" },
    { ...ANY, direction: "out", peer: "0.0.0.0/0" },
  ]);
});

it("sees that the first rule decides, and one that is off not at all", () => {
  expect(openings([{ action: "DROP", direction: "IN" }, rule])).toEqual([]);
  expect(openings([{ ...rule, enabled: false }])).toEqual([]);
});

it("sees ports and addresses that are not of the program as all of them", () => {
  expect(openings([{ ...rule, app_port_profile_ids: ["${cloudavenue_edgegateway_app_port_profile.gone.id}"] }])).toMatchObject([
    { protocol: "any", peer: "203.0.113.0/24" },
  ]);
  expect(openings([{ ...rule, source_ids: ["urn:somewhere"] }])).toMatchObject([{ protocol: "tcp", peer: "0.0.0.0/0" }]);
});

it("sees an address that leads to a server, and one that goes by the rules", () => {
  const nat = (match: string): object => ({
    cloudavenue_edgegateway_nat_rule: { n: { rule_type: "REFLEXIVE", internal_address: "10.0.0.7", firewall_match: match } },
  });
  expect(read({ resource: { ...base, ...nat("MATCH_INTERNAL_ADDRESS") } }).publicServers).toEqual(["cloudavenue_vm.web"]);
  expect(openings([], nat("MATCH_INTERNAL_ADDRESS"))).toEqual([]);
  expect(openings([], nat("BYPASS"))).toContainEqual({ ...ANY, direction: "in", peer: "0.0.0.0/0" });
});

it("sees a public bucket", () => {
  const policy = JSON.stringify({ Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "s3:GetObject" }] });
  const resource = {
    cloudavenue_s3_bucket: { a: {}, b: {} },
    cloudavenue_s3_bucket_policy: { p: { bucket: "${cloudavenue_s3_bucket.a.name}", policy } },
  };
  expect(read({ resource }).publicBuckets).toEqual(["cloudavenue_s3_bucket.a"]);
});
