import { Fn, TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { CaaTag, DnsZone, RecordTarget, RemovalPolicy, Server } from "archipel";
import { synthesize } from "archipel/testing";
import { SMALL, falkenstein, only, resources } from "./helper";
import { openStack, serverOn } from "../../families/openstack/bench";

const ZONE = "hcloud_zone";
const RECORDS = "hcloud_zone_rrset";

/** A zone of the program's own. */
function own(props: Record<string, unknown> = {}) {
  const all = falkenstein(props);
  return { ...all, zone: new DnsZone(all.cloud, "zone", { zoneName: "example.com" }) };
}

/** What the record sets of a stack hold. */
const values = (stack: Parameters<typeof resources>[0]) =>
  resources(stack, RECORDS).flatMap(({ records }) => (records as { value: string }[]).map(({ value }) => value));

describe("a DNS zone on Hetzner", () => {
  test("is a primary zone of a registered domain, with the cloud's tags", () => {
    const { stack } = own({ tags: { team: "web" } });
    expect(only(stack, ZONE)).toEqual({ provider: "hcloud", name: "example.com", mode: "primary", labels: { team: "web" }, lifecycle: { prevent_destroy: true } });
  });

  test("is of a domain of three labels where the program says so, and may be kept", () => {
    const { stack, cloud } = falkenstein();
    new DnsZone(cloud, "zone", { zoneName: "example.co.uk", registeredDomain: "example.co.uk", removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, ZONE)).toMatchObject({ name: "example.co.uk", lifecycle: { prevent_destroy: true } });
  });

  test("for a part of a domain is refused, with what to do instead", () => {
    expect(() => new DnsZone(falkenstein().cloud, "zone", { zoneName: "shop.example.com" })).toThrow(/registered domains only; make one for the domain itself/);
  });

  test("has no mail address of its own", () => {
    expect(() => new DnsZone(falkenstein().cloud, "zone", { zoneName: "example.com", email: "dns@example.com" })).toThrow(/SOA record/);
  });

  test("tells its name servers", () => {
    const { stack, zone } = own();
    new TerraformOutput(stack, "first", { value: Fn.element(zone.nameServers, 0) });
    expect(synthesize(stack).output!.first.value).toMatch(/^\$\{element\(hcloud_zone\..*\.authoritative_nameservers\.assigned, 0\)\}$/);
  });

  test("that exists is known by its name or number, and looked up only for its name servers", () => {
    const { stack, cloud } = falkenstein();
    const zone = DnsZone.fromZoneAttributes(cloud, "zone", { zoneName: "example.com" });
    zone.addA("www", ["192.0.2.1"]);
    DnsZone.fromZoneAttributes(cloud, "other", { zoneName: "example.org", zoneId: "4711" }).addA("www", ["192.0.2.1"]);
    expect(synthesize(stack).data).toBeUndefined();
    expect(resources(stack, RECORDS).map((set) => set.zone).sort()).toEqual(["4711", "example.com"]);
    ["one", "two"].forEach((id) => new TerraformOutput(stack, id, { value: Fn.join(" ", zone.nameServers) }));
    expect(Object.values(synthesize(stack).data!.hcloud_zone)).toEqual([expect.objectContaining({ provider: "hcloud", name: "example.com" })]);
  });
});

describe("a DNS record on Hetzner", () => {
  test("is one set of all values, which knows its zone by name", () => {
    const { stack, zone } = own({ tags: { team: "web" } });
    zone.addA("www", ["192.0.2.2", "192.0.2.1"], { ttlSeconds: 300 });
    expect(only(stack, RECORDS)).toEqual({
      provider: "hcloud",
      zone: expect.stringMatching(/^\$\{hcloud_zone\..*\.name\}$/),
      name: "www",
      type: "A",
      ttl: 300,
      records: [{ value: "192.0.2.1" }, { value: "192.0.2.2" }],
      labels: { team: "web" },
    });
  });

  test("of the zone itself is called @", () => {
    const { stack, zone } = own();
    zone.addTxt("", ["v=spf1 -all"]);
    expect(only(stack, RECORDS)).toMatchObject({ name: "@", records: [{ value: '"v=spf1 -all"' }] });
  });

  test("writes each type as a zone file has it", () => {
    const { stack, zone } = own();
    zone.addAaaa("www", ["2001:db8::1"]);
    zone.addCname("ftp", "web.example.org");
    zone.addNs("dev", ["ns1.example.org"]);
    zone.addMx("", [{ host: "mx.example.com", priority: 5 }]);
    zone.addSrv("_sip._tcp", [{ host: "sip.example.com", port: 5060, priority: 1, weight: 2 }]);
    zone.addCaa("", [{ value: "ca.example" }, { tag: CaaTag.ISSUE_WILDCARD, critical: true }]);
    expect(values(stack).sort()).toEqual([
      '0 issue "ca.example"', "1 2 5060 sip.example.com.", '128 issuewild ";"', "2001:db8::1", "5 mx.example.com.", "ns1.example.org.", "web.example.org.",
    ]);
  });

  test("cuts long texts into strings of 255 characters", () => {
    const { stack, zone } = own();
    zone.addTxt("", ["k".repeat(300)]);
    expect(values(stack)).toEqual([`"${"k".repeat(255)}" "${"k".repeat(45)}"`]);
  });

  test("has Terraform cut a text that only Terraform knows", () => {
    const { stack, zone } = own();
    zone.addTxt("", [new TerraformVariable(stack, "text", {}).stringValue]);
    expect(values(stack)).toEqual(['${join(" ", formatlist("\\"%s\\"", regexall(".{1,255}", var.text)))}']);
  });

  test("leads to servers here and on an OpenStack", () => {
    const { stack, cloud, zone } = own();
    const here = new Server(cloud, "web", { ...SMALL, publicIp: true });
    const there = serverOn(openStack(stack, { externalNetwork: "public" }, "office"), { publicIp: true });
    zone.addAddress("www", [here, RecordTarget.fromServer(there)]);
    expect(values(stack).map((value) => value.split(".")[0]).sort()).toEqual(["${hcloud_primary_ip", "${openstack_networking_floatingip_v2"]);
  });

  test("is kept for at least a minute", () => {
    const { zone } = own();
    expect(() => zone.addA("a", ["192.0.2.1"], { ttlSeconds: 59 })).toThrow(/ttlSeconds: got 59; allowed: a whole number from 60 to 2147483647 seconds/);
  });
});
