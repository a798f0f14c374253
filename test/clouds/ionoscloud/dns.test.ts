import { Fn, TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { CaaTag, DnsZone, RemovalPolicy } from "archipel";
import { synthesize } from "archipel/testing";
import { berlin, only, resources } from "./helper";

const ZONE = "ionoscloud_dns_zone";
const RECORD = "ionoscloud_dns_record";

/** A zone of the program's own. */
function own() {
  const all = berlin();
  return { ...all, zone: new DnsZone(all.cloud, "zone", { zoneName: "example.com" }) };
}

describe("a DNS zone on IONOS Cloud", () => {
  test("is of a registered domain, and may be kept", () => {
    const { stack, cloud } = berlin();
    new DnsZone(cloud, "zone", { zoneName: "example.com", removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, ZONE)).toEqual({ provider: "ionoscloud", name: "example.com", lifecycle: { prevent_destroy: true } });
  });

  test("for a part of a domain, or with a mail address, is refused", () => {
    expect(() => new DnsZone(berlin().cloud, "zone", { zoneName: "shop.example.com" })).toThrow(/make one for the domain itself/);
    expect(() => new DnsZone(berlin().cloud, "zone", { zoneName: "example.com", email: "dns@example.com" })).toThrow(/SOA record/);
  });

  test("tells its name servers", () => {
    const { stack, zone } = own();
    new TerraformOutput(stack, "first", { value: Fn.element(zone.nameServers, 0) });
    expect(synthesize(stack).output!.first.value).toMatch(/^\$\{element\(ionoscloud_dns_zone\..*\.nameservers, 0\)\}$/);
  });

  test("that exists is looked up once by its name, and not at all by its identifier", () => {
    const { stack, cloud } = berlin();
    DnsZone.fromZoneAttributes(cloud, "known", { zoneName: "example.org", zoneId: "4711" }).addA("www", ["192.0.2.1"]);
    expect(synthesize(stack).data).toBeUndefined();
    const zone = DnsZone.fromZoneAttributes(cloud, "zone", { zoneName: "example.com" });
    zone.addA("www", ["192.0.2.1"]);
    zone.addA("ftp", ["192.0.2.1"]);
    expect(Object.values(synthesize(stack).data![ZONE])).toEqual([expect.objectContaining({ provider: "ionoscloud", name: "example.com" })]);
  });
});

describe("a DNS record on IONOS Cloud", () => {
  test("is one resource for each value, and leaves the others alone", () => {
    const { stack, zone } = own();
    zone.addA("www", ["192.0.2.2", "192.0.2.1"], { ttlSeconds: 300 });
    expect(resources(stack, RECORD)).toEqual(
      ["192.0.2.1", "192.0.2.2"].map((content) => ({
        provider: "ionoscloud",
        zone_id: expect.stringMatching(/^\$\{ionoscloud_dns_zone\..*\.id\}$/),
        name: "www",
        type: "A",
        content,
        ttl: 300,
      })),
    );
  });

  test("of the zone itself has an empty name", () => {
    const { stack, zone } = own();
    zone.addTxt("", ["v=spf1 -all"]);
    expect(only(stack, RECORD)).toMatchObject({ name: "", content: '"v=spf1 -all"' });
  });

  test("has host names without a dot at their end, and the priority apart", () => {
    const { stack, zone } = own();
    zone.addCname("ftp", "web.example.org");
    zone.addMx("", [{ host: "mx.example.com", priority: 5 }]);
    zone.addSrv("_sip._tcp", [{ host: "sip.example.com", port: 5060, priority: 7, weight: 2 }]);
    zone.addCaa("", [{ tag: CaaTag.ISSUE_WILDCARD, critical: true }]);
    const told = resources(stack, RECORD).map(({ type, content, priority }) => [type, content, priority]);
    expect(told.sort()).toEqual([
      ["CAA", '128 issuewild ";"', undefined],
      ["CNAME", "web.example.org", undefined],
      ["MX", "mx.example.com", 5],
      ["SRV", "2 5060 sip.example.com", 7],
    ]);
  });

  test("has a priority of 1 for 0, unless another value has that", () => {
    const { stack, zone } = own();
    zone.addMx("mail", [{ host: "mx.example.com", priority: 0 }]);
    expect(only(stack, RECORD)).toMatchObject({ priority: 1 });
    expect(() => zone.addMx("", [{ host: "a.example.com", priority: 0 }, { host: "b.example.com", priority: 1 }])).toThrow(/another than 0 beside 1/);
  });

  test("is kept for at least a minute", () => {
    expect(() => own().zone.addA("a", ["192.0.2.1"], { ttlSeconds: 59 })).toThrow(/ttlSeconds: got 59; allowed: a whole number from 60 to 604800 seconds/);
  });
});
