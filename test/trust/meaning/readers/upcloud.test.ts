import { expect, it } from "vitest";
import { read } from "./upcloud";

const ANY = { server: "upcloud_server.web", protocol: "any", from: 0, to: 65535 };
const PUBLIC = { network_interface: [{ type: "public" }] };
const accept = {
  action: "accept",
  direction: "in",
  family: "IPv4",
  protocol: "tcp",
  destination_port_start: "22",
  destination_port_end: "22",
  source_address_start: "203.0.113.0",
  source_address_end: "203.0.113.255",
};
const drop = { action: "drop", direction: "in" };
const inbound = (server: object, rules: object[] = []): object[] =>
  read({
    resource: {
      upcloud_server: { web: server },
      upcloud_firewall_rules: { f: { server_id: "${upcloud_server.web.id}", firewall_rule: rules } },
    },
  }).openings.filter(({ direction }) => direction === "in");

it("sees that a firewall is off unless it is on, and passes what no rule drops", () => {
  const open = { ...ANY, direction: "in", peer: "0.0.0.0/0" };
  expect(inbound(PUBLIC, [accept, drop])).toContainEqual(open);
  expect(inbound({ ...PUBLIC, firewall: true }, [accept])).toContainEqual(open);
  expect(inbound({ ...PUBLIC, firewall: true }, [accept, drop])).toEqual([
    { ...ANY, direction: "in", protocol: "tcp", from: 22, to: 22, peer: "203.0.113.0/24" },
  ]);
});

it("sees that rules are asked in their order", () => {
  expect(inbound({ ...PUBLIC, firewall: true }, [drop, accept])).toEqual([]);
});

it("sees networks of one router together", () => {
  const network = (address: string): object => ({ router: "${upcloud_router.r.id}", ip_network: [{ address }] });
  const server = { firewall: true, network_interface: [{ type: "private", network: "${upcloud_network.a.id}" }] };
  const { openings, publicServers, networks } = read({
    resource: { upcloud_server: { web: server }, upcloud_network: { a: network("10.0.0.0/24"), b: network("10.0.1.0/24") } },
  });
  expect(openings.filter(({ direction }) => direction === "in").map(({ peer }) => peer)).toEqual(["10.0.0.0/24", "10.0.1.0/24"]);
  expect(networks).toEqual({ "upcloud_server.web": ["10.0.0.0/24"] });
  expect(publicServers).toEqual([]);
});

it("sees who reaches a database and a bucket", () => {
  const databases = {
    a: { properties: [{ public_access: true, ip_filter: ["203.0.113.0/24"] }] },
    b: {},
    c: { network: [{}], properties: [{ public_access: false }] },
  };
  const { publicDatabases, publicBuckets } = read({
    resource: { upcloud_managed_database_postgresql: databases, minio_s3_bucket: { b: { acl: "public-read" } } },
  });
  expect(publicDatabases.map(({ from }) => from)).toEqual([["203.0.113.0/24"], ["0.0.0.0/0", "::/0"]]);
  expect(publicBuckets).toEqual(["minio_s3_bucket.b"]);
});

it("sees whom a load balancer turns away", () => {
  const rule = {
    frontend: "${upcloud_loadbalancer_frontend.f.id}",
    priority: 100,
    name: "a",
    actions: [{ tcp_reject: [{}] }],
    matchers: [{ src_ip: [{ inverse: true, value: "203.0.113.0/24" }] }],
  };
  const from = (...rules: object[]): unknown =>
    read({
      resource: {
        upcloud_loadbalancer: { lb: { networks: [{ type: "public" }] } },
        upcloud_loadbalancer_frontend: { f: { loadbalancer: "${upcloud_loadbalancer.lb.id}", port: 443, mode: "tcp" } },
        upcloud_loadbalancer_frontend_rule: Object.fromEntries(rules.map((one, index) => [`r${index}`, one])),
      },
    }).balancers[0].ports[0].from;
  expect(from()).toEqual(["0.0.0.0/0", "::/0"]);
  expect(from(rule)).toEqual(["203.0.113.0/24"]);
  expect(from(rule, { ...rule, name: "b", priority: 101, actions: [{ use_backend: [{}] }] })).toEqual(["0.0.0.0/0", "::/0"]);
});
