import { Fn, TerraformOutput } from "cdktf";
import { describe, expect, it } from "vitest";
import type { DnsZoneProps } from "archipel";
import { CapabilityError, DnsCapability, DnsZone, RemovalPolicy } from "archipel";
import { Match } from "archipel/testing";
import { faultOf, fixture, gapsOf } from "../testing/fixtures";

const refused = (props: DnsZoneProps) => faultOf(() => new DnsZone(fixture().cloud, "zone", props));

describe("a DNS zone", () => {
  it("is of the domain of its last two labels, and hostmaster is responsible for it", () => {
    const { cloud, template } = fixture();
    new DnsZone(cloud, "zone", { zoneName: "shop.example.com" });
    const expected = { name: "shop.example.com", registered_domain: "example.com", email: "hostmaster@shop.example.com", lifecycle: { prevent_destroy: true } };
    template().hasResource("fake_dns_zone", expected);
  });

  it("tells its cloud everything that it was given", () => {
    const { cloud, template } = fixture();
    const removalPolicy = RemovalPolicy.PROTECT;
    new DnsZone(cloud, "zone", { zoneName: "shop.example.co.uk", registeredDomain: "example.co.uk", email: "dns@example.org", removalPolicy });
    template().hasResource("fake_dns_zone", { registered_domain: "example.co.uk", email: "dns@example.org", lifecycle: { prevent_destroy: true } });
  });

  it("tells its name servers", () => {
    const { cloud, stack, template } = fixture();
    const zone = new DnsZone(cloud, "zone", { zoneName: "example.com" });
    new TerraformOutput(stack, "servers", { value: Fn.join(" ", zone.nameServers) });
    template().hasOutput("servers", { value: Match.stringLike("${join(\" \", fake_dns_zone.*.name_servers)}") });
  });

  it("does not tell its name servers where the cloud does not", () => {
    const { cloud } = fixture({ without: [DnsCapability.ZONE_NAME_SERVERS] });
    const zone = new DnsZone(cloud, "zone", { zoneName: "example.com" });
    expect(gapsOf(() => zone.nameServers)[0].property).toBe("nameServers");
  });

  it("for a registered domain itself is a capability of its own", () => {
    const { cloud } = fixture({ without: [DnsCapability.ZONE_REGISTERED_DOMAIN] });
    expect(gapsOf(() => new DnsZone(cloud, "one", { zoneName: "example.com" }))[0].property).toBe("zoneName");
    expect(gapsOf(() => new DnsZone(cloud, "two", { zoneName: "example.co.uk", registeredDomain: "example.co.uk" }))).toHaveLength(1);
    expect(() => new DnsZone(cloud, "three", { zoneName: "shop.example.com" })).not.toThrow();
  });

  it("that exists has records, by its identifier", () => {
    const { cloud, template } = fixture();
    DnsZone.fromZoneAttributes(cloud, "zone", { zoneName: "example.com", zoneId: "z-1" }).addA("www", ["192.0.2.1"]);
    template().hasResource("fake_dns_record", { zone_id: "z-1", name: "www" });
    template().resourceCount("fake_dns_zone", 0);
  });

  it("that exists is refused where the cloud has no DNS, once something needs it", () => {
    const { cloud } = fixture({ services: ["compute"] });
    const zone = DnsZone.fromZoneAttributes(cloud, "zone", { zoneName: "example.com" });
    expect(() => zone.zoneId).toThrow(CapabilityError);
  });

  it("that exists is refused by a wrong name", () => {
    expect(faultOf(() => DnsZone.fromZoneAttributes(fixture().cloud, "zone", { zoneName: "example.com." })).property).toBe("zoneName");
  });
});

describe("a DNS zone is refused", () => {
  it.each([
    [{ zoneName: "example.com." }, "zoneName"],
    [{ zoneName: "com" }, "zoneName"],
    [{ zoneName: "Example.com" }, "zoneName"],
    [{ zoneName: "bücher.example" }, "zoneName"],
    [{ zoneName: "-shop.example.com" }, "zoneName"],
    [{ zoneName: `${"a".repeat(64)}.example.com` }, "zoneName"],
    [{ zoneName: `${"a.".repeat(122)}example.com` }, "zoneName"],
    [{ zoneName: "shop.example.com", registeredDomain: "ample.com" }, "registeredDomain"],
    [{ zoneName: "shop.example.com", registeredDomain: "example.org" }, "registeredDomain"],
    [{ zoneName: "shop.example.com", registeredDomain: "com" }, "registeredDomain"],
    [{ zoneName: "example.com", email: "nobody" }, "email"],
  ] as [DnsZoneProps, string][])("with %j", (props, property) => {
    expect(refused(props).property).toBe(property);
  });

  it("with a name that only Terraform knows", () => {
    const { cloud, token } = fixture();
    expect(faultOf(() => new DnsZone(cloud, "zone", { zoneName: token() }))).toMatchObject({ property: "zoneName", value: "an unresolved value (token)" });
  });
});
