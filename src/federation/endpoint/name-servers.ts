import type { EndpointNames } from "./endpoint-names";
import type { EntryHome } from "./entry-home";
import { nameServerBoot } from "./name-server-boot";
import { definePublicServer } from "./public-server";
import type { EndpointNameServerOptions } from "./withdrawal";
import type { Server } from "../../compute/server";
import type { Faults } from "../../core/faults";
import { describeList } from "../../core/text";
import { Firewall } from "../../network/firewall";
import { Peer } from "../../network/peer";
import { Port } from "../../network/port";
import type { FederationMember } from "../federation-member";

/** More would not fit into an answer of DNS' old size; the root has as many. */
const MOST = 13;
const DNS_PORT = 53;

/** A name server on a member. */
export interface EndpointNameServer {
  readonly member: FederationMember;
  /** The name within the zones: `www-ns0`. */
  readonly name: string;
  readonly server: Server;
}

/** Notes what is wrong with the name servers of an endpoint. */
export function checkNameServers(faults: Faults, { federation }: EntryHome, names: EndpointNames, options: EndpointNameServerOptions): void {
  const known = federation.members.map(({ memberName }) => memberName);
  if (names.name === "" || names.name.startsWith("*")) {
    faults.add("name", names.name, "a name within the zone, without *, so that it can be delegated to the name servers; or Withdrawal.none()");
  }
  (options.members ?? []).forEach((name, index) => {
    if (!known.includes(name)) {
      faults.add(`withdrawal.members[${index}]`, name, `one of the members, ${describeList(known)}`);
    }
  });
  const chosen = chooseMembers(federation.members, options);
  const staying = chosen.filter(({ isLeaving }) => !isLeaving);
  if (staying.length === 0 || staying.length > MOST) {
    faults.add("withdrawal.members", options.members ?? known, `1 to ${MOST} members that stay`);
  }
  if (options.publicIp === false) {
    faults.add("withdrawal.publicIp", false, "nothing or true, as the world asks the name servers");
  }
}

/** Defines the name servers. */
export function defineNameServers(
  home: EntryHome,
  names: EndpointNames,
  options: EndpointNameServerOptions,
  seat: (member: FederationMember) => string,
): EndpointNameServer[] {
  const { members: _members, ...serverOptions } = options;
  const { tags } = home.federation;
  return chooseMembers(home.federation.members, options).map((member) => {
    const scope = home.on(member);
    const firewall = new Firewall(scope, "NameServerFirewall", { tags });
    firewall.allow(Peer.anyIpv4(), Port.udp(DNS_PORT), "the world asks");
    firewall.allow(Peer.anyIpv4(), Port.tcp(DNS_PORT), "the world asks");
    const place = { member, privateIp: seat(member), firewall, tags, cloudInit: nameServerBoot(names) };
    return { member, name: names.nameServer(member.slot), server: definePublicServer(scope, "NameServer", serverOptions, place) };
  });
}

function chooseMembers(members: readonly FederationMember[], { members: named }: EndpointNameServerOptions): FederationMember[] {
  return members.filter(({ memberName }) => named === undefined || named.includes(memberName));
}
