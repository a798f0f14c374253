import { Fn, TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { IDnsZone } from "archipel";
import { CaaTag, CapabilityError, DnsZone, OvhCloud, RemovalPolicy } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { gravelines, only, resources } from "./helper";
import { ownJson } from "../../support/own-json";

const ZONE = "ovh_domain_zone";
const RECORD = "ovh_domain_zone_record";

/** A zone that exists, as that of a registered domain does. */
function registered() {
  const all = gravelines();
  return { ...all, zone: DnsZone.fromZoneAttributes(all.cloud, "zone", { zoneName: "example.com" }) };
}

const targets = (stack: Parameters<typeof resources>[0]) => resources(stack, RECORD).map((record) => record.target);

describe("a DNS zone on OVHcloud", () => {
  test("is not ordered by surprise: the error tells of the cost, and of both ways out", () => {
    const { stack, cloud } = gravelines();
    expect(() => new DnsZone(cloud, "zone", { zoneName: "shop.example.com" })).toThrow(/an order, billed to the account and renewed.*fromZoneAttributes.*orderDnsZones: true/);
    expect(ownJson(stack).resource).toBeUndefined();
  });

  test("is ordered where the cloud is told to, for what the catalogue offers the account", () => {
    const { stack, cloud } = gravelines({ orderDnsZones: true });
    new DnsZone(cloud, "zone", { zoneName: "example.com" });
    const offer = /^\$\{data\.ovh_order_cart_product_plan\..*DnsZoneOffer.*\.selected_price\[0\]\.(duration|pricing_mode)\}$/;
    expect(only(stack, ZONE)).toEqual({
      provider: "ovh",
      ovh_subsidiary: expect.stringMatching(/^\$\{data\.ovh_me\./),
      plan: {
        plan_code: "zone",
        duration: expect.stringMatching(offer),
        pricing_mode: expect.stringMatching(offer),
        configuration: [
          { label: "zone", value: "example.com" },
          { label: "template", value: "minimized" },
        ],
      },
      lifecycle: { prevent_destroy: true, ignore_changes: ["ovh_subsidiary", "plan[0].duration", "plan[0].pricing_mode"] },
    });
  });

  test("asks for the account's offer once, however many there are", () => {
    const { stack, cloud } = gravelines({ orderDnsZones: true });
    ["a", "b"].forEach((name) => new DnsZone(cloud, name, { zoneName: `${name}-shop.example` }));
    const { data } = synthesize(stack);
    expect(Object.values(data!).map((lookups) => Object.keys(lookups).length)).toEqual([1, 1, 1]);
  });

  test("is protected where the program says so", () => {
    const { stack, cloud } = gravelines({ orderDnsZones: true });
    new DnsZone(cloud, "zone", { zoneName: "example.com", removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, ZONE)).toMatchObject({ lifecycle: { prevent_destroy: true, ignore_changes: expect.anything() } });
  });

  test("is ordered with projectId alone", () => {
    expect(() => new OvhCloud(testStack("shop"), "cloud", { region: "GRA11", orderDnsZones: true })).toThrow(/orderDnsZones: got true.*nothing without projectId/);
  });

  test("is refused without projectId, and the error says what is missing", () => {
    const { cloud } = gravelines({ projectId: undefined });
    expect(() => DnsZone.fromZoneAttributes(cloud, "zone", { zoneName: "example.com" }).addA("www", ["192.0.2.1"])).toThrow(CapabilityError);
    expect(() => new DnsZone(cloud, "new", { zoneName: "example.com" })).toThrow(/asked for by projectId/);
  });

  test("has no mail address of its own", () => {
    const { cloud } = gravelines({ orderDnsZones: true });
    expect(() => new DnsZone(cloud, "zone", { zoneName: "example.com", email: "dns@example.com" })).toThrow(/an order of a zone has no mail address/);
  });

  test("that exists is known by its name, and looked up only for its name servers", () => {
    const { stack, zone } = registered();
    zone.addA("www", ["192.0.2.1"]);
    expect(synthesize(stack).data).toBeUndefined();
    ["one", "two"].forEach((id) => new TerraformOutput(stack, id, { value: Fn.join(" ", zone.nameServers) }));
    expect(Object.values(synthesize(stack).data!.ovh_domain_zone)).toEqual([expect.objectContaining({ name: "example.com", provider: "ovh" })]);
  });
});

describe("a DNS record on OVHcloud", () => {
  test("is one resource for each value", () => {
    const { stack, zone } = registered();
    zone.addA("www", ["192.0.2.1", "192.0.2.2"], { ttlSeconds: 300 });
    expect(resources(stack, RECORD)).toEqual(
      ["192.0.2.1", "192.0.2.2"].map((target) => ({ provider: "ovh", zone: "example.com", subdomain: "www", fieldtype: "A", target, ttl: 300 })),
    );
  });

  test("has ids made of its values", () => {
    const { zone } = registered();
    expect(zone.addA("www", ["192.0.2.2", "192.0.2.1"]).node.children.map((child) => child.node.id)).toEqual(["192.0.2.1", "192.0.2.2"]);
  });

  test("of an alias changes in place, as it has one value", () => {
    const { zone } = registered();
    expect(zone.addCname("www", "web.example.org").node.defaultChild).toBeDefined();
  });

  test("of the zone itself has no subdomain", () => {
    const { stack, zone } = registered();
    zone.addA("", ["192.0.2.1"]);
    expect(only(stack, RECORD)).not.toHaveProperty("subdomain");
  });

  test("of a zone of the program waits for it", () => {
    const { stack, cloud } = gravelines({ orderDnsZones: true });
    new DnsZone(cloud, "zone", { zoneName: "example.com" }).addA("www", ["192.0.2.1"]);
    expect(only(stack, RECORD).zone).toMatch(/^\$\{ovh_domain_zone\..*\.name\}$/);
  });

  test.each<[string, (zone: IDnsZone) => unknown, string[]]>([
    ["an alias ends with a dot", (zone) => zone.addCname("www", "web.example.org"), ["web.example.org."]],
    ["mail has its priority before the host", (zone) => zone.addMx("", [{ host: "mx.example.org", priority: 5 }]), ["5 mx.example.org."]],
    ["a service has priority, weight and port before the host", (zone) => zone.addSrv("_sip._tcp", [{ host: "sip.example.org", port: 5060, weight: 7 }]), ["0 7 5060 sip.example.org."]],
    ["a delegation ends with a dot", (zone) => zone.addNs("dev", ["ns1.example.org"]), ["ns1.example.org."]],
    ["a text stands without quotes, which the API adds", (zone) => zone.addTxt("", ["v=spf1 -all"]), ["v=spf1 -all"]],
    ["a long text is cut as the API cuts it", (zone) => zone.addTxt("", ["k".repeat(300)]), [`"${"k".repeat(255)}" "${"k".repeat(45)}"`]],
    ["an authority is named", (zone) => zone.addCaa("", [{ value: "ca.example" }]), ['0 issue "ca.example"']],
    ["an authority is named critically", (zone) => zone.addCaa("", [{ value: "ca.example", critical: true }]), ['128 issue "ca.example"']],
    ["no authority may issue", (zone) => zone.addCaa("", [{ tag: CaaTag.ISSUE_WILDCARD }]), ['0 issuewild ";"']],
  ])("%s", (_title, add, expected) => {
    const { stack, zone } = registered();
    add(zone);
    expect(targets(stack)).toEqual(expected);
  });

  test("takes values that are known later", () => {
    const { stack, zone } = registered();
    const host = new TerraformVariable(stack, "host", {}).stringValue;
    zone.addCname("www", host);
    zone.addTxt("", [host]);
    expect(targets(stack)).toEqual(['${trimsuffix(var.host, ".")}.', "${var.host}"]);
  });

  test.each([59, 2 ** 31])("is not kept for %d seconds", (ttlSeconds) => {
    const { zone } = registered();
    expect(() => zone.addA("www", ["192.0.2.1"], { ttlSeconds })).toThrow(/ttlSeconds/);
  });
});
