import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { CaaTag, DnsZone, RemovalPolicy } from "archipel";
import type { Place } from "./place";
import { only, referenceTo, resources } from "./place";

/** How a cloud writes what the shared tests ask for. */
export interface DnsNames {
  /** The texts `v=spf1 -all` and 300 letters. */
  readonly texts: readonly string[];
  readonly shortestTtl: number;
}

/** What zones and records become on a cloud of the family. */
export function dnsTests({ make, prefix }: Place, names: DnsNames): void {
  const [zoneType, setType] = [`${prefix}_dns_zone_v2`, `${prefix}_dns_recordset_v2`];

  describe("a DNS zone", () => {
    test("is a public one, with a dot at the end of its name", () => {
      const { stack, cloud } = make({ tags: { team: "web" } });
      new DnsZone(cloud, "zone", { zoneName: "shop.example", email: "dns@shop.example", removalPolicy: RemovalPolicy.PROTECT });
      expect(only(stack, zoneType)).toEqual({
        provider: prefix,
        name: "shop.example.",
        email: "dns@shop.example",
        tags: { team: "web" },
        lifecycle: { prevent_destroy: true },
      });
    });

    test("that exists is found by its name, once", () => {
      const { stack, cloud } = make();
      const zone = DnsZone.fromZoneAttributes(cloud, "zone", { zoneName: "shop.example" });
      zone.addA("a", ["192.0.2.7"]);
      zone.addA("b", ["192.0.2.8"]);
      expect(resources(stack, setType).map(({ zone_id: id }) => id)).toEqual(Array(2).fill(expect.stringMatching(new RegExp(`^\\$\\{data.${zoneType}\\.`))));
      expect(new Set(resources(stack, setType).map(({ zone_id: id }) => id)).size).toBe(1);
    });
  });

  describe("a DNS record", () => {
    test("is one set of all its values", () => {
      const { stack, cloud } = make();
      new DnsZone(cloud, "zone", { zoneName: "shop.example" }).addMx("", [{ host: "mx1.shop.example", priority: 10 }, { host: "mx2.shop.example", priority: 20 }]);
      expect(only(stack, setType)).toMatchObject({
        zone_id: expect.stringMatching(referenceTo(zoneType)) as unknown,
        name: "shop.example.",
        type: "MX",
        records: expect.arrayContaining(["10 mx1.shop.example.", "20 mx2.shop.example."]) as unknown,
      });
    });

    test("of texts has the quotes that the provider wants, and cuts long ones", () => {
      const { stack, cloud } = make();
      new DnsZone(cloud, "zone", { zoneName: "shop.example" }).addTxt("www", ["v=spf1 -all", "k".repeat(300)]);
      expect(only(stack, setType).name).toBe("www.shop.example.");
      expect([...(only(stack, setType).records as string[])].sort()).toEqual([...names.texts].sort());
    });

    test("may say that nobody issues certificates", () => {
      const { stack, cloud } = make();
      new DnsZone(cloud, "zone", { zoneName: "shop.example" }).addCaa("", [{ tag: CaaTag.ISSUE }]);
      expect(only(stack, setType).records).toEqual(['0 issue ";"']);
    });

    test("is kept as long as it asks, if the cloud lets it", () => {
      const { cloud } = make();
      const zone = new DnsZone(cloud, "zone", { zoneName: "shop.example" });
      expect(() => zone.addA("www", ["192.0.2.7"], { ttlSeconds: names.shortestTtl - 1 })).toThrow(/ttlSeconds: got/);
      expect(() => zone.addA("api", ["192.0.2.7"], { ttlSeconds: names.shortestTtl })).not.toThrow();
    });

    test("of a text that only Terraform knows is quoted by Terraform", () => {
      const { stack, cloud } = make();
      const text = new TerraformVariable(stack, "text", {}).stringValue;
      new DnsZone(cloud, "zone", { zoneName: "shop.example" }).addTxt("www", [text]);
      expect(only(stack, setType).records).toEqual([expect.stringContaining("formatlist")]);
    });
  });
}
