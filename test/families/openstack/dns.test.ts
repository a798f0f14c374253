import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { IDnsZone } from "archipel";
import { CaaTag, CapabilityError, DnsZone, Infomaniak, RemovalPolicy, Scaleway, Server, vendors } from "archipel";
import type { TerraformJson } from "archipel/testing";
import { synthesize, testStack } from "archipel/testing";
import { all, only, openStack, synthesized } from "./bench";
import { SMALL } from "../../clouds/scaleway/helper";

const ZONE = "openstack_dns_zone_v2";
const RECORD = "openstack_dns_recordset_v2";
const services = [vendors.openstack.OpenStackService.DESIGNATE];

/** What a zone and its records become. */
function written(program: (zone: IDnsZone) => void): TerraformJson {
  return synthesized((cloud) => program(new DnsZone(cloud, "zone", { zoneName: "example.com" })), { services });
}

/** What the only record holds. */
const records = (program: (zone: IDnsZone) => void) => only(written(program), RECORD).records;

describe("a DNS zone on OpenStack", () => {
  test("has a dot at its end, and somebody who is responsible", () => {
    const { "//": _, provider: __, ...zone } = only(written(() => {}), ZONE);
    expect(zone).toEqual({ name: "example.com.", email: "hostmaster@example.com", lifecycle: { prevent_destroy: true } });
  });

  test("that is protected is never destroyed", () => {
    const json = synthesized((cloud) => void new DnsZone(cloud, "zone", { zoneName: "example.com", email: "dns@example.org", removalPolicy: RemovalPolicy.PROTECT }), { services });
    expect(only(json, ZONE)).toMatchObject({ email: "dns@example.org", lifecycle: { prevent_destroy: true } });
  });

  test("that exists is looked up once by its name, or not at all", () => {
    const json = synthesized((cloud) => {
      const zone = DnsZone.fromZoneAttributes(cloud, "zone", { zoneName: "example.com" });
      zone.addA("www", ["192.0.2.1"]);
      zone.addA("mail", ["192.0.2.1"]);
      DnsZone.fromZoneAttributes(cloud, "known", { zoneName: "example.org", zoneId: "z-1" }).addA("www", ["192.0.2.1"]);
    }, { services });
    expect(Object.values(json.data!.openstack_dns_zone_v2)).toEqual([expect.objectContaining({ name: "example.com." })]);
    expect(all(json, RECORD).map((record) => record.zone_id)).toContain("z-1");
  });

  test("does not tell its name servers, and says how to find them", () => {
    const cloud = openStack(testStack(), { services });
    expect(() => new DnsZone(cloud, "zone", { zoneName: "example.com" }).nameServers).toThrow(/openstack recordset list/);
  });

  test("is refused where the cloud does not run Designate", () => {
    const cloud = openStack(testStack());
    expect(() => new DnsZone(cloud, "zone", { zoneName: "example.com" })).toThrow(CapabilityError);
  });

  test("stands on Infomaniak", () => {
    const stack = testStack();
    new DnsZone(new Infomaniak(stack, "cloud", { region: "dc4-a" }), "zone", { zoneName: "example.ch" });
    expect(only(synthesize(stack), ZONE).name).toBe("example.ch.");
  });
});

describe("a DNS record on OpenStack", () => {
  test("is one set by its full name", () => {
    const { "//": _, provider: __, ...record } = only(written((zone) => zone.addA("www", ["192.0.2.2", "192.0.2.1"])), RECORD);
    expect(record).toEqual({
      zone_id: expect.stringMatching(/^\$\{openstack_dns_zone_v2\..*\.id\}$/), name: "www.example.com.", type: "A", ttl: 3600, records: ["192.0.2.1", "192.0.2.2"],
    });
  });

  test("of the zone itself has the zone's name", () => {
    expect(only(written((zone) => zone.addTxt("", ["text"])), RECORD).name).toBe("example.com.");
  });

  test("writes hosts with a dot at their end", () => {
    expect(records((zone) => zone.addCname("www", "web.example.org"))).toEqual(["web.example.org."]);
    expect(records((zone) => zone.addNs("dev", ["ns1.example.org"]))).toEqual(["ns1.example.org."]);
    expect(records((zone) => zone.addMx("", [{ host: "mx.example.com" }]))).toEqual(["10 mx.example.com."]);
    expect(records((zone) => zone.addSrv("_sip._tcp", [{ host: "sip.example.com", port: 5060, weight: 2 }]))).toEqual(["0 2 5060 sip.example.com."]);
  });

  test("writes texts in quotes, and cuts long ones", () => {
    expect(records((zone) => zone.addTxt("", ["v=spf1 -all"]))).toEqual(['"v=spf1 -all"']);
    expect(records((zone) => zone.addTxt("", ["k".repeat(300)]))).toEqual([`"${"k".repeat(253)}" "${"k".repeat(47)}"`]);
  });

  test("writes certificate authorities without quotes", () => {
    const told = [{ value: "ca.example" }, { tag: CaaTag.REPORT, value: "mailto:dns@example.com" }];
    expect((records((zone) => zone.addCaa("", told)) as string[]).sort()).toEqual(["0 iodef mailto:dns@example.com", "0 issue ca.example"]);
  });

  test("refuses what Designate refuses of certificate authorities, and says why", () => {
    expect(() => written((zone) => zone.addCaa("", [{ value: "ca.example", critical: true }]))).toThrow(/critical is 128/);
    expect(() => written((zone) => zone.addCaa("", [{}]))).toThrow(/the domain name of an authority/);
  });

  test("holds hosts and texts that only Terraform knows", () => {
    const json = synthesized((cloud) => {
      const input = new TerraformVariable(cloud, "input", {});
      input.overrideLogicalId("input");
      const zone = new DnsZone(cloud, "zone", { zoneName: "example.com" });
      zone.addMx("", [{ host: input.stringValue }]);
      zone.addTxt("", [input.stringValue]);
    }, { services });
    expect(all(json, RECORD).map((record) => record.records)).toEqual([['10 ${trimsuffix(var.input, ".")}.'], ['${join(" ", formatlist("\\"%s\\"", regexall(".{1,253}", var.input)))}']]);
  });

  test("leads to a server on Scaleway", () => {
    const stack = testStack();
    const web = new Server(new Scaleway(stack, "paris", { region: "fr-par" }), "web", { ...SMALL, publicIp: true });
    new DnsZone(openStack(stack, { services }), "zone", { zoneName: "example.com" }).addAddress("www", [web]);
    expect(only(synthesize(stack), RECORD).records).toEqual([expect.stringMatching(/^\$\{scaleway_instance_ip\./)]);
  });
});
