import { expect, it } from "vitest";
import { Addresses } from "./addresses";

it("writes ranges as the fewest blocks", () => {
  expect(Addresses.of(["10.0.0.0-10.0.0.255", "10.0.1.0/24", "192.0.2.7"]).texts).toEqual(["10.0.0.0/23", "192.0.2.7/32"]);
});

it("knows what is left of everybody", () => {
  const rest = Addresses.V4.without(Addresses.of(["128.0.0.0/1"]));
  expect(rest.texts).toEqual(["0.0.0.0/1"]);
  expect(rest.others().texts).toEqual(["128.0.0.0/1", "::/0"]);
});

it("keeps versions of IP apart", () => {
  expect(Addresses.of(["::/0"]).within(Addresses.V4).isEmpty).toBe(true);
  expect(Addresses.of(["2001:db8::/32"]).texts).toEqual(["2001:db8:0:0:0:0:0:0/32"]);
});

it("keeps names, which no block covers", () => {
  const named = Addresses.of(["server:a.b", "10.0.0.0/8"]);
  expect(named.without(Addresses.ALL).texts).toEqual(["server:a.b"]);
  expect(Addresses.ALL.covers(named)).toBe(false);
});
