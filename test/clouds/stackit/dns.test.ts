import { describe, expect, test } from "vitest";
import { CaaTag, DnsZone, RemovalPolicy } from "archipel";
import { synthesize } from "archipel/testing";
import { PLACE, germany, only, resources } from "./helper";

const ZONE = "stackit_dns_zone";
const RECORDS = "stackit_dns_record_set";

/** A zone of the program's own. */
function own() {
  const all = germany();
  return { ...all, zone: new DnsZone(all.cloud, "zone", { zoneName: "example.com" }) };
}

describe("a DNS zone on STACKIT", () => {
  test("is of a domain, and tells who is responsible", () => {
    const { stack, cloud } = germany();
    new DnsZone(cloud, "zone", { zoneName: "example.com", email: "dns@example.com", removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, ZONE)).toEqual({
      ...PLACE,
      name: "example.com",
      dns_name: "example.com",
      contact_email: "dns@example.com",
      lifecycle: { prevent_destroy: true },
    });
  });

  test("is of a part of a domain", () => {
    const { stack, cloud } = germany();
    new DnsZone(cloud, "zone", { zoneName: "shop.example.com" });
    expect(only(stack, ZONE)).toMatchObject({ dns_name: "shop.example.com" });
  });

  test("has a shorter name for people where its own is long", () => {
    const { stack, cloud } = germany();
    const zoneName = `${"a".repeat(60)}.example.com`;
    new DnsZone(cloud, "zone", { zoneName });
    expect(only(stack, ZONE)).toMatchObject({ dns_name: zoneName, name: zoneName.slice(0, 63) });
  });

  test("does not tell all its name servers", () => {
    expect(() => own().zone.nameServers).toThrow(/tells the primary name server of a zone alone/);
  });

  test("that exists is looked up once by its name, and not at all by its identifier", () => {
    const { stack, cloud } = germany();
    DnsZone.fromZoneAttributes(cloud, "known", { zoneName: "example.org", zoneId: "4711" }).addA("www", ["192.0.2.1"]);
    expect(synthesize(stack).data).toBeUndefined();
    const zone = DnsZone.fromZoneAttributes(cloud, "zone", { zoneName: "example.com" });
    zone.addA("www", ["192.0.2.1"]);
    zone.addA("ftp", ["192.0.2.1"]);
    expect(Object.values(synthesize(stack).data![ZONE])).toEqual([expect.objectContaining({ ...PLACE, dns_name: "example.com" })]);
  });
});

describe("a DNS record on STACKIT", () => {
  test("is one set of all values", () => {
    const { stack, zone } = own();
    zone.addA("www", ["192.0.2.2", "192.0.2.1"], { ttlSeconds: 300 });
    expect(only(stack, RECORDS)).toEqual({
      ...PLACE,
      zone_id: expect.stringMatching(/^\$\{stackit_dns_zone\..*\.zone_id\}$/),
      name: "www",
      type: "A",
      ttl: 300,
      records: ["192.0.2.1", "192.0.2.2"],
    });
  });

  test("of the zone itself has the zone's whole name", () => {
    const { stack, zone } = own();
    zone.addTxt("", ["v=spf1 -all"]);
    expect(only(stack, RECORDS)).toMatchObject({ name: "example.com.", records: ['"v=spf1 -all"'] });
  });

  test("writes each type as a zone file has it", () => {
    const { stack, zone } = own();
    zone.addCname("ftp", "web.example.org");
    zone.addMx("", [{ host: "mx.example.com", priority: 5 }]);
    zone.addSrv("_sip._tcp", [{ host: "sip.example.com", port: 5060, priority: 1, weight: 2 }]);
    zone.addCaa("", [{ value: "ca.example" }, { tag: CaaTag.ISSUE_WILDCARD, critical: true }]);
    expect(resources(stack, RECORDS).flatMap(({ records }) => records as string[]).sort()).toEqual([
      '0 issue "ca.example"', "1 2 5060 sip.example.com.", '128 issuewild ";"', "5 mx.example.com.", "web.example.org.",
    ]);
  });

  test("is kept for at least a minute", () => {
    expect(() => own().zone.addA("a", ["192.0.2.1"], { ttlSeconds: 59 })).toThrow(/ttlSeconds: got 59; allowed: a whole number from 60 to 99999999 seconds/);
  });
});
