import { Capability } from "../core/capability";

/**
 * What a network driver may be able to do.
 */
export class NetworkCapability {
  /** Private networks at all. */
  public static readonly NETWORK = Capability.of("network.network", "private networks");
  /** More than one subnet on a network. */
  public static readonly MANY_SUBNETS = Capability.of("network.many-subnets", "several subnets on one network");
  /** Address translation on the way out. */
  public static readonly EGRESS_NAT = Capability.of("network.egress.nat", "a way out to the internet for servers without a public address");
  /** Nothing gets out. */
  public static readonly EGRESS_NONE = Capability.of("network.egress.none", "a network without a way out to the internet");
  /** Static routes. */
  public static readonly ROUTE = Capability.of("network.route", "routes to other address blocks through a server");
  /** Name servers handed out. */
  public static readonly DNS_SERVERS = Capability.of("network.dns-servers", "chosen name servers on a subnet");
  /** Labels on networks. */
  public static readonly TAGS = Capability.of("network.tags", "tags on networks");
  /** Firewalls at all. */
  public static readonly FIREWALL = Capability.of("network.firewall", "firewalls that close servers to the internet");
  /** Filtering between servers of a network. */
  public static readonly FIREWALL_PRIVATE_TRAFFIC = Capability.of(
    "network.firewall.private-traffic",
    "firewall rules that are enforced on a private network",
  );
  /** Rules whose peer is another firewall. */
  public static readonly FIREWALL_PEER_GROUP = Capability.of(
    "network.firewall.peer-group",
    "firewall rules whose peer is the servers behind another firewall",
  );
  /** Outbound rules. */
  public static readonly FIREWALL_OUTBOUND = Capability.of("network.firewall.outbound", "firewalls that restrict outgoing traffic");
  /** IPv6 rules. */
  public static readonly FIREWALL_IPV6 = Capability.of("network.firewall.ipv6", "firewall rules for IPv6");
  /** Public addresses. */
  public static readonly PUBLIC_IP = Capability.of("network.public-ip", "public IPv4 addresses that outlive their server");

  private constructor() {}
}
