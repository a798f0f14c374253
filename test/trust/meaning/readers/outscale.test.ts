import { expect, it } from "vitest";
import { read } from "./outscale";

const ANY = { server: "outscale_vm.web", protocol: "any", from: 0, to: 65535 };
const GROUP = "${outscale_security_group.g.security_group_id}";
const base = {
  outscale_net: { n: { ip_range: "10.0.0.0/16", tags: [{ key: "osc.fcu.enable_lan_security_groups", value: "1" }] } },
  outscale_subnet: { s: { net_id: "${outscale_net.n.net_id}", ip_range: "10.0.1.0/24" } },
  outscale_vm: { web: { subnet_id: "${outscale_subnet.s.subnet_id}", security_group_ids: [GROUP] } },
  outscale_security_group: { g: {} },
};
const rule = {
  flow: "Inbound",
  security_group_id: GROUP,
  ip_protocol: "tcp",
  from_port_range: 22,
  to_port_range: 22,
  ip_range: "203.0.113.0/24",
};

it("sees a rule, and the way out that a new group has", () => {
  const { openings, networks } = read({ resource: { ...base, outscale_security_group_rule: { r: rule } } });
  expect(openings).toEqual([
    { ...ANY, direction: "in", protocol: "tcp", from: 22, to: 22, peer: "203.0.113.0/24" },
    { ...ANY, direction: "out", peer: "0.0.0.0/0" },
  ]);
  expect(networks).toEqual({ "outscale_vm.web": ["10.0.1.0/24"] });
});

it("sees a group without the rule of the way out as closed", () => {
  expect(read({ resource: { ...base, outscale_security_group: { g: { remove_default_outbound_rule: true } } } }).openings).toEqual([]);
});

it("sees that a Net without the tag filters nothing within a subnet", () => {
  const { openings } = read({ resource: { ...base, outscale_net: { n: { ip_range: "10.0.0.0/16" } } } });
  expect(openings).toContainEqual({ ...ANY, direction: "in", peer: "10.0.1.0/24" });
});

it("sees a server without a group of the program as open", () => {
  const { openings } = read({ resource: { ...base, outscale_vm: { web: { subnet_id: "${outscale_subnet.s.subnet_id}" } } } });
  expect(openings).toContainEqual({ ...ANY, direction: "in", peer: "0.0.0.0/0" });
});

it("sees members of a group as servers", () => {
  const members = {
    flow: "Inbound",
    security_group_id: GROUP,
    rules: [{ ip_protocol: "-1", security_groups_members: [{ security_group_id: GROUP }] }],
  };
  expect(read({ resource: { ...base, outscale_security_group_rule: { r: members } } }).openings).toContainEqual({
    ...ANY,
    direction: "in",
    peer: "server:outscale_vm.web",
  });
});

it("sees a public bucket, and who reaches a load balancer", () => {
  const lb = {
    load_balancer_type: "internet-facing",
    security_groups: [GROUP],
    listeners: [{ load_balancer_port: 22, load_balancer_protocol: "TCP" }],
  };
  const { publicBuckets, balancers } = read({
    resource: {
      ...base,
      outscale_load_balancer: { lb },
      outscale_security_group_rule: { r: rule },
      minio_s3_bucket: { b: { acl: "public-read" } },
    },
  });
  expect(publicBuckets).toEqual(["minio_s3_bucket.b"]);
  expect(balancers).toEqual([
    { address: "outscale_load_balancer.lb", public: true, ports: [{ port: 22, protocol: "tcp", from: ["203.0.113.0/24"] }] },
  ]);
});
