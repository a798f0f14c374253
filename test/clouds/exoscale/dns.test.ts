import { Fn, TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { IDnsZone } from "archipel";
import { CaaTag, DnsZone, RemovalPolicy } from "archipel";
import { synthesize } from "archipel/testing";
import { only, resources, vienna } from "./helper";

const ZONE = "exoscale_domain";
const RECORD = "exoscale_domain_record";

function withZone() {
  const all = vienna();
  return { ...all, zone: new DnsZone(all.cloud, "zone", { zoneName: "example.com" }) };
}

describe("a DNS zone on Exoscale", () => {
  test("is made of its name", () => {
    const { stack } = withZone();
    expect(only(stack, ZONE)).toEqual({ provider: "exoscale", name: "example.com", lifecycle: { prevent_destroy: true } });
  });

  test("is that of a part of a domain, too", () => {
    const { stack, cloud } = vienna();
    new DnsZone(cloud, "zone", { zoneName: "shop.example.com" });
    expect(only(stack, ZONE)).toMatchObject({ name: "shop.example.com" });
  });

  test("is protected where the program says so", () => {
    const { stack, cloud } = vienna();
    new DnsZone(cloud, "zone", { zoneName: "example.com", removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, ZONE)).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test("has the name servers that all have, and nothing is looked up for that", () => {
    const { stack, zone } = withZone();
    expect(zone.nameServers).toEqual(["ns1.exoscale.ch", "ns1.exoscale.com", "ns1.exoscale.io", "ns1.exoscale.net"]);
    expect(synthesize(stack).data).toBeUndefined();
  });

  test("has no mail address of its own", () => {
    const { cloud } = vienna();
    expect(() => new DnsZone(cloud, "zone", { zoneName: "example.com", email: "dns@example.com" })).toThrow(/a zone is made of its name alone/);
  });

  test("that exists is looked up by its name, once", () => {
    const { stack, cloud } = vienna();
    const zone = DnsZone.fromZoneAttributes(cloud, "zone", { zoneName: "example.com" });
    zone.addA("www", ["192.0.2.1"]);
    zone.addTxt("www", ["hello"]);
    expect(Object.values(synthesize(stack).data![ZONE])).toEqual([expect.objectContaining({ provider: "exoscale", name: "example.com" })]);
    resources(stack, RECORD).forEach((record) => expect(record.domain).toMatch(/^\$\{data\.exoscale_domain\..*\.id\}$/));
  });

  test("that exists is not looked up where its identifier is given", () => {
    const { stack, cloud } = vienna();
    DnsZone.fromZoneAttributes(cloud, "zone", { zoneName: "example.com", zoneId: "z-1" }).addA("www", ["192.0.2.1"]);
    expect(only(stack, RECORD)).toMatchObject({ domain: "z-1" });
    expect(synthesize(stack).data).toBeUndefined();
  });
});

describe("a DNS record on Exoscale", () => {
  test("is one resource for each value", () => {
    const { stack, zone } = withZone();
    zone.addA("www", ["192.0.2.1", "192.0.2.2"], { ttlSeconds: 300 });
    const domain = expect.stringMatching(/^\$\{exoscale_domain\..*\.id\}$/);
    expect(resources(stack, RECORD)).toEqual(
      ["192.0.2.1", "192.0.2.2"].map((content) => ({ provider: "exoscale", domain, name: "www", record_type: "A", content, ttl: 300 })),
    );
  });

  test("has ids made of its values", () => {
    const { zone } = withZone();
    expect(zone.addA("www", ["192.0.2.2", "192.0.2.1"]).node.children.map((child) => child.node.id)).toEqual(["192.0.2.1", "192.0.2.2"]);
  });

  test("of an alias changes in place, as it has one value", () => {
    expect(withZone().zone.addCname("www", "web.example.org").node.defaultChild).toBeDefined();
  });

  test.each<[string, (zone: IDnsZone) => unknown, Record<string, unknown>]>([
    ["of the zone itself has an empty name", (zone) => zone.addA("", ["192.0.2.1"]), { name: "", content: "192.0.2.1" }],
    ["leads to a host without a dot at its end", (zone) => zone.addCname("www", "web.example.org"), { content: "web.example.org" }],
    ["of mail has its priority apart", (zone) => zone.addMx("", [{ host: "mx.example.org", priority: 5 }]), { content: "mx.example.org", prio: 5 }],
    ["of a service has its priority apart, and weight and port before the host", (zone) => zone.addSrv("_sip._tcp", [{ host: "sip.example.org", port: 5060, weight: 7, priority: 3 }]), { content: "7 5060 sip.example.org", prio: 3 }],
    ["delegates to a host", (zone) => zone.addNs("dev", ["ns1.example.org"]), { content: "ns1.example.org" }],
    ["of a text has quotes, as the API gives it back", (zone) => zone.addTxt("", ["v=spf1 -all"]), { content: '"v=spf1 -all"' }],
    ["of a long text is cut", (zone) => zone.addTxt("", ["k".repeat(300)]), { content: `"${"k".repeat(255)}" "${"k".repeat(45)}"` }],
    ["names an authority", (zone) => zone.addCaa("", [{ value: "ca.example" }]), { content: '0 issue "ca.example"' }],
    ["names an authority critically", (zone) => zone.addCaa("", [{ value: "ca.example", critical: true }]), { content: '128 issue "ca.example"' }],
    ["lets no authority issue", (zone) => zone.addCaa("", [{ tag: CaaTag.ISSUE_WILDCARD }]), { content: '0 issuewild ";"' }],
  ])("%s", (_title, add, expected) => {
    const { stack, zone } = withZone();
    add(zone);
    expect(only(stack, RECORD)).toMatchObject(expected);
  });

  test("takes values that are known later", () => {
    const { stack, zone } = withZone();
    zone.addCname("www", new TerraformVariable(stack, "host", {}).stringValue);
    expect(only(stack, RECORD)).toMatchObject({ content: "${var.host}" });
  });

  test.each([0, 2 ** 31])("is not kept for %d seconds", (ttlSeconds) => {
    expect(() => withZone().zone.addA("www", ["192.0.2.1"], { ttlSeconds })).toThrow(/ttlSeconds/);
  });

  test("can be asked for in an output with the name servers", () => {
    const { stack, zone } = withZone();
    new TerraformOutput(stack, "servers", { value: Fn.join(" ", zone.nameServers) });
    expect(synthesize(stack).output!.servers.value).toContain("ns1.exoscale.ch");
  });
});
