import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import { Peer } from "archipel";
import type { Building } from "./building";
import type { BuiltRule } from "./built";
import type { PlannedPeer } from "./program";

/** A peer as the library takes it, and what it means. */
export interface MeantPeer {
  readonly peer: Peer;
  readonly meant: BuiltRule["peer"];
}

/** A planned peer among what was built; undefined when there is no such thing. */
export function peerOf(planned: PlannedPeer, { networks, addresses, firewalls, built, attempts }: Building): MeantPeer | undefined {
  if (planned.kind === "block") {
    const { cidr } = planned;
    return { peer: cidr.includes(":") ? Peer.ipv6(cidr) : Peer.ipv4(cidr), meant: { cidr } };
  }
  const { index } = planned;
  if (planned.kind === "network" || planned.kind === "subnet") {
    const number = index % networks.length;
    const network = networks[number];
    if (planned.kind === "network") {
      return network && { peer: Peer.network(network), meant: { cidr: built.networks[number].cidr } };
    }
    const chosen = network === undefined ? 0 : (planned as { readonly subnet: number }).subnet % network.subnets.length;
    const subnet = network?.subnets[chosen];
    return subnet && { peer: Peer.subnet(subnet), meant: { cidr: built.networks[number].subnets[chosen] } };
  }
  if (planned.kind === "publicIp") {
    const address = addresses[index % addresses.length];
    return address && { peer: Peer.publicIp(address), meant: { cidr: `${written(attempts.scope, address.address)}/32` } };
  }
  const number = planned.kind === "firewall" ? index % firewalls.length : built.servers[index % built.servers.length]?.firewall;
  const firewall = number === undefined ? undefined : firewalls[number];
  return firewall && { peer: Peer.firewall(firewall), meant: { firewall: number } };
}

/** A value as it stands in the JSON. */
function written(scope: Building["attempts"]["scope"], value: string): string {
  return Tokenization.resolve(value, { scope, resolver: new DefaultTokenResolver(new StringConcat()) }) as string;
}
