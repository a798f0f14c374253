import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";

/** What a security group is to the rest of the program. */
interface Group {
  /** The first of its servers that forwards, and what. */
  forwards?: { readonly server: IConstruct; readonly cidr: string };
  /** The first firewall with a rule that names the group. */
  namedBy?: IConstruct;
}

/**
 * The security groups of a cloud whose rules may name a group as the other side.
 *
 * Neutron counts among a group's members every address that a port of it may send from, those that a server forwards for too (`allowed_address_pairs`): a
 * rule for the servers behind a firewall would let in whoever is behind them, with `0.0.0.0/0` everybody. So one of the two is refused.
 *
 * @see https://docs.redhat.com/en/documentation/red_hat_openstack_platform/13/html/networking_guide/config-allowed-address-pairs_rhosp-network
 */
class Groups {
  private readonly groups = new Map<string, Group>();

  /** @throws ValidationError when a rule names the group that the server is in */
  public forward(server: IConstruct, groupId: string, cidr: string): void {
    const group = this.groupOf(groupId);
    if (group.namedBy !== undefined) {
      const allowed =
        `nothing, as a rule of ${group.namedBy.node.path} is for the servers behind this server's firewall, among which this cloud counts all that they forward for; ` +
        "write that rule with Peer.subnet, or give this server a firewall of its own";
      new Faults(server, "Server").refuse("allowForwarding", cidr, allowed);
    }
    group.forwards ??= { server, cidr };
  }

  /** @throws ValidationError when a server of the group forwards */
  public name(firewall: IConstruct, groupId: string): void {
    const group = this.groupOf(groupId);
    if (group.forwards !== undefined) {
      const { server, cidr } = group.forwards;
      const allowed =
        `no firewall with a server that forwards, as ${server.node.path} does for ${cidr}: this cloud counts that among the servers behind a firewall; ` +
        "use Peer.subnet, or give that server a firewall of its own";
      new Faults(firewall, "Firewall rule").refuse("peer", "a firewall", allowed);
    }
    group.namedBy ??= firewall;
  }

  private groupOf(groupId: string): Group {
    const known = this.groups.get(groupId) ?? {};
    this.groups.set(groupId, known);
    return known;
  }
}

const ofClouds = new WeakMap<IConstruct, Groups>();

/** What is known of a cloud's security groups. */
export function groupsOf(cloud: IConstruct): Groups {
  const groups = ofClouds.get(cloud) ?? new Groups();
  ofClouds.set(cloud, groups);
  return groups;
}
