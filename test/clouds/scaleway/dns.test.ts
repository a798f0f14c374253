import { Fn, TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { CaaTag, DnsZone, RecordTarget, RemovalPolicy, Server, vendors } from "archipel";
import { synthesize } from "archipel/testing";
import { SMALL, only, paris, resources } from "./helper";
import { openStack, serverOn } from "../../families/openstack/bench";

const ZONE = "scaleway_domain_zone";
const RECORD = "scaleway_domain_record";

/** A zone that exists, as that of a registered domain does. */
function registered() {
  const all = paris();
  return { ...all, zone: DnsZone.fromZoneAttributes(all.cloud, "zone", { zoneName: "example.com" }) };
}

/** What the records of a zone hold. */
const data = (stack: Parameters<typeof resources>[0]) => resources(stack, RECORD).map((record) => record.data);

describe("a DNS zone on Scaleway", () => {
  test("is a part of a registered domain", () => {
    const { stack, cloud } = paris();
    new DnsZone(cloud, "zone", { zoneName: "a.shop.example.com" });
    expect(only(stack, ZONE)).toEqual({ provider: "scaleway", domain: "example.com", subdomain: "a.shop", lifecycle: { prevent_destroy: true } });
  });

  test("is a part of a domain of three labels where the program says so", () => {
    const { stack, cloud } = paris();
    new DnsZone(cloud, "zone", { zoneName: "shop.example.co.uk", registeredDomain: "example.co.uk", removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, ZONE)).toMatchObject({ domain: "example.co.uk", subdomain: "shop", lifecycle: { prevent_destroy: true } });
  });

  test("for a registered domain itself is refused, as there is one already", () => {
    const { cloud } = paris();
    expect(() => new DnsZone(cloud, "zone", { zoneName: "example.com" })).toThrow(/from its registration on.*DnsZone\.fromZoneAttributes/);
  });

  test("tells its name servers", () => {
    const { stack, cloud } = paris();
    const zone = new DnsZone(cloud, "zone", { zoneName: "shop.example.com" });
    new TerraformOutput(stack, "first", { value: Fn.element(zone.nameServers, 0) });
    expect(synthesize(stack).output!.first.value).toMatch(/^\$\{element\(scaleway_domain_zone\..*\.ns, 0\)\}$/);
  });

  test("that exists is known by its name, and looked up only for its name servers", () => {
    const { stack, zone } = registered();
    zone.addA("www", ["192.0.2.1"]);
    expect(synthesize(stack).data).toBeUndefined();
    ["one", "two"].forEach((id) => new TerraformOutput(stack, id, { value: Fn.join(" ", zone.nameServers) }));
    const lookups = Object.values(synthesize(stack).data!.scaleway_domain_zone);
    expect(lookups).toEqual([expect.objectContaining({ domain: "example.com" })]);
  });
});

describe("a DNS record on Scaleway", () => {
  test("is one resource for each value", () => {
    const { stack, zone } = registered();
    zone.addA("www", ["192.0.2.1", "192.0.2.2"], { ttlSeconds: 300 });
    expect(resources(stack, RECORD)).toEqual(
      ["192.0.2.1", "192.0.2.2"].map((address) => ({ provider: "scaleway", dns_zone: "example.com", name: "www", type: "A", data: address, ttl: 300 })),
    );
  });

  test("has ids made of its values", () => {
    const { zone } = registered();
    const ids = zone.addA("www", ["192.0.2.2", "192.0.2.1"]).node.children.map((child) => child.node.id);
    expect(ids).toEqual(["192.0.2.1", "192.0.2.2"]);
  });

  test("makes a value after another that it begins with, which the provider would take it for", () => {
    const { stack, zone } = registered();
    zone.addA("www", ["192.0.2.10", "192.0.2.1", "192.0.2.2"]);
    const later = resources(stack, RECORD).filter((record) => record.depends_on !== undefined);
    expect(later).toEqual([expect.objectContaining({ data: "192.0.2.10", depends_on: [expect.stringMatching(/www-A_192021_/)] })]);
  });

  test("of an alias changes in place, as it has one value", () => {
    const { zone } = registered();
    expect(zone.addCname("www", "web.example.org").node.defaultChild).toBeDefined();
  });

  test("of the zone itself has no name", () => {
    const { stack, zone } = registered();
    zone.addTxt("", ["v=spf1 -all"]);
    expect(only(stack, RECORD).name).toBeUndefined();
  });

  test("writes each type as the provider reads it", () => {
    const { stack, zone } = registered();
    zone.addAaaa("www", ["2001:db8::1"]);
    zone.addCname("ftp", "web.example.org");
    zone.addNs("dev", ["ns1.example.org"]);
    zone.addTxt("", ["v=spf1 -all", "k".repeat(300)]);
    expect(data(stack).sort()).toEqual(["2001:db8::1", "k".repeat(300), "ns1.example.org.", "v=spf1 -all", "web.example.org."]);
  });

  test("of mail has its priority apart", () => {
    const { stack, zone } = registered();
    zone.addMx("", [{ host: "mx.example.com", priority: 5 }]);
    expect(only(stack, RECORD)).toMatchObject({ data: "mx.example.com.", priority: 5 });
  });

  test("of a service has its priority in both places", () => {
    const { stack, zone } = registered();
    zone.addSrv("_sip._tcp", [{ host: "sip.example.com", port: 5060, priority: 1, weight: 2 }]);
    expect(only(stack, RECORD)).toMatchObject({ data: "1 2 5060 sip.example.com.", priority: 1 });
  });

  test("of certificate authorities has quotes", () => {
    const { stack, zone } = registered();
    zone.addCaa("", [{ value: "ca.example" }, { tag: CaaTag.ISSUE_WILDCARD, critical: true }]);
    expect(data(stack).sort()).toEqual(['0 issue "ca.example"', '128 issuewild ";"']);
  });

  test("holds numbers and hosts that only Terraform knows", () => {
    const { stack, zone } = registered();
    const host = new TerraformVariable(stack, "host", {}).stringValue;
    const port = new TerraformVariable(stack, "port", { type: "number" }).numberValue;
    zone.addSrv("_sip._tcp", [{ host, port }]);
    expect(only(stack, RECORD).data).toBe('0 0 ${var.port} ${trimsuffix(var.host, ".")}.');
  });

  test("leads to servers here and on an OpenStack", () => {
    const { stack, cloud, zone } = registered();
    const here = new Server(cloud, "web", { ...SMALL, publicIp: true });
    const there = serverOn(openStack(stack, { externalNetwork: "public" }, "office"), { publicIp: true });
    zone.addAddress("www", [here, RecordTarget.fromServer(there)]);
    expect(data(stack).map((value) => String(value).split(".")[0]).sort()).toEqual(["${openstack_networking_floatingip_v2", "${scaleway_instance_ip"]);
    expect(resources(stack, RECORD).map((record) => record.provider)).toEqual(["scaleway", "scaleway"]);
  });

  test("on an OpenStack delegates to a zone on Scaleway", () => {
    const { stack, cloud } = paris();
    const { nameServers } = new DnsZone(cloud, "zone", { zoneName: "shop.example.com" });
    const services = [vendors.openstack.OpenStackService.DESIGNATE];
    const parent = new DnsZone(openStack(stack, { services }, "office"), "zone", { zoneName: "example.com" });
    parent.addNs("shop", [0, 1].map((index) => String(Fn.element(nameServers, index))));
    const { records } = only(stack, "openstack_dns_recordset_v2") as { records: string[] };
    expect(records.sort()).toEqual([0, 1].map((index) => expect.stringMatching(`^\\$\\{trimsuffix\\(element\\(scaleway_domain_zone\\..*\\.ns, ${index}\\), "\\."\\)\\}\\.$`)));
  });

  test("is kept for a minute to thirty days", () => {
    const { zone } = registered();
    expect(() => zone.addA("a", ["192.0.2.1"], { ttlSeconds: 59 })).toThrow(/ttlSeconds: got 59; allowed: a whole number from 60 to 2592000 seconds/);
  });
});
