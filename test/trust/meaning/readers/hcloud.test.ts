import { expect, it } from "vitest";
import { read } from "./hcloud";

const rule = { direction: "in", protocol: "tcp", port: "22", source_ips: ["203.0.113.0/24"] };
const bucket = { bucket: "b", acl: "private" };
const stackOf = (server: object, rules: object[] = [], store: object = bucket): object => ({
  resource: { hcloud_server: { web: server }, hcloud_firewall: { f: { rule: rules } }, minio_s3_bucket: { b: store } },
});
const behind = { firewall_ids: ["${hcloud_firewall.f.id}"] };
const ANY = { server: "hcloud_server.web", protocol: "any", from: 0, to: 65535 };

it("sees a server without a firewall as open", () => {
  expect(read(stackOf({})).openings).toContainEqual({ ...ANY, direction: "in", peer: "0.0.0.0/0" });
  expect(read(stackOf({})).publicServers).toEqual(["hcloud_server.web"]);
});

it("sees what a rule opens, and nothing besides", () => {
  const { openings } = read(stackOf(behind, [rule]));
  expect(openings.filter(({ direction }) => direction === "in")).toEqual([
    { ...ANY, direction: "in", protocol: "tcp", from: 22, to: 22, peer: "203.0.113.0/24" },
  ]);
  expect(openings).toContainEqual({ ...ANY, direction: "out", peer: "0.0.0.0/0" });
});

it("sees that the first outbound rule closes the rest", () => {
  const out = { direction: "out", protocol: "udp", port: "any", destination_ips: ["192.0.2.1/32"] };
  expect(read(stackOf(behind, [out])).openings).toEqual([{ ...ANY, direction: "out", protocol: "udp", peer: "192.0.2.1/32" }]);
});

it("sees a firewall that says itself where it applies", () => {
  const stack = {
    resource: {
      hcloud_server: { web: { labels: { tier: "web" } } },
      hcloud_firewall: { f: { rule: [rule], apply_to: [{ label_selector: "tier=web" }] } },
    },
  };
  expect(read(stack).openings.filter(({ direction }) => direction === "in")).toHaveLength(1);
});

it("sees a public bucket, and a load balancer that is not", () => {
  expect(read(stackOf({}, [], { ...bucket, acl: "public-read" })).publicBuckets).toEqual(["minio_s3_bucket.b"]);
  expect(read(stackOf({})).publicBuckets).toEqual([]);
  const inside = {
    hcloud_load_balancer: { lb: {} },
    hcloud_load_balancer_network: { n: { load_balancer_id: "${hcloud_load_balancer.lb.id}", enable_public_interface: false } },
  };
  expect(read({ resource: inside }).balancers).toMatchObject([{ public: false }]);
  expect(read({ resource: { hcloud_load_balancer: { lb: {} } } }).balancers).toMatchObject([{ public: true }]);
});
