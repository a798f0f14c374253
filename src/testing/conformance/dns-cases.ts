import { Fn, TerraformOutput } from "cdktf";
import type { Bench } from "./bench";
import type { ConformanceCase } from "./case";
import { SERVER } from "./compute-cases";
import { ComputeCapability as C } from "../../compute/capabilities";
import type { Capability } from "../../core/capability";
import { DnsCapability as D } from "../../dns/capabilities";
import { CaaTag } from "../../dns/record-values";
import type { DnsZoneProps, IDnsZone } from "../../dns/zone";
import { DnsZone } from "../../dns/zone";
import { NetworkCapability as N } from "../../network/capabilities";

/** Each case has a zone of its own name, as no cloud has two of one name: a part of a domain where the cloud has zones for that, else a domain. */
function zoneName(bench: Bench, word: string): string {
  return `${word}${bench.offers(D.ZONE_SUBDOMAIN) ? "." : "-"}archipel.example`;
}

function zoneOf(bench: Bench, word: string, props: Partial<DnsZoneProps> = {}): DnsZone {
  return new DnsZone(bench.scope, "zone", { zoneName: zoneName(bench, word), ...props });
}

/** A second zone beside that of the word. */
function secondZone(bench: Bench, word: string): DnsZone {
  return new DnsZone(bench.scope, "second", { zoneName: zoneName(bench, `${word}-second`) });
}

/** A case about a zone; the change adds a zone. */
function zoneCase(
  name: string,
  capability: Capability,
  word: string,
  props: Partial<DnsZoneProps>,
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  return {
    name,
    capability,
    requires: [D.ZONE],
    build: (bench) => void zoneOf(bench, word, props),
    without: (bench) => void zoneOf(bench, word),
    change: (bench) => {
      zoneOf(bench, word, props);
      secondZone(bench, word);
    },
    onlyAdds: true,
    ...more,
  };
}

type Add = (zone: IDnsZone, bench: Bench) => void;

/** A case about a record; the change adds a record. */
function recordCase(
  name: string,
  capability: Capability,
  word: string,
  add: Add,
  shown: readonly string[],
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  const build = (bench: Bench): DnsZone => {
    const zone = zoneOf(bench, word);
    add(zone, bench);
    return zone;
  };
  return {
    name,
    capability,
    requires: capability === D.RECORD ? [D.ZONE] : [D.ZONE, D.RECORD],
    build: (bench) => void build(bench),
    without: (bench) => void zoneOf(bench, word),
    change: (bench) => void build(bench).addTxt("more", ["more"]),
    onlyAdds: true,
    shows: () => shown,
    ...more,
  };
}

/** Cases about DNS. */
export function dnsCases(): ConformanceCase[] {
  const asked = (bench: Bench): void => {
    const zone = zoneOf(bench, "servers");
    new TerraformOutput(bench.scope, "servers", { value: Fn.join(" ", zone.nameServers) });
  };
  const grown = (addresses: string[]) => (bench: Bench) => void zoneOf(bench, "set").addA("www", addresses);
  const existing = (bench: Bench): IDnsZone =>
    DnsZone.fromZoneAttributes(bench.scope, "existing", { zoneName: "existing.archipel.example", zoneId: bench.existingId });
  const authority = "ca.example";
  return [
    zoneCase("a DNS zone is defined", D.ZONE, "plain", {}, { requires: [], without: undefined }),
    zoneCase("a registered domain gets a DNS zone", D.ZONE_REGISTERED_DOMAIN, "apex", { zoneName: "archipel-apex.example" }, {
      shows: () => ["archipel-apex.example"],
    }),
    zoneCase("a part of a registered domain gets a DNS zone", D.ZONE_SUBDOMAIN, "part-of", { zoneName: "part-of.archipel.example" }, {
      without: undefined,
      shows: () => ["part-of"],
    }),
    zoneCase("a DNS zone tells who is responsible for it", D.ZONE_EMAIL, "mail", { email: "dns@archipel.example" }, { shows: () => ["dns@archipel.example"] }),
    zoneCase("a DNS zone tells its name servers", D.ZONE_NAME_SERVERS, "servers", {}, {
      build: asked,
      change: (bench) => {
        asked(bench);
        secondZone(bench, "servers");
      },
    }),
    recordCase("a name leads to addresses", D.RECORD, "set", () => {}, ["192.0.2.7", "192.0.2.8"], {
      build: grown(["192.0.2.7", "192.0.2.8"]),
      reordered: grown(["192.0.2.8", "192.0.2.7"]),
      change: grown(["192.0.2.7", "192.0.2.8", "192.0.2.9"]),
      onlyAdds: false,
    }),
    recordCase("a name leads to a server", D.RECORD, "server", (zone, bench) => zone.addAddress("www", [bench.server("web", { publicIp: true, network: bench.network })]), [], {
      requires: [D.ZONE, ...SERVER, N.NETWORK, C.PUBLIC_ADDRESS],
      without: (bench) => {
        zoneOf(bench, "server");
        bench.server("web", { publicIp: true, network: bench.network });
      },
      linked: ["zone", "web"],
    }),
    recordCase("a name leads to addresses of IPv6 for a chosen time", D.RECORD, "six", (zone) => zone.addAaaa("", ["2001:db8::7"], { ttlSeconds: 1234 }), [
      "2001:db8::7",
      "1234",
    ]),
    recordCase("a name is another name for a host", D.RECORD, "alias", (zone) => zone.addCname("*", "www.archipel.example"), ["www.archipel.example"]),
    recordCase("mail for a name goes to hosts by priority", D.RECORD, "post", (zone) => zone.addMx("", [{ host: "mx.archipel.example", priority: 77 }]), [
      "mx.archipel.example",
      "77",
    ]),
    recordCase("a name has texts", D.RECORD, "text", (zone) => zone.addTxt("_dmarc", ["v=DMARC1; p=none", "k".repeat(300)]), ["v=DMARC1; p=none"]),
    recordCase("a name is delegated to other name servers", D.RECORD_NS, "part", (zone) => zone.addNs("dev", ["ns1.archipel.example", "ns2.archipel.example"]), [
      "ns1.archipel.example",
      "ns2.archipel.example",
    ]),
    recordCase("a name tells where a service runs", D.RECORD_SRV, "service", (zone) => zone.addSrv("_sip._tcp", [{ host: "sip.archipel.example", port: 5060, weight: 5 }]), [
      "5060",
      "sip.archipel.example",
    ]),
    recordCase("a name tells who may issue certificates", D.RECORD_CAA, "ca", (zone) => zone.addCaa("", [
      { value: authority },
      { tag: CaaTag.REPORT, value: "mailto:security@archipel.example" },
    ]), [authority, "mailto:security@archipel.example"]),
    recordCase("a name tells who may issue certificates, and that this is critical", D.RECORD_CAA_CRITICAL, "critical", (zone) => zone.addCaa("", [{ value: authority, critical: true }]), [authority], {
      requires: [D.ZONE, D.RECORD, D.RECORD_CAA],
      without: (bench) => void zoneOf(bench, "critical").addCaa("", [{ value: authority }]),
    }),
    recordCase("a name tells that nobody may issue wildcard certificates", D.RECORD_CAA_NOBODY, "nobody", (zone) => zone.addCaa("", [{ tag: CaaTag.ISSUE_WILDCARD }]), ["issuewild"], {
      requires: [D.ZONE, D.RECORD, D.RECORD_CAA],
    }),
    {
      name: "a record stands in an existing DNS zone",
      requires: [D.RECORD],
      build: (bench) => void existing(bench).addA("www", ["192.0.2.7"]),
      change: (bench) => {
        const zone = existing(bench);
        zone.addA("www", ["192.0.2.7"]);
        zone.addTxt("www", ["more"]);
      },
      onlyAdds: true,
      shows: (bench) => [bench.existingId],
      usesExisting: true,
    },
  ];
}
