import { expect, it } from "vitest";
import { read } from "./incus";

const ANY = { server: "incus_instance.web", protocol: "any", from: 0, to: 65535 };
const NET = { name: "net", config: { "ipv4.address": "10.0.0.1/24", "ipv4.nat": "true" } };
const allow = { action: "allow", state: "enabled" };
const nic = (acl?: string, more: object = {}): object => ({
  device: [
    {
      type: "nic",
      properties: { network: "${incus_network.n.name}", ...(acl && { "security.acls": `\${incus_network_acl.${acl}.name}` }), ...more },
    },
  ],
});
const readOf = (instances: object, acls: object = {}): ReturnType<typeof read> =>
  read({ resource: { incus_instance: instances, incus_network: { n: NET }, incus_network_acl: acls } });
const of = (instances: object, acls: object, direction: string): object[] =>
  readOf(instances, acls).openings.filter((one) => one.server === "incus_instance.web" && one.direction === direction);

it("sees an interface without an ACL as open", () => {
  expect(readOf({ web: nic() }).openings).toContainEqual({ ...ANY, direction: "in", peer: "0.0.0.0/0" });
});

it("sees what an ACL allows, and that the rest is rejected unless the interface says otherwise", () => {
  const acls = { a: { name: "a", ingress: [{ ...allow, protocol: "tcp", destination_port: "22,80-81", source: "203.0.113.0/24" }] } };
  const rule = { ...ANY, direction: "in", protocol: "tcp", peer: "203.0.113.0/24" };
  expect(of({ web: nic("a") }, acls, "in")).toEqual([
    { ...rule, from: 22, to: 22 },
    { ...rule, from: 80, to: 81 },
  ]);
  expect(of({ web: nic("a", { "security.acls.default.ingress.action": "allow" }) }, acls, "in")).toContainEqual({
    ...ANY,
    direction: "in",
    peer: "0.0.0.0/0",
  });
});

it("sees drops before what is allowed, and a rule that is disabled not at all", () => {
  const acls = {
    a: {
      name: "a",
      ingress: [
        { ...allow, source: "10.9.0.0/16" },
        { action: "drop", state: "enabled" },
      ],
    },
    b: { name: "b", ingress: [{ ...allow, state: "disabled" }] },
  };
  expect(of({ web: nic("a") }, acls, "in")).toEqual([]);
  expect(of({ web: nic("b") }, acls, "in")).toEqual([]);
});

it("sees that what one server may send opens its neighbour", () => {
  const acls = { a: { name: "a" }, b: { name: "b", egress: [{ ...allow, protocol: "tcp", destination: "10.0.0.0/7" }] } };
  const opened = { ...ANY, direction: "in", protocol: "tcp", peer: "server:incus_instance.other" };
  expect(of({ web: nic("a"), other: nic("b") }, acls, "in")).toEqual([opened]);
  const outside = { ...acls, b: { name: "b", egress: [{ ...allow, protocol: "tcp", destination: "@external" }] } };
  expect(of({ web: nic("a"), other: nic("b") }, outside, "in")).toEqual([]);
});

it("sees a version of IP on the other side of a rule", () => {
  const acls = { a: { name: "a", egress: [{ ...allow, source: "::/0", destination: "@external" }] } };
  expect(of({ web: nic("a") }, acls, "out")).toEqual([{ ...ANY, direction: "out", peer: "::/0" }]);
});

it("sees that a rule for senders of another network is not for this one", () => {
  const acls = { a: { name: "a", egress: [{ ...allow, source: "10.1.0.0/24", destination: "10.0.0.0/24" }] } };
  expect(of({ web: nic("a"), other: nic("a") }, acls, "in")).toEqual([]);
});

it("sees a server behind a forward as public", () => {
  const forward = { f: { listen_address: "198.51.100.7", config: { target_address: "${incus_instance.web.ipv4_address}" } } };
  expect(read({ resource: { incus_instance: { web: nic() }, incus_network: { n: NET }, incus_network_forward: forward } })).toMatchObject({
    publicServers: ["incus_instance.web"],
    networks: { "incus_instance.web": ["10.0.0.0/24"] },
  });
});
