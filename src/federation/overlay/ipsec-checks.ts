import type { IConstruct } from "constructs";
import type { OverlayIpsecLink } from "./ipsec-link";
import type { Need } from "../../core/capability";
import { offers, requireCapabilities } from "../../core/capability";
import { Faults } from "../../core/faults";
import { describeList } from "../../core/text";
import { NetworkCapability as C } from "../../network/capabilities";
import { RouteTelling } from "../../network/driver";
import { Egress } from "../../network/egress";
import type { FederationMember } from "../federation-member";

/** Two members with a link: the first makes its key. */
export interface IpsecPair {
  readonly maker: FederationMember;
  readonly taker: FederationMember;
}

/**
 * The members of all links. In which order a link names them does not matter: who joined first makes the key, unless its cloud or the other's allows but the reverse.
 *
 * @throws ValidationError when a link is not between two different members, is there twice, or servers of a member would not use it
 * @throws CapabilityError when the VPN services of the two clouds cannot be joined
 */
export function ipsecPairs(overlay: IConstruct, members: readonly FederationMember[], links: readonly OverlayIpsecLink[]): IpsecPair[] {
  const faults = new Faults(overlay, "Federation");
  const ends = links.map(({ between }, index) => endsOf(faults, members, between, index));
  const keys = ends.map((pair) => pair.map(({ memberName }) => memberName).join(" and "));
  keys.forEach((key, index) => {
    if (ends[index].length === 2 && keys.indexOf(key) !== index) {
      faults.add(`overlay.ipsec[${index}].between`, links[index].between, `another pair than overlay.ipsec[${keys.indexOf(key)}], as two members have one link`);
    }
  });
  faults.throwIfAny();
  const pairs = ends.map(([first, second]): IpsecPair => {
    const isReverse = !makes(first, second) && makes(second, first);
    return isReverse ? { maker: second, taker: first } : { maker: first, taker: second };
  });
  pairs.forEach((pair, index) => requirePair(overlay, pair, `overlay.ipsec[${index}]`));
  pairs.forEach(({ maker, taker }, index) => {
    [maker, taker].forEach((member) => checkRouted(faults, member, `overlay.ipsec[${index}].between`));
  });
  faults.throwIfAny();
  return pairs;
}

/** The two members by the order in which they joined; none when there is a fault. */
function endsOf(faults: Faults, members: readonly FederationMember[], between: readonly string[], index: number): FederationMember[] {
  const property = `overlay.ipsec[${index}].between`;
  const found = members.filter(({ memberName }) => between.includes(memberName));
  if (between.length !== 2 || new Set(between).size !== 2) {
    faults.add(property, between, "the names of two different members");
    return [];
  }
  if (found.length !== 2) {
    faults.add(property, between, `two of the members: ${describeList(members.map(({ memberName }) => memberName))}`);
    return [];
  }
  return found.sort((one, other) => one.slot - other.slot);
}

function makes(maker: FederationMember, taker: FederationMember): boolean {
  return offers(maker.cloud.network, C.VPN_GENERATED_KEY) && offers(taker.cloud.network, C.VPN_GIVEN_KEY);
}

/** Both need a gateway, and the same way of telling routes. */
function requirePair(overlay: IConstruct, { maker, taker }: IpsecPair, property: string): void {
  const both = [maker, taker];
  const all = (capability: Need["capability"]): boolean => both.every(({ cloud }) => offers(cloud.network, capability));
  const routes = !all(C.VPN_STATIC_ROUTES) && all(C.VPN_BGP) ? C.VPN_BGP : C.VPN_STATIC_ROUTES;
  for (const { cloud, network, memberName } of both) {
    const key = memberName === maker.memberName ? C.VPN_GENERATED_KEY : C.VPN_GIVEN_KEY;
    const needs = [C.VPN_GATEWAY, C.ROUTE, routes, key, ...(network.egress === Egress.NONE ? [C.VPN_EGRESS_NONE] : [])];
    requireCapabilities(overlay, `IPsec link of ${memberName}`, cloud, cloud.network, needs.map((capability) => ({ capability, property })));
  }
}

/** Servers that send what is meant for all others to the WireGuard gateway by themselves would go past the link. */
function checkRouted(faults: Faults, { memberName, network }: FederationMember, property: string): void {
  if (network._routeTelling === RouteTelling.TARGET) {
    faults.add(property, memberName, "members whose cloud leads servers to the others; the servers of this one have a route to the WireGuard gateway of their own");
  }
}
