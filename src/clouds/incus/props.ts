import type { IncusImage } from "./image";
import type { IncusServerKind } from "./server-kind";

/**
 * Properties of an Incus cloud.
 */
export interface IncusProps {
  /**
   * The network of Incus that leads out, of type `physical` or `bridge`: OVN networks are connected to it, and public addresses come from it. The
   * operator makes it, with `ipv4.ovn.ranges` for routers and `ipv4.routes` for public addresses.
   *
   * @see https://linuxcontainers.org/incus/docs/main/howto/network_ovn_setup/
   */
  readonly uplink: string;
  /**
   * What the client of Incus calls the server.
   *
   * @default - "incus" where `address` is given; else INCUS_REMOTE, or the client's own default
   */
  readonly remote?: string;
  /**
   * Where its API is, `https://incus.example.org:8443`, or `unix:///path/of/the/socket`.
   *
   * @default - INCUS_ADDR, or what the client's configuration says of the remote, or the socket of this machine
   */
  readonly address?: string;
  /**
   * A trust token that is used once, as a sensitive TerraformVariable.
   *
   * @default - INCUS_TOKEN; none when the server trusts the client's certificate already
   */
  readonly token?: string;
  /**
   * The folder with the client's certificate and configuration.
   *
   * @default - INCUS_CONF, or `~/.config/incus`
   */
  readonly configDir?: string;
  /**
   * Whether the server's certificate is taken unseen.
   *
   * @default - INCUS_ACCEPT_SERVER_CERTIFICATE, or false
   */
  readonly acceptCertificate?: boolean;
  /**
   * Whether a certificate is made for the client where there is none.
   *
   * @default - INCUS_GENERATE_CLIENT_CERTS, or false
   */
  readonly generateClientCertificate?: boolean;
  /**
   * The project that everything is made in.
   *
   * @default - Incus' own, "default"
   * @see https://linuxcontainers.org/incus/docs/main/explanation/projects/
   */
  readonly project?: string;
  /**
   * What servers are.
   *
   * @default IncusServerKind.VIRTUAL_MACHINE
   */
  readonly servers?: IncusServerKind;
  /**
   * Addresses and address blocks that public addresses are taken from: part of the uplink's, and used by nobody else.
   *
   * @default - there are no public addresses but those of `fixedAddresses`
   */
  readonly publicAddresses?: string[];
  /**
   * Public addresses that are given to certain constructs, by their paths below the cloud: `{ "web/PublicIp": "198.51.100.7" }`.
   *
   * @default - each is one of `publicAddresses`, made from the path
   */
  readonly fixedAddresses?: Record<string, string>;
  /**
   * The storage pool of root disks, and of volumes that name no other by their `volumeType`.
   *
   * @default "default"
   */
  readonly storagePool?: string;
  /**
   * The storage pool of buckets.
   *
   * @default - that of volumes
   */
  readonly bucketPool?: string;
  /**
   * The storage pool of file shares. In a cluster only CephFS and its like reach all members.
   *
   * @default - that of volumes
   */
  readonly fileSharePool?: string;
  /**
   * Where buckets are served, `https://…` without the bucket: `core.storage_buckets_address`, or that of Ceph's gateway.
   *
   * @default - unknown; buckets are made, and the program cannot say how to reach them
   */
  readonly bucketEndpoint?: string;
  /**
   * The members of the cluster, or groups of them as `@group`: these are the zones.
   *
   * @default - there are no zones
   */
  readonly members?: string[];
  /**
   * The member of what names none.
   *
   * @default - Incus chooses
   */
  readonly zone?: string;
  /**
   * The images that `MachineImage.ubuntu` and its like find.
   *
   * @default - those of the Linux Containers project, from the remote `images`
   */
  readonly images?: IncusImage[];
  /**
   * How the user that an image comes with is called, by distribution; `default` for the rest.
   *
   * @default - the names of the distributions' own cloud images
   */
  readonly loginUsers?: Record<string, string>;
  /**
   * Processor architecture of the hosts, `x86_64` or `arm64`.
   *
   * @default "x86_64"
   */
  readonly architecture?: string;
  /**
   * A name for the place.
   *
   * @default - that of the remote
   */
  readonly region?: string;
  /**
   * ISO 3166-1 alpha-2 code of the country where the machines stand.
   *
   * @default - unknown
   */
  readonly country?: string;
  /**
   * The city or town, in its English spelling.
   *
   * @default - unknown
   */
  readonly city?: string;
  /**
   * Tags of everything on this cloud, `user.*` of its configuration.
   *
   * @default - none
   */
  readonly tags?: Record<string, string>;
}
