import type { DatabaseBackups } from "./backups";
import type { DatabaseKind } from "./driver";
import type { DatabaseEngine } from "./engine";
import type { DatabaseSize } from "./size";
import type { ICloud } from "../core/cloud";
import type { RemovalPolicy } from "../core/removal-policy";
import type { INetwork } from "../network/network";
import type { ISubnet } from "../network/subnet";

/**
 * Properties of a database server.
 */
export interface DatabaseProps {
  /** Which database server runs, in which version. */
  readonly engine: DatabaseEngine;
  /** How large it is. */
  readonly size: DatabaseSize;
  /** Storage in GiB, a whole number. It can be grown, not shrunk. */
  readonly storageGib: number;
  /**
   * The cloud's name of the kind of storage.
   *
   * @default - the cloud's default
   */
  readonly storageType?: string;
  /**
   * Whether a standby takes over when the server fails. Most clouds can add one later, and not take it away.
   *
   * @default false
   */
  readonly highlyAvailable?: boolean;
  /**
   * When backups are made.
   *
   * @default - as the cloud does by itself
   */
  readonly backups?: DatabaseBackups;
  /**
   * Whether what is stored is encrypted. Most clouds can turn it on later, and not off.
   *
   * @default - true where the cloud can, else false
   */
  readonly encryptedAtRest?: boolean;
  /**
   * The private network that it is reached on, by everything there.
   *
   * @default - that of `subnet`, else it is reached over the internet alone
   */
  readonly network?: INetwork;
  /**
   * The part of the private network.
   *
   * @default - the first of `network`
   */
  readonly subnet?: ISubnet;
  /**
   * The IPv4 blocks that reach it over the internet, such as `198.51.100.0/24`. The whole internet, `0.0.0.0/0`, has to be written out.
   *
   * @default - no public endpoint
   */
  readonly publicAccessFrom?: string[];
  /**
   * What happens when the server leaves the program, or would be replaced; also to its logical databases.
   *
   * @default RemovalPolicy.PROTECT, or what the context `archipel:removalPolicy` says
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
  /**
   * Tags.
   *
   * @default - those of the cloud
   */
  readonly tags?: Record<string, string>;
  /**
   * The cloud.
   *
   * @default - the nearest one above
   */
  readonly cloud?: ICloud;
}

/**
 * A database server that exists.
 */
export interface DatabaseAttributes {
  /** The cloud's identifier. */
  readonly databaseId: string;
  /** What it is. */
  readonly kind: DatabaseKind;
  /** Where it listens: an address or a host name. */
  readonly host: string;
  /** The port. */
  readonly port: number;
}
