import { describe, expect, it } from "vitest";
import type { FederatedEndpointProps } from "archipel";
import { Certificate, DnsZone, EndpointEntry, EndpointTargets, HealthCheck, ListenerProtocol, RecordTarget, Withdrawal } from "archipel";
import type { EndpointBench } from "./bench";
import { certificate, endpointBench, SMALL } from "./bench";
import { faultOf, faultsOf, gapsOf } from "../../testing/fixtures";

type Made = Omit<EndpointBench, "endpoint" | "template" | "userData">;
type Props = (made: Made) => Partial<FederatedEndpointProps>;

const HTTPS = [{ port: 443, protocol: ListenerProtocol.HTTPS, targetPort: 8080 }];
const NAME_SERVERS = Withdrawal.nameServers(SMALL);
const ADDRESS = RecordTarget.fromAddress("192.0.2.1");

const refused = (endpoint: Props, members?: readonly string[]) => faultOf(() => endpointBench({ members, endpoint }));

describe("an endpoint is refused", () => {
  it.each<[string, string, Props]>([
    ["without a zone", "zones", () => ({ zones: [] })],
    ["without a port", "ports", () => ({ ports: [] })],
    ["with a port twice", "ports[1].port", () => ({ ports: [{ port: 80, targetPort: 8080 }, { port: 80 }] })],
    ["with a port that is none", "ports[0].targetPort", () => ({ ports: [{ port: 80, targetPort: 0 }] })],
    ["for HTTPS with a certificate of Let's Encrypt, which would ask another member", "certificate", () => ({ ports: HTTPS, certificate: Certificate.letsEncrypt(["www.example.com"]) })],
    ["for HTTPS without a certificate", "certificate", () => ({ ports: HTTPS })],
    ["with a certificate that nobody shows", "certificate", ({ stack }) => ({ certificate: certificate(stack) })],
    ["with a path that is longer than a record of DNS", "healthCheck.path", () => ({ healthCheck: HealthCheck.http({ path: `/${"x".repeat(65_536)}` }) })],
    ["with a path that would not stay one in a configuration", "healthCheck.path", () => ({ healthCheck: HealthCheck.http({ path: "/it's" }) })],
    ["with name servers and another status than they know", "healthCheck.expectedStatus", () => ({ withdrawal: NAME_SERVERS, healthCheck: HealthCheck.http({ expectedStatus: 204 }) })],
    ["with name servers and no name below the zone", "name", () => ({ withdrawal: NAME_SERVERS, name: "" })],
    ["with name servers for all names", "name", () => ({ withdrawal: NAME_SERVERS, name: "*.dev" })],
    ["with name servers that nobody can ask", "withdrawal.publicIp", () => ({ withdrawal: Withdrawal.nameServers({ ...SMALL, publicIp: false }) })],
    ["with targets on a member that is none", "targets.rome", () => ({ targets: EndpointTargets.addresses({ rome: [ADDRESS], paris: [ADDRESS] }), ports: [{ port: 80 }] })],
    ["without targets anywhere", "targets", () => ({ targets: EndpointTargets.addresses({}), ports: [{ port: 80 }] })],
    ["with another port than addresses listen on", "ports[0].targetPort", () => ({ targets: EndpointTargets.addresses({ paris: [ADDRESS] }) })],
  ])("%s", (_why, property, endpoint) => {
    expect(refused(endpoint).property).toBe(property);
  });

  it("with name servers on a member that is none", () => {
    const withdrawal = Withdrawal.nameServers({ ...SMALL, members: ["rome"] });
    expect(faultsOf(() => endpointBench({ endpoint: () => ({ withdrawal }) })).map(({ property }) => property)).toEqual(["withdrawal.members[0]", "withdrawal.members"]);
  });

  it("with zones of two names", () => {
    const fault = refused(({ zones, federation }) => ({ zones: [zones[0], DnsZone.fromZoneAttributes(federation.member("falkenstein"), "other", { zoneName: "example.org" })] }));
    expect(fault).toMatchObject({ property: "zones[1]", allowed: expect.stringContaining("example.com") as string });
  });

  it("with two zones at one provider", () => {
    const fault = refused(({ zones, federation }) => ({ zones: [zones[0], DnsZone.fromZoneAttributes(federation.member("paris"), "other", { zoneName: "example.com" })] }));
    expect(fault.property).toBe("zones[1]");
  });

  it("where a cloud has no load balancers and no front was given, by the member's name", () => {
    const fault = refused(({ web }) => ({ targets: EndpointTargets.servers(web) }), ["paris", "falkenstein", "vienna"]);
    expect(fault).toMatchObject({ property: "targets.front", allowed: expect.stringContaining("vienna") as string });
  });

  it("by the cloud that lacks load balancers where nothing else is asked for", () => {
    const endpoint: Props = ({ web }) => ({ targets: EndpointTargets.servers(web, { entry: EndpointEntry.LOAD_BALANCER }) });
    expect(gapsOf(() => endpointBench({ members: ["paris", "falkenstein", "vienna"], endpoint }))[0].capabilityId).toBe("load-balancing.load-balancer");
  });

  it("for UDP on a front", () => {
    expect(refused(({ web }) => ({ ports: [{ port: 53, protocol: ListenerProtocol.UDP }], targets: EndpointTargets.servers(web, { entry: EndpointEntry.FRONT, front: SMALL }) })).property).toBe("ports");
  });

  it("with a time that a provider does not take", () => {
    expect(refused(() => ({ ttlSeconds: 10 })).property).toBe("ttlSeconds");
  });
});
