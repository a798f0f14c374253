import { Fn, Token } from "cdktf";
import { describe, expect, it } from "vitest";
import type { DnsRecordOptions, IDnsZone } from "archipel";
import { CaaTag, DnsCapability, DnsRecord, DnsZone, PublicIp, RecordData, RecordTarget } from "archipel";
import { Bench, FakeCloud, Match } from "archipel/testing";
import type { Fixture } from "../testing/fixtures";
import { faultOf, faultsOf, fixture, gapsOf } from "../testing/fixtures";

type Zoned = Fixture & { readonly zone: DnsZone };

const zoned = (base = fixture()): Zoned => ({ ...base, zone: new DnsZone(base.cloud, "zone", { zoneName: "example.com" }) });
const record = "fake_dns_record";

/** The only record that a program makes of a zone. */
function only(add: (zone: IDnsZone, more: Zoned) => void): Record<string, unknown> {
  const all = zoned();
  add(all.zone, all);
  const found = all.template().findResources(record);
  expect(found).toHaveLength(1);
  return found[0].attributes;
}

const values = (add: (zone: IDnsZone, more: Zoned) => void): unknown => only(add).value;

describe("a DNS record", () => {
  it("is kept for an hour unless it says otherwise", () => {
    expect(only((zone) => zone.addA("www", ["192.0.2.1"]))).toMatchObject({ name: "www", type: "A", ttl_seconds: 3600 });
    expect(only((zone) => zone.addA("www", ["192.0.2.1"], { ttlSeconds: 60 }))).toMatchObject({ ttl_seconds: 60 });
  });

  it.each(["", "@"])("by the name %j is of the zone itself", (name) => {
    const { zone, template } = zoned();
    expect(zone.addA(name, ["192.0.2.1"]).fullName).toBe("example.com");
    template().hasResource(record, { name: "" });
  });

  it("tells its full name", () => {
    expect(zoned().zone.addCname("*.dev", "www.example.com").fullName).toBe("*.dev.example.com");
  });

  it("has an id of its name and type", () => {
    const { zone } = zoned();
    expect(zone.addMx("", [{ host: "mx.example.com" }]).node.path).toBe("test/cloud/zone/@-MX");
    expect(zone.addTxt("_dmarc", ["v=DMARC1; p=none"]).node.id).toBe("_dmarc-TXT");
  });

  it("may be defined as a construct of its own, wherever it is", () => {
    const { stack, zone, template } = zoned();
    new DnsRecord(stack, "www", { zone, name: "www", data: RecordData.a(["192.0.2.1"]) });
    template().hasResource(record, { name: "www" });
  });

  it("has its values in one order, whatever that of the program", () => {
    const forth = values((zone) => zone.addA("www", ["192.0.2.2", "192.0.2.10", "192.0.2.1"]));
    expect(forth).toEqual(values((zone) => zone.addA("www", ["192.0.2.1", "192.0.2.2", "192.0.2.10"])));
  });

  it("of IPv6 addresses has them in their one right spelling", () => {
    expect(values((zone) => zone.addAaaa("www", ["2001:DB8:0:0:0:0:0:7"]))).toEqual([{ value: "2001:db8::7" }]);
  });

  it("of mail has priority 10 unless it says otherwise", () => {
    const mx = [{ host: "a.example.com" }, { host: "b.example.com.", priority: 0 }];
    expect(values((zone) => zone.addMx("", mx))).toEqual([{ value: "a.example.com", priority: 10 }, { value: "b.example.com", priority: 0 }]);
  });

  it("of a service has its places", () => {
    const places = [{ host: "sip.example.com", port: 5060 }, { host: "sip.example.com", port: 5061, priority: 1, weight: 2 }];
    expect(values((zone) => zone.addSrv("_sip._tcp", places))).toEqual([
      { value: "sip.example.com", port: 5060, priority: 0, weight: 0 },
      { value: "sip.example.com", port: 5061, priority: 1, weight: 2 },
    ]);
  });

  it("of certificate authorities lets one issue, or nobody", () => {
    const told = [{ value: "ca.example" }, { tag: CaaTag.ISSUE_WILDCARD, critical: true }];
    expect(values((zone) => zone.addCaa("", told))).toEqual([
      { value: "ca.example", tag: "issue", critical: false },
      { value: "", tag: "issuewild", critical: true },
    ]);
  });

  it("of texts may hold two that differ by a sign", () => {
    expect(values((zone) => zone.addTxt("", ["a:b", "a_b"]))).toHaveLength(2);
  });

  it("of another type may have the same name", () => {
    const { zone, template } = zoned();
    zone.addA("www", ["192.0.2.1"]);
    zone.addAaaa("www", ["2001:db8::1"]);
    template().resourceCount(record, 2);
  });
});

describe("a DNS record leads", () => {
  it("to a server, a public address and an address from elsewhere", () => {
    const { zone, bench, cloud, template } = zoned();
    const server = bench.server("web", { publicIp: true, network: bench.network });
    const ip = new PublicIp(cloud, "ip");
    zone.addAddress("www", [RecordTarget.fromServer(server)]);
    zone.addAddress("all", [server, RecordTarget.fromPublicIp(ip), RecordTarget.fromAddress("192.0.2.1")]);
    template().hasResource(record, { name: "www", value: [{ value: Match.stringLike("${fake_public_ip.*web*.address}") }] });
    template().hasResource(record, { name: "all", value: Match.arrayWith([{ value: "192.0.2.1" }, { value: Match.stringLike("${fake_public_ip.cloud_ip_*.address}") }]) });
  });

  it("to servers of other clouds, under one name", () => {
    const { stack, zone, bench, template } = zoned();
    const elsewhere = fixtureOn(stack);
    const here = bench.server("web", { publicIp: true, network: bench.network });
    const there = elsewhere.server("web", { publicIp: true, network: elsewhere.network });
    zone.addAddress("www", [here, there]);
    const [{ attributes }] = template().findResources(record);
    const value = attributes.value as { value: string }[];
    expect(value.map((each) => each.value.split(".")[1].split("_")[0]).sort()).toEqual(["cloud", "elsewhere"]);
  });

  it("from the zone's cloud, though it is defined under another", () => {
    const { stack, zone } = zoned();
    const other = new FakeCloud(stack, "other");
    const made = new DnsRecord(other, "www", { zone, name: "www", data: RecordData.a(["192.0.2.1"]) });
    expect(made.cloud).toBe(zone.cloud);
  });

  it("nowhere, where the server has no public address", () => {
    const { zone, bench } = zoned();
    expect(faultOf(() => zone.addAddress("www", [bench.server("web")])).property).toBe("publicIp");
  });
});

describe("what only Terraform knows", () => {
  it("may be a value, with an id made of what it refers to", () => {
    const one = values((zone, { token }) => zone.addA("www", [token("a"), token("b")]));
    const other = values((zone, { token }) => zone.addA("www", [token("b"), token("a")]));
    expect(one).toEqual(other);
    expect(one).toEqual(expect.arrayContaining([{ value: "${var.a}" }, { value: "${var.b}" }]));
  });

  it("may be a name", () => {
    expect(only((zone, { token }) => zone.addTxt(token(), ["text"]))).toMatchObject({ name: "${var.input}" });
  });

  it("may be a host, a priority, a port and a time", () => {
    const made = only((zone, { token }) => {
      const number = Token.asNumber(token("n"));
      zone.addSrv("_sip._tcp", [{ host: token("h"), port: number, priority: number, weight: number }], { ttlSeconds: number });
    });
    expect(made).toMatchObject({ ttl_seconds: "${var.n}", value: [{ value: "${var.h}", port: "${var.n}", priority: "${var.n}", weight: "${var.n}" }] });
  });

  it("is no list of values, as each may be a resource of its own", () => {
    const { zone, token } = zoned();
    expect(faultOf(() => zone.addTxt("www", Fn.split(",", token()))).property).toBe("data");
  });
});

describe("a DNS record is refused", () => {
  const refusals: [string, string, (zone: IDnsZone) => void][] = [
    ["the zone's own name in it", "name", (zone) => zone.addA("www.example.com", ["192.0.2.1"])],
    ["a dot at the end of its name", "name", (zone) => zone.addA("www.", ["192.0.2.1"])],
    ["capitals", "name", (zone) => zone.addA("WWW", ["192.0.2.1"])],
    ["a star that is not first", "name", (zone) => zone.addA("www.*", ["192.0.2.1"])],
    ["a name that is too long", "name", (zone) => zone.addA(`${"a.".repeat(125)}a`, ["192.0.2.1"])],
    ["an alias of the zone itself", "name", (zone) => zone.addCname("", "www.example.org")],
    ["name servers of the zone itself", "name", (zone) => zone.addNs("", ["ns1.example.org"])],
    ["name servers of a wildcard", "name", (zone) => zone.addNs("*", ["ns1.example.org"])],
    ["a service without a protocol", "name", (zone) => zone.addSrv("_sip", [{ host: "sip.example.com", port: 5060 }])],
    ["no value", "data", (zone) => zone.addA("www", [])],
    ["a value twice", "data[1]", (zone) => zone.addA("www", ["192.0.2.1", "192.0.2.1"])],
    ["an IPv6 address twice, spelled otherwise", "data[1]", (zone) => zone.addAaaa("www", ["2001:db8::1", "2001:DB8:0::1"])],
    ["no address", "data[0]", (zone) => zone.addA("www", ["192.0.2"])],
    ["an IPv6 address as IPv4", "data[0]", (zone) => zone.addA("www", ["2001:db8::1"])],
    ["an IPv4 address as IPv6", "data[0]", (zone) => zone.addAaaa("www", ["192.0.2.1"])],
    ["an alias of an address", "data[0]", (zone) => zone.addCname("www", "192.0.2.1")],
    ["a host by half its name", "data[0]", (zone) => zone.addCname("www", "web")],
    ["mail to an address", "data[0].host", (zone) => zone.addMx("", [{ host: "192.0.2.1" }])],
    ["mail to one host by two priorities", "data[1]", (zone) => zone.addMx("", [{ host: "mx.example.com" }, { host: "mx.example.com", priority: 20 }])],
    ["a priority that is too high", "data[0].priority", (zone) => zone.addMx("", [{ host: "mx.example.com", priority: 65_536 }])],
    ["a port that is none", "data[0].port", (zone) => zone.addSrv("_sip._tcp", [{ host: "sip.example.com", port: 0 }])],
    ["a weight that is too high", "data[0].weight", (zone) => zone.addSrv("_sip._tcp", [{ host: "sip.example.com", port: 1, weight: 65_536 }])],
    ["an empty text", "data[0]", (zone) => zone.addTxt("", [""])],
    ["quotes in a text", "data[0]", (zone) => zone.addTxt("", ['"v=spf1 -all"'])],
    ["a backslash in a text", "data[0]", (zone) => zone.addTxt("", ["a\\b"])],
    ["a line break in a text", "data[0]", (zone) => zone.addTxt("", ["a\nb"])],
    ["a space at the end of a text", "data[0]", (zone) => zone.addTxt("", ["a "])],
    ["a text that no record holds", "data[0]", (zone) => zone.addTxt("", ["a".repeat(65_275)])],
    ["an authority that is no name", "data[0].value", (zone) => zone.addCaa("", [{ value: "Let's Encrypt" }])],
    ["reports to nowhere", "data[0].value", (zone) => zone.addCaa("", [{ tag: CaaTag.REPORT }])],
    ["reports to a bare address", "data[0].value", (zone) => zone.addCaa("", [{ tag: CaaTag.REPORT, value: "security@example.com" }])],
    ["a time that is too short", "ttlSeconds", (zone) => zone.addA("www", ["192.0.2.1"], { ttlSeconds: 59 })],
    ["a time that is too long", "ttlSeconds", (zone) => zone.addA("www", ["192.0.2.1"], { ttlSeconds: 604_801 })],
  ];

  it.each(refusals)("with %s", (_what, property, add) => {
    expect(faultOf(() => add(zoned().zone)).property).toBe(property);
  });

  it("with all that is wrong in one error", () => {
    const options: DnsRecordOptions = { ttlSeconds: 1 };
    const faults = faultsOf(() => zoned().zone.addA("WWW", ["nowhere"], options));
    expect(faults.map((fault) => fault.property)).toEqual(["name", "data[0]", "ttlSeconds"]);
  });

  it("when the zone has one of its name and type", () => {
    const { zone, stack } = zoned();
    zone.addA("www", ["192.0.2.1"]);
    expect(faultOf(() => zone.addA("www", ["192.0.2.2"])).allowed).toMatch(/give all values to one record/);
    expect(faultOf(() => new DnsRecord(stack, "www", { zone, name: "www", data: RecordData.a(["192.0.2.2"]) })).property).toBe("name");
  });

  it("beside an alias, and as an alias beside another", () => {
    const { zone } = zoned();
    zone.addCname("www", "web.example.org");
    zone.addA("mail", ["192.0.2.1"]);
    expect(faultOf(() => zone.addTxt("www", ["text"])).allowed).toMatch(/a CNAME stands alone/);
    expect(faultOf(() => zone.addCname("mail", "web.example.org")).allowed).toMatch(/a CNAME stands alone/);
  });

  it("for each feature that its cloud lacks, at once", () => {
    const { zone } = zoned(fixture({ without: [DnsCapability.RECORD_CAA_CRITICAL, DnsCapability.RECORD_CAA_NOBODY] }));
    const gaps = gapsOf(() => zone.addCaa("", [{ critical: true }]));
    expect(gaps.map((gap) => gap.capabilityId)).toEqual(["dns.record.caa-critical", "dns.record.caa-nobody"]);
  });
});

function fixtureOn(stack: Fixture["stack"]): Fixture["bench"] {
  return new Bench(new FakeCloud(stack, "elsewhere"));
}
