import { describe, expect, test } from "vitest";
import { isWithin, lease, leaseFixed, leasePublic, netmask, nth } from "../../src/world/addresses";
import { emptyWorld } from "../../src/world/store";

const SUBNET = { name: "s", cidr: "10.0.0.0/24" };

describe("addresses", () => {
  test("an automatic address is clear of the low ones that users choose, and no address is given twice", () => {
    const data = emptyWorld();
    expect([lease(data, SUBNET, "a"), lease(data, SUBNET, "b")]).toEqual(["10.0.0.100", "10.0.0.101"]);
  });

  test("a small subnet is used from its second host, to the last one, and then there is none", () => {
    const data = emptyWorld();
    const small = { name: "t", cidr: "10.0.0.0/29" };
    const addresses = Array.from({ length: 7 }, (_, holder) => lease(data, small, String(holder)));
    expect(addresses.slice(0, 6)).toEqual(["10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5", "10.0.0.6", "10.0.0.1"]);
    expect(addresses[6]).toBeUndefined();
  });

  test("a chosen address is had once, and by its holder again", () => {
    const data = emptyWorld();
    expect(leaseFixed(data, "s", "10.0.0.20", "a")).toBe(true);
    expect(leaseFixed(data, "s", "10.0.0.20", "a")).toBe(true);
    expect(leaseFixed(data, "s", "10.0.0.20", "b")).toBe(false);
    expect(leaseFixed(data, "other", "10.0.0.20", "b")).toBe(true);
  });

  test("public addresses come from documentation ranges, one after the other", () => {
    const data = emptyWorld();
    const addresses = Array.from({ length: 300 }, () => leasePublic(data, "a"));
    expect(addresses[0]).toBe("203.0.113.1");
    expect(addresses[299]).toMatch(/^198\.51\.100\./);
    expect(new Set(addresses).size).toBe(300);
    expect(leasePublic(data, "a", 6)).toMatch(/^2001:db8:/);
  });

  test("ranges are reckoned in both families", () => {
    expect(nth("10.0.0.77/24", 1n)).toBe("10.0.0.1");
    expect(nth("2001:db8::/64", 255n)).toBe("2001:db8::ff");
    expect(netmask("10.0.0.0/22")).toBe("255.255.252.0");
    expect(isWithin("10.0.0.9", "10.0.0.0/24")).toBe(true);
    expect(isWithin("2001:db8::1", "10.0.0.0/24")).toBe(false);
    expect(isWithin("rubbish", "10.0.0.0/24")).toBe(false);
  });
});
