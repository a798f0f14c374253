import { describe, expect, it } from "vitest";
import { DnsZone, EndpointEntry, EndpointTargets, FederationRecord, HealthCheck, ListenerProtocol, RecordTarget, Withdrawal } from "archipel";
import type { Attributes } from "archipel/testing";
import { checkSchema, Match } from "archipel/testing";
import type { EndpointBench } from "./bench";
import { certificate, endpointBench, SMALL } from "./bench";
import { makeProjectCloud } from "../../clouds/ovhcloud/make-cloud";

const ALL = ["paris", "falkenstein", "bern", "vienna"];

/** `TYPE name → values` at Hetzner, sorted. */
function recordsAt({ template }: EndpointBench): string[] {
  const blocks = (template().toJson().resource?.hcloud_zone_rrset ?? {}) as Readonly<Record<string, Attributes>>;
  return Object.values(blocks).map(({ type, name, records }) => {
    const values = (records as { value: string }[]).map(({ value }) => value.replace(/^"|"$/g, "").replace(/^\$\{(\w+)\..*_(paris|falkenstein|bern|vienna)_(\w+?)_[0-9A-F]{8}\.\w+\}$/, "$2 $3"));
    return `${type as string} ${name as string}: ${values.sort().join(", ")}`;
  }).sort();
}

describe("an endpoint", () => {
  it("is a load balancer of the cloud on members that have them, and a front on the others", () => {
    const { template } = endpointBench({ members: ALL });
    template().resourceCount("scaleway_lb", 1);
    template().resourceCount("hcloud_load_balancer", 1);
    template().resourceCount("openstack_lb_loadbalancer_v2", 1);
    template().hasResource("exoscale_compute_instance", { name: Match.stringLike("*www-vienna-Front*") });
  });

  it("is one name at each provider that leads to all members, for a minute at a time", () => {
    const made = endpointBench({ members: ALL });
    expect(recordsAt(made)).toEqual(["A www: bern LoadBalancer_PublicIp, falkenstein LoadBalancer, paris LoadBalancer_PublicIp, vienna Front"]);
    made.template().hasResource("hcloud_zone_rrset", { name: "www", ttl: 60 });
    expect(made.template().findResources("scaleway_domain_record", { name: "www", type: "A", ttl: 60 })).toHaveLength(4);
    expect(made.endpoint.fullName).toBe("www.example.com");
    expect(made.endpoint.nameServers).toEqual([]);
  });

  it("fits the providers' schemas, with all that it can have", () => {
    const made = endpointBench({
      members: ALL,
      endpoint: ({ stack }) => ({
        ports: [{ port: 443, protocol: ListenerProtocol.HTTPS, targetPort: 8080 }, { port: 25 }],
        certificate: certificate(stack),
        healthCheck: HealthCheck.http({ path: "/healthz" }),
        withdrawal: Withdrawal.nameServers(SMALL),
      }),
    });
    expect(checkSchema(made.template().toJson())).toEqual([]);
  });

  it("shows its certificate on each member, whose key is never written down", () => {
    const made = endpointBench({
      members: ALL,
      endpoint: ({ stack }) => ({ ports: [{ port: 443, protocol: ListenerProtocol.HTTPS, targetPort: 80 }], certificate: certificate(stack) }),
    });
    made.template().resourceCount("hcloud_uploaded_certificate", 1);
    made.template().resourceCount("scaleway_lb_certificate", 1);
    const [, front] = Object.entries(made.userData()).find(([address]) => address.includes("vienna_Front"))!;
    expect(front).toContain("var.key");
    expect(front).toContain("/etc/haproxy/archipel.pem");
    expect(front).toContain("bind :443 ssl crt /etc/haproxy/archipel.pem");
    expect(JSON.stringify(made.template().toJson())).not.toContain("PRIVATE KEY");
  });

  it("has a front everywhere when asked to, and tells it the places of servers, not the servers", () => {
    const made = endpointBench({ endpoint: ({ web }) => ({ targets: EndpointTargets.servers(web, { entry: EndpointEntry.FRONT, front: SMALL }) }) });
    made.template().resourceCount("scaleway_lb", 0);
    const [, front] = Object.entries(made.userData()).find(([address]) => address.includes("falkenstein_Front"))!;
    expect(front.match(/server seat-\d+ 10\.64\.16\.\d+:8080/g)).toHaveLength(16);
  });

  it("leads to the servers themselves when asked to, and opens the port", () => {
    const made = endpointBench({ endpoint: ({ web }) => ({ targets: EndpointTargets.publicServers(web), ports: [{ port: 25 }] }) });
    expect(recordsAt(made)[0]).toContain("A www:");
    made.template().hasResource("hcloud_firewall", { rule: Match.arrayWith([Match.objectLike({ port: "25", source_ips: ["0.0.0.0/0"] })]) });
  });

  it("leads to whatever has an address, member by member", () => {
    const made = endpointBench({
      endpoint: () => ({ targets: EndpointTargets.addresses({ paris: [RecordTarget.fromAddress("192.0.2.1")], falkenstein: [RecordTarget.fromAddress("192.0.2.2")] }), ports: [{ port: 443 }] }),
    });
    expect(recordsAt(made)).toEqual(["A www: 192.0.2.1, 192.0.2.2"]);
    expect(made.endpoint.addressesOn("paris")).toEqual(["192.0.2.1"]);
  });

  it("can be the zone itself", () => {
    expect(recordsAt(endpointBench({ endpoint: () => ({ name: "@" }) }))[0]).toContain("A @:");
  });

  it.each(["OVHcloud's DNS", "Designate"])("stands in %s, too", (where) => {
    const made = endpointBench({
      members: ["falkenstein", ...(where === "Designate" ? ["bern"] : [])],
      endpoint: ({ stack, federation, zones }) => ({
        zones: [
          ...zones,
          where === "Designate"
            ? new DnsZone(federation.member("bern"), "zone", { zoneName: "example.com" })
            : DnsZone.fromZoneAttributes(makeProjectCloud(stack, "ovh"), "zone", { zoneName: "example.com" }),
        ],
        withdrawal: Withdrawal.nameServers(SMALL),
      }),
    });
    if (where === "Designate") {
      made.template().hasResource("openstack_dns_recordset_v2", { type: "NS", name: "www.example.com.", records: ["www-ns0.example.com.", "www-ns1.example.com."] });
    } else {
      made.template().hasResource("ovh_domain_zone_record", { fieldtype: "NS", subdomain: "www", target: "www-ns0.example.com." });
    }
    expect(checkSchema(made.template().toJson())).toEqual([]);
  });
});

describe("an endpoint with name servers of its own", () => {
  const withdrawal = Withdrawal.nameServers(SMALL);

  it("is delegated to them, and all that they need to know stands beside it", () => {
    const made = endpointBench({ endpoint: () => ({ withdrawal, healthCheck: HealthCheck.http({ path: "/healthz" }) }) });
    expect(recordsAt(made)).toEqual([
      "A www-members: falkenstein LoadBalancer, paris LoadBalancer_PublicIp",
      "A www-ns0: paris NameServerIp",
      "A www-ns1: falkenstein NameServerIp",
      "NS www: www-ns0.example.com., www-ns1.example.com.",
      "TXT www-members: check=http://www.example.com:80/healthz, ns=www-ns0.example.com, ns=www-ns1.example.com, ttl=60",
    ]);
    expect(made.endpoint.nameServers).toEqual(["www-ns0.example.com", "www-ns1.example.com"]);
  });

  it("takes proofs for certificates beside the name, and without them below it", () => {
    expect(endpointBench({ endpoint: () => ({ withdrawal }) }).endpoint.acmeChallengeName).toBe("www-acme-challenge.example.com");
    expect(endpointBench().endpoint.acmeChallengeName).toBe("_acme-challenge.www.example.com");
    expect(endpointBench({ endpoint: () => ({ name: "" }) }).endpoint.acmeChallengeName).toBe("_acme-challenge.example.com");
  });

  it("checks whether the first port takes connections, where nothing speaks HTTP", () => {
    const made = endpointBench({ endpoint: () => ({ withdrawal, ports: [{ port: 25 }] }) });
    expect(recordsAt(made).at(-1)).toContain("check=tcp:25");
  });

  it("has them on the members named, with the world let in to ask", () => {
    const made = endpointBench({ members: ALL, endpoint: () => ({ withdrawal: Withdrawal.nameServers({ ...SMALL, members: ["falkenstein", "bern"] }) }) });
    expect(made.endpoint.nameServers).toEqual(["www-ns1.example.com", "www-ns2.example.com"]);
    const rule = (protocol: string): object => Match.objectLike({ protocol, port: "53", source_ips: ["0.0.0.0/0"] });
    made.template().hasResource("hcloud_firewall", { rule: Match.arrayWith([rule("udp")]) });
    made.template().hasResource("hcloud_firewall", { rule: Match.arrayWith([rule("tcp")]) });
  });

  it("names beside a name of several labels, so that nothing stands below what is delegated", () => {
    const records = recordsAt(endpointBench({ endpoint: () => ({ withdrawal, name: "api.dev" }) }));
    expect(records.map((record) => record.split(":")[0])).toEqual(["A api-members.dev", "A api-ns0.dev", "A api-ns1.dev", "NS api.dev", "TXT api-members.dev"]);
  });

  it("leaves every server as it is when a member joins, and when it leaves", () => {
    const record = FederationRecord.memory();
    const targets = ({ web }: Pick<EndpointBench, "web">) => ({ withdrawal, targets: EndpointTargets.servers(web, { entry: EndpointEntry.FRONT, front: SMALL }) });
    const before = endpointBench({ record, endpoint: targets }).userData();
    const joined = endpointBench({ record, members: ["paris", "falkenstein", "bern"], endpoint: targets }).userData();
    const leaving = endpointBench({ record, members: ["paris", "falkenstein", "bern"], leaving: ["paris"], endpoint: targets }).userData();
    const left = endpointBench({ record, members: ["falkenstein", "bern"], endpoint: targets }).userData();
    expect(Object.keys(before).filter((address) => address.includes("union_www_"))).toHaveLength(4);
    expect(joined).toMatchObject(before);
    expect(leaving).toMatchObject(joined);
    expect(leaving).toMatchObject(left);
  });

  it("leaves its name servers as they are when the check, the time or the certificate changes", () => {
    const nameServers = (made: EndpointBench): [string, string][] => Object.entries(made.userData()).filter(([address]) => address.includes("NameServer"));
    const before = nameServers(endpointBench({ endpoint: () => ({ withdrawal }) }));
    const after = nameServers(endpointBench({ endpoint: () => ({ withdrawal, ttlSeconds: 120, healthCheck: HealthCheck.http({ path: "/other" }) }) }));
    expect(before).toHaveLength(2);
    expect(after).toEqual(before);
  });

  it("does not name a member that is leaving, nor its name server, which stays until it is gone", () => {
    const made = endpointBench({ members: ["paris", "falkenstein", "bern"], leaving: ["paris"], endpoint: () => ({ withdrawal }) });
    expect(recordsAt(made)).toEqual([
      "A www-members: bern LoadBalancer_PublicIp, falkenstein LoadBalancer",
      "A www-ns1: falkenstein NameServerIp",
      "A www-ns2: bern NameServerIp",
      "NS www: www-ns1.example.com., www-ns2.example.com.",
      "TXT www-members: check=tcp:80, ns=www-ns1.example.com, ns=www-ns2.example.com, ttl=60",
    ]);
    expect(Object.keys(made.userData()).filter((address) => address.includes("NameServer"))).toHaveLength(3);
  });
});

describe("the way out of a member with an endpoint", () => {
  const stepsOf = ({ federation }: EndpointBench, member: string): string[] =>
    federation.without(member).steps.filter(({ path }) => path.endsWith("/www")).map(({ phase, what, check, loss }) => [phase, what, check, loss].filter(Boolean).join(" | "));

  it("tells how long others may keep its addresses and its name server, and that the registrar has to be told", () => {
    const made = endpointBench({ endpoint: () => ({ withdrawal: Withdrawal.nameServers(SMALL) }) });
    const steps = stepsOf(made, "paris");
    expect(steps[0]).toMatch(/^withdraw .*60 seconds.*dig \+short www\.example\.com @www-ns1\.example\.com$/);
    expect(steps[1]).toMatch(/^withdraw .*www-ns0\.example\.com.*3600 seconds/);
    expect(steps[2]).toMatch(/^withdraw .*registrar.*NS example\.com$/);
    expect(steps.slice(3)).toEqual(["remove | the name server www-ns0.example.com goes", "remove | its load balancer goes, and the public address with it"]);
    expect(made.federation.without("paris").isLossless).toBe(true);
  });

  it("is without a step where it has nothing", () => {
    const targets = EndpointTargets.addresses({ paris: [RecordTarget.fromAddress("192.0.2.1")] });
    const made = endpointBench({ members: ["paris", "falkenstein", "bern"], endpoint: () => ({ targets, ports: [{ port: 80 }] }) });
    expect(stepsOf(made, "bern")).toEqual([]);
  });

  it("tells what would be lost with the only one", () => {
    const made = endpointBench({
      endpoint: ({ zones }) => ({
        zones: [zones[0]],
        targets: EndpointTargets.addresses({ paris: [RecordTarget.fromAddress("192.0.2.1")] }),
        ports: [{ port: 80 }],
        withdrawal: Withdrawal.nameServers({ ...SMALL, members: ["paris"] }),
      }),
    });
    const { losses } = made.federation.without("paris");
    expect(losses.filter((loss) => loss.includes("/www"))).toHaveLength(3);
  });
});
