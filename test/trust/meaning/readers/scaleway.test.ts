import { expect, it } from "vitest";
import { read } from "./scaleway";

const ANY = { server: "scaleway_instance_server.web", protocol: "any", from: 0, to: 65535 };
const stackOf = (group: object | undefined): object => ({
  resource: {
    scaleway_instance_server: { web: group === undefined ? {} : { security_group_id: "${scaleway_instance_security_group.g.id}" } },
    scaleway_instance_security_group: { g: group ?? {} },
  },
});
const inbound = (group: object | undefined): object[] => read(stackOf(group)).openings.filter(({ direction }) => direction === "in");

it("sees that a security group accepts unless it says otherwise, and so does none", () => {
  for (const group of [undefined, {}, { inbound_default_policy: "accept" }]) {
    expect(inbound(group)).toContainEqual({ ...ANY, direction: "in", peer: "0.0.0.0/0" });
  }
});

it("sees what rules open in a group that drops, in their order", () => {
  const rules = [
    { action: "drop", port: 22, ip_range: "10.0.0.0/9" },
    { action: "accept", port: 22, protocol: "TCP", ip_range: "10.0.0.0/8" },
  ];
  expect(inbound({ inbound_default_policy: "drop", inbound_rule: rules })).toEqual([
    { ...ANY, direction: "in", protocol: "tcp", from: 22, to: 22, peer: "10.128.0.0/9" },
  ]);
});

it("sees subnets of a VPC together once that routes", () => {
  const nic = { server_id: "${scaleway_instance_server.web.id}", private_network_id: "${scaleway_vpc_private_network.a.id}" };
  const subnet = (block: string): object => ({ vpc_id: "${scaleway_vpc.v.id}", ipv4_subnet: { subnet: block } });
  const resource = (routes: boolean): object => ({
    scaleway_instance_server: { web: { security_group_id: "${scaleway_instance_security_group.g.id}" } },
    scaleway_instance_security_group: { g: { inbound_default_policy: "drop" } },
    scaleway_instance_private_nic: { n: nic },
    scaleway_vpc: { v: { enable_routing: routes } },
    scaleway_vpc_private_network: { a: subnet("10.0.0.0/24"), b: subnet("10.0.1.0/24") },
  });
  const peers = (routes: boolean): string[] =>
    read({ resource: resource(routes) })
      .openings.filter(({ direction }) => direction === "in")
      .map(({ peer }) => peer);
  expect(peers(false)).toEqual(["10.0.0.0/24"]);
  expect(peers(true)).toEqual(["10.0.0.0/24", "10.0.1.0/24"]);
});

it("sees a public bucket by its policy or its list", () => {
  const policy = JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action: ["s3:GetObject"] }] });
  const buckets = { scaleway_object_bucket: { a: {}, b: { acl: "public-read" }, c: { acl: "private" } } };
  const stack = { resource: { ...buckets, scaleway_object_bucket_policy: { p: { bucket: "${scaleway_object_bucket.a.name}", policy } } } };
  expect(read(stack).publicBuckets).toEqual(["scaleway_object_bucket.a", "scaleway_object_bucket.b"]);
});

it("sees a database that is everybody's, and one that is of a list", () => {
  const lists = { l: { instance_id: "${scaleway_rdb_instance.b.id}", acl_rules: [{ ip: "203.0.113.0/24" }] } };
  const stack = {
    resource: { scaleway_rdb_instance: { a: {}, b: { load_balancer: {} }, c: { private_network: {} } }, scaleway_rdb_acl: lists },
  };
  expect(read(stack).publicDatabases).toEqual([
    { address: "scaleway_rdb_instance.a", from: ["0.0.0.0/0"] },
    { address: "scaleway_rdb_instance.b", from: ["203.0.113.0/24"] },
  ]);
});

it("sees who a load balancer turns away", () => {
  const frontend = { lb_id: "${scaleway_lb.lb.id}", inbound_port: 443 };
  const acl = [{ action: { type: "deny" }, match: { invert: true, ip_subnet: ["203.0.113.0/24"] } }];
  const from = (one: object): unknown =>
    read({ resource: { scaleway_lb: { lb: {} }, scaleway_lb_frontend: { f: one } } }).balancers[0].ports[0].from;
  expect(from(frontend)).toEqual(["0.0.0.0/0", "::/0"]);
  expect(from({ ...frontend, acl })).toEqual(["203.0.113.0/24"]);
});
