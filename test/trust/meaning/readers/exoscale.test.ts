import { expect, it } from "vitest";
import { read } from "./exoscale";

const ANY = { server: "exoscale_compute_instance.web", protocol: "any", from: 0, to: 65535 };
const GROUP = "${exoscale_security_group.g.id}";
const stackOf = (rules: object, server: object = { security_group_ids: [GROUP] }): object => ({
  resource: { exoscale_compute_instance: { web: server }, exoscale_security_group: { g: {} }, exoscale_security_group_rule: rules },
});
const rule = { type: "INGRESS", security_group_id: GROUP, protocol: "TCP", start_port: 22, end_port: 22, cidr: "203.0.113.0/24" };

it("sees a rule, and that all goes out without an outbound one", () => {
  expect(read(stackOf({ r: rule })).openings).toEqual([
    { ...ANY, direction: "in", protocol: "tcp", from: 22, to: 22, peer: "203.0.113.0/24" },
    { ...ANY, direction: "out", peer: "0.0.0.0/0" },
    { ...ANY, direction: "out", peer: "::/0" },
  ]);
});

it("sees that an outbound rule closes the rest", () => {
  expect(read(stackOf({ r: { ...rule, type: "EGRESS" } })).openings).toEqual([
    { ...ANY, direction: "out", protocol: "tcp", from: 22, to: 22, peer: "203.0.113.0/24" },
  ]);
});

it("sees an instance of the organization's group as open, and one that is private as not public", () => {
  expect(read(stackOf({}, {})).openings).toContainEqual({ ...ANY, direction: "in", peer: "0.0.0.0/0" });
  expect(read(stackOf({}, { private: true })).publicServers).toEqual([]);
  expect(read(stackOf({}, {})).publicServers).toEqual(["exoscale_compute_instance.web"]);
});

it("sees a private network by what it leases", () => {
  const server = { security_group_ids: [GROUP], private: true, network_interface: [{ network_id: "${exoscale_private_network.n.id}" }] };
  const stack = {
    resource: {
      exoscale_compute_instance: { web: server },
      exoscale_private_network: { n: { start_ip: "10.0.0.128", netmask: "255.255.255.0" } },
    },
  };
  expect(read(stack).networks).toEqual({ "exoscale_compute_instance.web": ["10.0.0.0/24"] });
  expect(read(stack).openings).toContainEqual({ ...ANY, direction: "in", peer: "10.0.0.0/24" });
});

it("sees a public bucket, and who reaches a database", () => {
  const databases = { a: { pg: { ip_filter: ["203.0.113.0/24"] } }, b: { pg: {} } };
  const { publicBuckets, publicDatabases } = read({ resource: { exoscale_dbaas: databases, minio_s3_bucket: { b: { acl: "public-read" } } } });
  expect(publicBuckets).toEqual(["minio_s3_bucket.b"]);
  expect(publicDatabases).toEqual([
    { address: "exoscale_dbaas.a", from: ["203.0.113.0/24"] },
    { address: "exoscale_dbaas.b", from: ["0.0.0.0/0", "::/0"] },
  ]);
});
