import { TerraformStack, TerraformVariable } from "cdktf";
import type { FederatedServerOptions, FederatedServers, Federation, Server } from "archipel";
import {
  Certificate, DnsZone, EndpointEntry, EndpointTargets, FederatedEndpoint, HealthCheck, ListenerProtocol, Withdrawal,
} from "archipel";
import type { Issued } from "../certificate";

/** The name that it has. */
export const SITE_NAME = "www.example.com";

/** The servers of a member, by their kinds; undefined where it has none of a kind. */
type KindsOf = (member: string) => [string, Server | undefined][];

/** A site with TLS on all members, whose zone is at `falkenstein`; name servers of its own are at `paris` and `falkenstein`. */
export function serveSite(federation: Federation, web: FederatedServers, small: FederatedServerOptions, site: Issued): KindsOf {
  const privateKey = new TerraformVariable(TerraformStack.of(federation), "key", { sensitive: true, default: site.private_key }).stringValue;
  const endpoint = new FederatedEndpoint(federation, "www", {
    name: "www",
    zones: [new DnsZone(federation.member("falkenstein").cloud, "zone", { zoneName: "example.com" })],
    targets: EndpointTargets.servers(web, { entry: EndpointEntry.FRONT, front: small }),
    ports: [{ port: 443, protocol: ListenerProtocol.HTTPS, targetPort: 8080 }],
    certificate: Certificate.fromPem({ certificate: site.certificate, privateKey }),
    healthCheck: HealthCheck.http({ path: "/healthz", intervalSeconds: 2 }),
    withdrawal: Withdrawal.nameServers({ ...small, members: ["paris", "falkenstein"] }),
  });
  const at = (member: string, id: string): Server | undefined => endpoint.node.findChild(member).node.tryFindChild(id) as Server | undefined;
  return (member) => [["web", web.onMember(member)[0]], ["front", at(member, "Front")], ["ns", at(member, "NameServer")]];
}

/** Those of the servers that are there, by their kind and member. */
export function keyed(members: readonly string[], kinds: KindsOf): Record<string, Server> {
  const ofMember = (member: string): [string, Server][] =>
    kinds(member).flatMap(([kind, server]): [string, Server][] => (server === undefined ? [] : [[`${kind}-${member}`, server]]));
  return Object.fromEntries(members.flatMap(ofMember));
}
