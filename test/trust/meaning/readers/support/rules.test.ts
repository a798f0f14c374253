import { expect, it } from "vitest";
import { Addresses } from "./addresses";
import { KINDS, kindsOf, openingsBy, portsOf } from "./rules";

const TEN = Addresses.of(["10.0.0.0/8"]);

it("lets the first rule that fits decide", () => {
  const drop = { allow: false, kinds: kindsOf("tcp"), ...portsOf("22"), peers: Addresses.V4 };
  const allow = { allow: true, kinds: kindsOf("tcp"), ...portsOf("20-30"), peers: TEN };
  expect(openingsBy([drop, allow])).toEqual([
    { protocol: "tcp", from: 20, to: 21, peer: "10.0.0.0/8" },
    { protocol: "tcp", from: 23, to: 30, peer: "10.0.0.0/8" },
  ]);
  expect(openingsBy([allow, drop])).toEqual([{ protocol: "tcp", from: 20, to: 30, peer: "10.0.0.0/8" }]);
});

it("lets through what no rule fits only where that is the default", () => {
  expect(openingsBy([])).toEqual([]);
  expect(openingsBy([], Addresses.V4)).toEqual([{ protocol: "any", from: 0, to: 65535, peer: "0.0.0.0/0" }]);
  expect(openingsBy([{ allow: false, kinds: KINDS, peers: Addresses.ALL }], Addresses.V4)).toEqual([]);
});

it("tells a protocol without a name as everything", () => {
  expect(openingsBy([{ allow: true, kinds: kindsOf("gre"), peers: TEN }])).toEqual([
    { protocol: "any", from: 0, to: 65535, peer: "10.0.0.0/8" },
  ]);
});
