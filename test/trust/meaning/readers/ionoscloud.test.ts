import { expect, it } from "vitest";
import { read } from "./ionoscloud";

const ANY = { server: "ionoscloud_vcpu_server.web", protocol: "any", from: 0, to: 65535 };
const GROUP = "${ionoscloud_nsg.g.id}";
const stackOf = (server: object, rules: object = {}): object => ({
  resource: {
    ionoscloud_lan: { world: { public: true }, inside: { public: false } },
    ionoscloud_vcpu_server: { web: server },
    ionoscloud_nsg: { g: {} },
    ionoscloud_nsg_firewallrule: rules,
  },
});
const world = { lan: "${ionoscloud_lan.world.id}" };
const rule = { nsg_id: GROUP, protocol: "TCP", type: "INGRESS", port_range_start: 22, port_range_end: 22, source_ip: "203.0.113.0/24" };

it("sees an interface without a firewall as open", () => {
  const { openings, publicServers } = read(stackOf({ nic: world }));
  expect(openings).toContainEqual({ ...ANY, direction: "in", peer: "0.0.0.0/0" });
  expect(publicServers).toEqual(["ionoscloud_vcpu_server.web"]);
});

it("sees an active firewall as closed inwards alone, unless it says more", () => {
  const directions = (nic: object): string[] => [
    ...new Set(read(stackOf({ nic: { ...world, ...nic } })).openings.map(({ direction }) => direction)),
  ];
  expect(directions({ firewall_active: true })).toEqual(["out"]);
  expect(directions({ firewall_active: true, firewall_type: "BIDIRECTIONAL" })).toEqual([]);
});

it("sees what a security group's rules open, and nothing besides", () => {
  const server = { nic: world, security_groups_ids: [GROUP] };
  expect(read(stackOf(server, { r: rule })).openings).toEqual([
    { ...ANY, direction: "in", protocol: "tcp", from: 22, to: 22, peer: "203.0.113.0/24" },
  ]);
  expect(read(stackOf(server, { r: { ...rule, source_ip: undefined } })).openings).toMatchObject([{ peer: "0.0.0.0/0" }]);
});

it("sees the place of an interface of its own", () => {
  const resource = {
    ...(stackOf({ nic: [] }) as { resource: object }).resource,
    ionoscloud_nic: { n: { server_id: "${ionoscloud_vcpu_server.web.id}", lan: "${ionoscloud_lan.inside.id}", ips: ["10.0.0.7"] } },
  };
  expect(read({ resource }).networks).toEqual({ "ionoscloud_vcpu_server.web": ["10.0.0.0/24"] });
});

it("sees a public bucket", () => {
  const policy = JSON.stringify({ Statement: [{ Effect: "Allow", Principal: ["*"], Action: ["s3:GetObject"] }] });
  const resource = {
    ionoscloud_s3_bucket: { a: {}, b: {} },
    ionoscloud_s3_bucket_policy: { p: { bucket: "${ionoscloud_s3_bucket.a.name}", policy } },
  };
  expect(read({ resource }).publicBuckets).toEqual(["ionoscloud_s3_bucket.a"]);
});
