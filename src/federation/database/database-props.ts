import type { CloudInit } from "../../compute/cloud-init";
import type { MachineImage } from "../../compute/machine-image";
import type { MachineType } from "../../compute/machine-type";
import type { RemovalPolicy } from "../../core/removal-policy";
import type { IBucket } from "../../storage/bucket";
import type { BucketAccessKey } from "../../storage/bucket-access-key";

/**
 * Where backups of a database of a federation go.
 */
export interface FederatedDatabaseBackups {
  /** The bucket. It is best on a cloud whose operator holds no vote. */
  readonly bucket: IBucket;
  /**
   * What opens it.
   *
   * @default - `accessKeyId` and `secretAccessKey`
   */
  readonly key?: BucketAccessKey;
  /**
   * The public half of a key, where the cloud makes none by Terraform.
   *
   * @default - that of `key`
   */
  readonly accessKeyId?: string;
  /**
   * The secret half, as a sensitive TerraformVariable.
   *
   * @default - that of `key`
   */
  readonly secretAccessKey?: string;
  /**
   * How many full backups are kept, 1 to 520. One is made each week; with it go the daily ones and the log that build on it.
   *
   * @default 4
   */
  readonly keepFull?: number;
}

/**
 * Properties of a database of a federation.
 */
export interface FederatedDatabaseProps {
  /** Which machine each server runs on. */
  readonly machine: MachineType;
  /** Size in GiB of the volume that each server keeps its copy on. */
  readonly volumeGib: number;
  /**
   * How many servers vote and hold a copy, each on another operator as far as there are so many: 1, 3, 5 or 7. One takes no part in failover; with three, any one may go.
   *
   * @default 3
   */
  readonly voters?: number;
  /**
   * Whether writes wait, rather than be confirmed by one server alone, when no standby is there. Either way a standby confirms every commit as long as one is there. It
   * counts when the database is made; later `patronictl edit-config` changes it.
   *
   * @default false
   */
  readonly strict?: boolean;
  /**
   * Name of the database that is made.
   *
   * @default "app"
   */
  readonly databaseName?: string;
  /**
   * Name of the user that owns it.
   *
   * @default "app"
   */
  readonly userName?: string;
  /**
   * Backups, and the log from one to the next.
   *
   * @default - none, and a warning
   */
  readonly backups?: FederatedDatabaseBackups;
  /**
   * Where `proxy` listens on servers of applications; the port after it is for reading.
   *
   * @default 5432
   */
  readonly proxyPort?: number;
  /**
   * Seconds until a voter that does not answer loses its vote, 60 to 86,400. It is no loss: it joins anew when it comes back.
   *
   * @default 600
   */
  readonly graceSeconds?: number;
  /**
   * What happens when it leaves the program. As a whole it is protected by default, and the volumes of single members come and go, as others have their data.
   * `PROTECT`, when it is said, keeps the volumes as well: a member can leave only after `DESTROY`.
   *
   * @default RemovalPolicy.PROTECT, or what the context `archipel:removalPolicy` says
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * Which operating system they start from. Only Debian 12 has what it is made of in the versions that it is made for.
   *
   * @default MachineImage.debian("12")
   */
  readonly image?: MachineImage;
  /**
   * Size of the root disk in GiB.
   *
   * @default - that of the machine type or the image
   */
  readonly rootDiskGib?: number;
  /**
   * Public keys that may log in as the image's own user.
   *
   * @default - none
   */
  readonly sshAuthorizedKeys?: string[];
  /**
   * What each server does at its first boot, besides.
   *
   * @default - nothing
   */
  readonly cloudInit?: CloudInit;
  /**
   * Whether each gets a public IPv4 address of its own. Closed to the internet all the same.
   *
   * @default - true where the federation's egress is Egress.PUBLIC_IP, as there is no other way out; false elsewhere
   */
  readonly publicIp?: boolean;
  /**
   * Tags.
   *
   * @default - those of the cloud and the federation
   */
  readonly tags?: Record<string, string>;
}
