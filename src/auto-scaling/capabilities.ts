import { Capability } from "../core/capability";

/**
 * What a driver of auto scaling may be able to do.
 */
export class AutoScalingCapability {
  /** Groups at all, of a size that the program says. */
  public static readonly GROUP = Capability.of("auto-scaling.group", "groups of servers that the cloud makes, counts and replaces");
  /** A size between two bounds. */
  public static readonly SIZE_RANGE = Capability.of("auto-scaling.size-range", "groups whose size lies between two bounds");
  /** A size that nothing changes by itself. */
  public static readonly SIZE_RANGE_BY_HAND = Capability.of(
    "auto-scaling.size-range.by-hand",
    "groups between two bounds whose size only people and other programs change",
  );
  /** A size to begin with. */
  public static readonly INITIAL_SIZE = Capability.of("auto-scaling.initial-size", "groups that begin with a chosen number of servers");
  /** Scaling by load. */
  public static readonly CPU = Capability.of("auto-scaling.cpu", "groups that grow and shrink with the load of their processors");
  /** Scaling by the clock. */
  public static readonly SCHEDULE = Capability.of("auto-scaling.schedule", "groups that grow and shrink at times of the day");
  /** A network of the program. */
  public static readonly NETWORK = Capability.of("auto-scaling.network", "groups on a private network that the program defines");
  /** A network whose subnets the program does not know. */
  public static readonly NETWORK_WITHOUT_SUBNET = Capability.of(
    "auto-scaling.network-without-subnet",
    "groups on an existing network whose subnets are not known",
  );
  /** No network. */
  public static readonly PUBLIC_ONLY = Capability.of("auto-scaling.public-only", "groups without a private network");
  /** Public addresses. */
  public static readonly PUBLIC_ADDRESS = Capability.of("auto-scaling.public-address", "groups whose servers have public addresses");
  /** No public addresses. */
  public static readonly PRIVATE_ONLY = Capability.of("auto-scaling.private-only", "groups whose servers have no public addresses");
  /** Zones. */
  public static readonly ZONES = Capability.of("auto-scaling.zones", "groups spread over chosen zones");
  /** Placement groups. */
  public static readonly PLACEMENT_GROUP = Capability.of("auto-scaling.placement-group", "groups whose servers a placement group keeps apart");
  /** No key. */
  public static readonly WITHOUT_SSH_KEY = Capability.of("auto-scaling.without-ssh-key", "groups whose servers no SSH key opens");
  /** More than one SSH key, without cloud-init. */
  public static readonly MANY_SSH_KEYS = Capability.of("auto-scaling.many-ssh-keys", "several SSH keys put on servers of a group by the cloud itself");
  /** Labels. */
  public static readonly TAGS = Capability.of("auto-scaling.tags", "tags on groups");
  /** Servers that a load balancer finds broken. */
  public static readonly HEALTH_CHECK_LOAD_BALANCER = Capability.of(
    "auto-scaling.health-check.load-balancer",
    "groups that replace the servers that their load balancer finds broken",
  );
  /** How often servers are looked at. */
  public static readonly HEALTH_CHECK_PERIOD = Capability.of("auto-scaling.health-check.period", "groups that look at their servers in a chosen rhythm");
  /** How long new servers are spared. */
  public static readonly HEALTH_CHECK_GRACE = Capability.of("auto-scaling.health-check.grace", "groups that spare new servers the health check for a while");

  private constructor() {}
}
