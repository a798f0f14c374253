import type { Fact } from "./fact";

/** What a security rule is about. */
export enum SecuritySubject {
  /** A server, with the disks that come with it. */
  SERVER = "server",
  /** A block storage volume, or a snapshot of one. */
  VOLUME = "volume",
  /** A bucket or another store of objects. */
  BUCKET = "bucket",
  /** A file share. */
  FILE_SHARE = "fileShare",
  /** A database server or a cache. */
  DATABASE = "database",
  /** A load balancer. */
  LOAD_BALANCER = "loadBalancer",
  /** A Kubernetes cluster: its control plane and its nodes. */
  KUBERNETES = "kubernetes",
  /** An application or a function that the cloud runs. */
  APPLICATION = "application",
  /** A registry of images. */
  REGISTRY = "registry",
  /** A secret or a key. */
  SECRET = "secret",
}

/**
 * What a Terraform resource means when it is written so. Of several rules about one attribute of a type, the first that holds counts.
 *
 * In `values` and `except`, `@type` stands for a reference to a resource of that Terraform type, `@data.type` for one to a data source.
 */
export interface ResourceRule extends Fact {
  /** The Terraform type. */
  readonly resourceType: string;
  /**
   * The attribute that decides, a path with dots through blocks and lists: `public_net.ipv4_enabled`. Each block of a list is looked at.
   *
   * @default - the mere existence of the resource decides
   */
  readonly attribute?: string;
  /**
   * The values of the attribute, as text, for which the rule holds.
   *
   * @default - any that is not false or empty and not among `except`
   */
  readonly values?: string[];
  /**
   * The values of the attribute, as text, for which the rule does not hold, while it does for all others.
   *
   * @default - none
   */
  readonly except?: string[];
  /**
   * Parts of texts: the rule holds for an attribute that contains one of them, `.r:` in an access list.
   *
   * @default - the whole value decides
   */
  readonly contains?: string[];
  /**
   * Holds when the attribute refers to a resource for which this other rule holds. The other rule's type may be a data source, `data.type`.
   *
   * @default - the attribute's own value decides
   */
  readonly via?: ResourceRule;
  /**
   * Whether the attribute is an access policy in JSON, as S3 has it: the rule holds when that lets anybody in.
   *
   * @default false
   */
  readonly isAccessPolicy?: boolean;
  /**
   * Whether the attribute is an address, alone or with the length of its block's prefix: the rule holds when that is no private one. Any that cannot be read
   * is unclear.
   *
   * @default false
   */
  readonly isPublicAddress?: boolean;
  /**
   * Whether the rule also holds when the attribute is not written, because that is the provider's default.
   *
   * @default false
   */
  readonly byDefault?: boolean;
  /**
   * Attributes with which it does not hold, when one of them is written.
   *
   * @default - none
   */
  readonly unless?: string[];
  /**
   * A rule with which it does not hold: when that holds for each resource of its type that refers to this one by its `of`, and there is one. A fact that the
   * policy does not rely on closes nothing.
   *
   * @default - nothing else can close it
   */
  readonly closedBy?: ResourceRule;
  /**
   * Whether the rule says no more than that it cannot be told, as what decides was made elsewhere.
   *
   * @default false
   */
  readonly isUnclear?: boolean;
  /**
   * The attributes that refer to the resource which the rule speaks of, when that is another one: `bucket`, `port_id`.
   *
   * @default - the rule speaks of the resource itself
   */
  readonly of?: string[];
  /** What it is about. */
  readonly subject: SecuritySubject;
}

/**
 * What a cloud's resources mean for security, so that it can be read from any program's JSON.
 */
export interface SecurityRules {
  /** The Terraform types that these rules were written for; of a type that is not among them nothing is known. */
  readonly resourceTypes: string[];
  /** When something can be reached from the internet. */
  readonly exposure: ResourceRule[];
  /** Which resources keep data; one that no rule is about keeps none. */
  readonly keepers: ResourceRule[];
  /** When what is kept is encrypted at rest. One rule of a type is enough, and it must hold for each block that it looks at. */
  readonly encryption: ResourceRule[];
}
