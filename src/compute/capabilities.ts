import { Capability } from "../core/capability";

/**
 * What a compute driver may be able to do.
 */
export class ComputeCapability {
  /** Servers at all. */
  public static readonly SERVER = Capability.of("compute.server", "servers");
  /** A server on a private network whose subnet is not named. */
  public static readonly NETWORK_WITHOUT_SUBNET = Capability.of(
    "compute.server.network-without-subnet",
    "a server on a network whose subnets the program does not know",
  );
  /** A public address that is asked for with the server. */
  public static readonly PUBLIC_ADDRESS = Capability.of("compute.server.public-address", "a server with a public IPv4 address");
  /** A server without a private network. */
  public static readonly PUBLIC_ONLY = Capability.of("compute.server.public-only", "a server without a private network");
  /** A chosen private address. */
  public static readonly FIXED_PRIVATE_IP = Capability.of("compute.server.fixed-private-ip", "a server with a chosen private address");
  /** Zones. */
  public static readonly ZONE = Capability.of("compute.server.zone", "a server in a chosen zone");
  /** A root disk of chosen size. */
  public static readonly ROOT_DISK_SIZE = Capability.of("compute.server.root-disk-size", "a root disk of a chosen size");
  /** A root disk of chosen type. */
  public static readonly ROOT_VOLUME_TYPE = Capability.of("compute.server.root-volume-type", "a root disk of a chosen type");
  /** User data. */
  public static readonly USER_DATA = Capability.of("compute.server.user-data", "cloud-init user data");
  /** Extra volumes. */
  public static readonly VOLUME = Capability.of("compute.server.volume", "volumes attached to a server");
  /** File shares. */
  public static readonly FILE_SHARE = Capability.of("compute.server.file-share", "file shares mounted by a server");
  /** File shares that a server cannot write to. */
  public static readonly FILE_SHARE_READ_ONLY = Capability.of(
    "compute.server.file-share-read-only",
    "a server that the cloud lets read a file share, and not write to it",
  );
  /** SSH keys. */
  public static readonly SSH_KEY = Capability.of("compute.ssh-key", "SSH keys");
  /** A key that the cloud keeps under a name. */
  public static readonly SSH_KEY_BY_NAME = Capability.of("compute.ssh-key.by-name", "SSH keys that exist at the cloud, by their names");
  /** More than one SSH key, without cloud-init. */
  public static readonly MANY_SSH_KEYS = Capability.of("compute.server.many-ssh-keys", "several SSH keys put on a server by the cloud itself");
  /** Labels on servers. */
  public static readonly TAGS = Capability.of("compute.server.tags", "tags on servers");
  /** Forwarding. */
  public static readonly IP_FORWARDING = Capability.of("compute.server.ip-forwarding", "a server that forwards packets of other addresses");
  /** Servers kept apart. */
  public static readonly PLACEMENT_SPREAD = Capability.of("compute.placement.spread", "servers kept on different hosts where possible");
  /** Servers kept apart or refused. */
  public static readonly PLACEMENT_SPREAD_STRICT = Capability.of(
    "compute.placement.spread-strict",
    "servers kept on different hosts, or refused",
  );
  /** Servers kept together. */
  public static readonly PLACEMENT_TOGETHER = Capability.of("compute.placement.together", "servers kept near each other where possible");
  /** Servers kept together or refused. */
  public static readonly PLACEMENT_TOGETHER_STRICT = Capability.of(
    "compute.placement.together-strict",
    "servers kept near each other, or refused",
  );

  private constructor() {}
}
