import { Capability } from "../core/capability";

/**
 * What a driver of load balancing may be able to do.
 */
export class LoadBalancingCapability {
  /** Load balancers at all, with listeners for TCP. */
  public static readonly LOAD_BALANCER = Capability.of("load-balancing.load-balancer", "load balancers");
  /** A network whose subnets the program does not know. */
  public static readonly NETWORK_WITHOUT_SUBNET = Capability.of(
    "load-balancing.network-without-subnet",
    "a load balancer on an existing network whose subnets are not known",
  );
  /** Chosen private addresses. */
  public static readonly FIXED_PRIVATE_IP = Capability.of("load-balancing.fixed-private-ip", "a load balancer with a chosen private address");
  /** Sizes. */
  public static readonly SIZE = Capability.of("load-balancing.size", "load balancers of a chosen size");
  /** Zones. */
  public static readonly ZONE = Capability.of("load-balancing.zone", "load balancers in a chosen zone");
  /** Labels. */
  public static readonly TAGS = Capability.of("load-balancing.tags", "tags on load balancers");
  /** Listeners for UDP. */
  public static readonly UDP = Capability.of("load-balancing.udp", "listeners for UDP");
  /** Listeners that understand HTTP. */
  public static readonly HTTP = Capability.of("load-balancing.http", "listeners for HTTP");
  /** TLS that ends at the load balancer. */
  public static readonly HTTPS = Capability.of("load-balancing.https", "listeners for HTTPS, with the certificate at the load balancer");
  /** Certificates from PEM. */
  public static readonly CERTIFICATE_PEM = Capability.of("load-balancing.certificate.pem", "certificates of one's own, in PEM");
  /** Certificates by Let's Encrypt. */
  public static readonly CERTIFICATE_LETS_ENCRYPT = Capability.of(
    "load-balancing.certificate.lets-encrypt",
    "certificates that the cloud gets from Let's Encrypt",
  );
  /** Allow-lists. */
  public static readonly ALLOWED_CIDRS = Capability.of("load-balancing.allowed-cidrs", "listeners that let chosen addresses in only");
  /** Rules by host. */
  public static readonly RULE_HOST = Capability.of("load-balancing.rule.host", "rules by the host that a request asks for");
  /** Rules by path. */
  public static readonly RULE_PATH = Capability.of("load-balancing.rule.path", "rules by the beginning of the path that a request asks for");
  /** Rules by both. */
  public static readonly RULE_HOST_AND_PATH = Capability.of("load-balancing.rule.host-and-path", "rules by host and path together");
  /** Rules that overlap. */
  public static readonly RULE_PRECEDENCE = Capability.of(
    "load-balancing.rule.precedence",
    "rules of which one request may match several, and the most specific wins",
  );
  /** Stickiness by a cookie of the load balancer. */
  public static readonly STICKY_COOKIE = Capability.of("load-balancing.sticky.cookie", "sessions kept on one target by a cookie of the load balancer");
  /** Stickiness by the client's address. */
  public static readonly STICKY_SOURCE_IP = Capability.of("load-balancing.sticky.source-ip", "sessions kept on one target by the client's address");
  /** Stickiness by a cookie of the application. */
  public static readonly STICKY_APPLICATION_COOKIE = Capability.of(
    "load-balancing.sticky.application-cookie",
    "sessions kept on one target by a cookie of the application",
  );
  /** The target with the fewest connections. */
  public static readonly LEAST_CONNECTIONS = Capability.of("load-balancing.algorithm.least-connections", "connections to the target with the fewest");
  /** The target by the client's address. */
  public static readonly SOURCE_IP = Capability.of("load-balancing.algorithm.source-ip", "targets chosen by the client's address");
  /** Health checks by HTTP. */
  public static readonly HEALTH_CHECK_HTTP = Capability.of("load-balancing.health-check.http", "health checks by HTTP");
  /** Health checks on another port. */
  public static readonly HEALTH_CHECK_PORT = Capability.of("load-balancing.health-check.port", "health checks on a port of their own");
  /** Targets with ports of their own. */
  public static readonly TARGET_PORT = Capability.of("load-balancing.target.port", "targets that listen on ports of their own");
  /** Targets with weights. */
  public static readonly TARGET_WEIGHT = Capability.of("load-balancing.target.weight", "targets that get more of the traffic than others");
  /** Targets that the cloud counts. */
  public static readonly TARGET_AUTO_SCALING_GROUP = Capability.of(
    "load-balancing.target.auto-scaling-group",
    "targets that are the servers of an auto scaling group, however many there are",
  );
  /** The PROXY protocol. */
  public static readonly PROXY_PROTOCOL = Capability.of("load-balancing.proxy-protocol", "the client's address told to targets by the PROXY protocol");

  private constructor() {}
}
