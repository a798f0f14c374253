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
  /** A firewall that is managed elsewhere. */
  public static readonly FIREWALL_EXISTING = Capability.of("network.firewall.existing", "a firewall that exists at the cloud, by its identifier");
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
  /** Two networks as one. */
  public static readonly PEERING = Capability.of("network.peering", "two networks of one cloud that reach each other privately (peering)");
  /** Labels on peerings. */
  public static readonly PEERING_TAGS = Capability.of("network.peering.tags", "tags on peerings of networks");
  /** Gateways of tunnels to other networks. */
  public static readonly VPN_GATEWAY = Capability.of("network.vpn.gateway", "gateways of encrypted tunnels to other networks (IPsec)");
  /** Gateways on closed networks. */
  public static readonly VPN_EGRESS_NONE = Capability.of("network.vpn.egress-none", "a VPN gateway on a network without a way out to the internet");
  /** Tunnels whose address blocks are given. */
  public static readonly VPN_STATIC_ROUTES = Capability.of("network.vpn.static-routes", "tunnels between address blocks that both sides are given");
  /** Tunnels whose sides tell each other their address blocks. */
  public static readonly VPN_BGP = Capability.of("network.vpn.bgp", "tunnels whose two sides tell each other their routes (BGP)");
  /** Chosen addresses inside of a tunnel. */
  public static readonly VPN_BGP_ADDRESSES = Capability.of("network.vpn.bgp.addresses", "chosen addresses of the two sides of BGP inside a tunnel");
  /** Keys from outside. */
  public static readonly VPN_GIVEN_KEY = Capability.of("network.vpn.given-key", "tunnels with a given pre-shared key");
  /** Keys that nobody has to make up. */
  public static readonly VPN_GENERATED_KEY = Capability.of("network.vpn.generated-key", "tunnels whose pre-shared key is made with them, and read by the program");
  /** Gateways that wait. */
  public static readonly VPN_PEER_INITIATES = Capability.of("network.vpn.peer-initiates", "tunnels that wait for their peer to open them");
  /** Labels on gateways and tunnels. */
  public static readonly VPN_TAGS = Capability.of("network.vpn.tags", "tags on VPN gateways and tunnels");

  private constructor() {}
}
