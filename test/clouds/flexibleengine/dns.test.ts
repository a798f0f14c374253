import { describe, expect, test } from "vitest";
import { DnsZone } from "archipel";
import { PARIS } from "./place";
import { dnsTests } from "../../families/huawei/dns-tests";

describe("on Flexible Engine", () => {
  dnsTests(PARIS, { texts: ['"v=spf1 -all"', `"${"k".repeat(255)}" "${"k".repeat(45)}"`], shortestTtl: 300 });

  test("a zone does not tell its name servers, with the reason", () => {
    const zone = new DnsZone(PARIS.make().cloud, "zone", { zoneName: "shop.example" });
    expect(() => zone.nameServers).toThrow(/does not tell the name servers/);
  });
});
