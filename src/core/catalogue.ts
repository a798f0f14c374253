import type { CredentialVariables } from "./credentials";
import type { NameRule } from "./names";
import type { Operator } from "./operator";
import type { PlaceRules } from "./places";
import type { Region } from "./region";
import type { SecurityRules } from "./resource-rules";

/**
 * A machine type that a cloud sells.
 */
export interface MachineTypeEntry {
  /** The cloud's own name, for instance `PLAY2-NANO`. */
  readonly name: string;
  /** Number of virtual CPUs. */
  readonly vcpus: number;
  /** Memory in GiB. */
  readonly memoryGib: number;
  /**
   * Size in GiB of the root disk that comes with the machine; 0 when it has none and boots from a volume.
   *
   * @default - unknown
   */
  readonly diskGib?: number;
  /**
   * Processor architecture, `x86_64` or `arm64`.
   *
   * @default "x86_64"
   */
  readonly architecture?: string;
  /**
   * How many file shares a server of the type can mount; 0 when it takes none.
   *
   * @default - no limit is known
   */
  readonly maxFileShares?: number;
  /**
   * Zones where it is sold.
   *
   * @default - all of them
   */
  readonly zones?: string[];
  /**
   * Whether `MachineType.needs` may choose it. Set to false for types with shared or throttled processors or at the end of their life.
   *
   * @default true
   */
  readonly chosenByNeeds?: boolean;
  /** Where this is written. */
  readonly source: string;
  /** The date of the source, ISO 8601, or `undated`. */
  readonly asOf: string;
}

/**
 * An operating system image that a cloud offers.
 */
export interface ImageEntry {
  /** The distribution: `ubuntu`, `debian`, `rocky`, `almalinux`, `fedora`. */
  readonly distribution: string;
  /** The version of the distribution: `24.04`, `12`. */
  readonly version: string;
  /** The cloud's own name of the image. */
  readonly name: string;
  /** Where this is written. */
  readonly source: string;
  /** The date of the source, ISO 8601, or `undated`. */
  readonly asOf: string;
}

/**
 * A type of block storage that a cloud sells.
 */
export interface VolumeTypeEntry {
  /** The name to give as `volumeType`. */
  readonly name: string;
  /** Where this is written. */
  readonly source: string;
  /** The date of the source, ISO 8601, or `undated`. */
  readonly asOf: string;
}

/**
 * A version of Kubernetes that a cloud runs.
 */
export interface KubernetesVersionEntry {
  /** A minor version, `1.35`, of which any patch version goes; or a whole one. */
  readonly version: string;
  /**
   * The day on which the cloud's support ends, ISO 8601.
   *
   * @default - unknown
   */
  readonly supportedUntil?: string;
  /** Where this is written. */
  readonly source: string;
  /** The date of the source, ISO 8601, or `undated`. */
  readonly asOf: string;
}

/**
 * What is known about a cloud, as data. Every entry carries its source and date.
 */
export interface Catalogue {
  /**
   * The company behind the cloud.
   *
   * @default - unknown, as for a private cloud
   */
  readonly operator?: Operator;
  /** The regions. */
  readonly regions: Region[];
  /**
   * The Terraform provider that only this operator's cloud is reached by, `namespace/name`: a plain resource of it can be told to stand here.
   *
   * @default - none; the cloud shares its provider with others, as OpenStack clouds do
   */
  readonly terraformProvider?: string;
  /**
   * How the cloud's resources say where they stand.
   *
   * @default - they do not; they stand in the cloud's region
   */
  readonly places?: PlaceRules;
  /**
   * What the cloud's resources mean for security.
   *
   * @default - unknown
   */
  readonly security?: SecurityRules;
  /**
   * Where its Terraform providers find credentials in the environment.
   *
   * @default - unknown; or the program gives them by sensitive variables alone
   */
  readonly credentials?: CredentialVariables[];
  /** The machine types, in no particular order. */
  readonly machineTypes: MachineTypeEntry[];
  /** The images. */
  readonly images: ImageEntry[];
  /**
   * The types of block storage.
   *
   * @default - any name is let through
   */
  readonly volumeTypes?: VolumeTypeEntry[];
  /**
   * The versions of Kubernetes.
   *
   * @default - any version is let through
   */
  readonly kubernetesVersions?: KubernetesVersionEntry[];
  /** Rules for names, by kind (`server`, `bucket`, …); `default` holds for kinds without their own. */
  readonly nameRules: Record<string, NameRule>;
}
