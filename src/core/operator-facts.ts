import type { Fact } from "./fact";

/** Somebody who owns a part of an operator, directly or through others. */
export interface OwnerFact extends Fact {
  /** The owner. */
  readonly name: string;
  /**
   * ISO 3166-1 alpha-2 code of the country of the owner.
   *
   * @default - unknown
   */
  readonly country?: string;
  /**
   * The share in percent.
   *
   * @default - unknown
   */
  readonly sharePercent?: number;
  /**
   * Whether the owner decides, by majority or by contract.
   *
   * @default - unknown
   */
  readonly controls?: boolean;
}

/** Whether somebody outside the European Union has a say in an operator, and with it that country's law: the CLOUD Act of the United States above all. */
export interface ForeignControlFact extends Fact {
  /** Whether there is such control. */
  readonly controlled: boolean;
  /**
   * ISO 3166-1 alpha-2 codes of the countries that it comes from; with `controlled: false`, those that were looked at.
   *
   * @default - not said; with `controlled: false`, all outside the European Union
   */
  readonly countries?: string[];
  /** In words: through whom. */
  readonly description: string;
}

/** What a certificate speaks of. */
export enum CertificateCoverage {
  /** Everything that the operator runs. */
  OPERATOR = "operator",
  /** The regions that are listed. */
  REGIONS = "regions",
  /** Some products only, and not the cloud as this library builds on it. */
  PRODUCTS = "products",
  /** It is not known. */
  UNKNOWN = "unknown",
}

/** A certificate, attestation or qualification. */
export interface CertificateFact extends Fact {
  /** Which, by the name in `CertificateScheme`. */
  readonly scheme: string;
  /**
   * Whether it is held.
   *
   * @default - unknown
   */
  readonly held?: boolean;
  /** What it speaks of. */
  readonly coverage: CertificateCoverage;
  /**
   * The regions, with `CertificateCoverage.REGIONS`.
   *
   * @default - none
   */
  readonly regions?: string[];
  /**
   * The last day on which it holds, ISO 8601.
   *
   * @default - unknown
   */
  readonly validUntil?: string;
  /**
   * In words: edition, type, number, scope.
   *
   * @default - nothing is known of it
   */
  readonly description?: string;
}

/** The schemes of certificates that the catalogues know. Any other text may name one, too. */
export class CertificateScheme {
  /** Qualification of the French ANSSI. */
  public static readonly SEC_NUM_CLOUD = "SecNumCloud";
  /** Criteria catalogue of the German BSI. */
  public static readonly C5 = "C5";
  /** French certificate for keeping health data. */
  public static readonly HDS = "HDS";
  /** Spanish Esquema Nacional de Seguridad. */
  public static readonly ENS = "ENS";
  /** Information security of the German automobile industry. */
  public static readonly TISAX = "TISAX";
  /** Data centres. */
  public static readonly EN_50600 = "EN 50600";
  /** Information security management. */
  public static readonly ISO_27001 = "ISO 27001";
  /** Information security of clouds. */
  public static readonly ISO_27017 = "ISO 27017";
  /** Personal data in clouds. */
  public static readonly ISO_27018 = "ISO 27018";
  /** Privacy management. */
  public static readonly ISO_27701 = "ISO 27701";
  /** Business continuity. */
  public static readonly ISO_22301 = "ISO 22301";
  /** Quality management. */
  public static readonly ISO_9001 = "ISO 9001";
  /** Environmental management. */
  public static readonly ISO_14001 = "ISO 14001";
  /** Controls over financial reporting. */
  public static readonly SOC_1 = "SOC 1";
  /** Controls over security and availability. */
  public static readonly SOC_2 = "SOC 2";
  /** Register of the Cloud Security Alliance. */
  public static readonly CSA_STAR = "CSA STAR";
  /** Code of conduct for infrastructure providers. */
  public static readonly CISPE = "CISPE";
  /** Codes of conduct for changing the provider. */
  public static readonly SWIPO = "SWIPO";
  /** Membership of Gaia-X. */
  public static readonly GAIA_X = "Gaia-X";
  /** Sovereign Cloud Stack. */
  public static readonly SCS = "SCS";

  private constructor() {}
}

/** Where a cloud is steered from. */
export interface ControlPlaneFact extends Fact {
  /**
   * ISO 3166-1 alpha-2 code of the country where it runs.
   *
   * @default - unknown
   */
  readonly country?: string;
  /** In words. */
  readonly description: string;
}

/** Whose technology an operator rests on. */
export interface DependencyFact extends Fact {
  /** Whose, and what. */
  readonly description: string;
  /**
   * ISO 3166-1 alpha-2 code of the supplier's country.
   *
   * @default - unknown
   */
  readonly country?: string;
}

/** That an operator's cloud is coming or going. */
export interface LifecycleFact extends Fact {
  /** Whether it is being shut down. */
  readonly ending: boolean;
  /** In words. */
  readonly description: string;
}

/** A level that somebody gave a service under the EU Cloud Sovereignty Framework. */
export interface SealFact extends Fact {
  /** The objective, `SOV-1` to `SOV-8`. */
  readonly objective: string;
  /** The level, 0 to 4. */
  readonly level: number;
  /** Who gave it: the buyer's own assessment counts, an operator's is a claim. */
  readonly givenBy: string;
}
