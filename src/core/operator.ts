import type { Fact } from "./fact";
import type { CertificateFact, ControlPlaneFact, DependencyFact, ForeignControlFact, LifecycleFact, OwnerFact, SealFact } from "./operator-facts";

/**
 * The company behind a cloud. `source` and its like speak of the name and the country of its seat.
 */
export interface Operator extends Fact {
  /** The legal entity, as it signs contracts. */
  readonly name: string;
  /**
   * ISO 3166-1 alpha-2 code of the country of its seat.
   *
   * @default - unknown
   */
  readonly country?: string;
  /**
   * The name that all companies of one owner share, so that they do not count as independent of each other.
   *
   * @default - it stands alone
   */
  readonly group?: string;
  /**
   * Who owns it.
   *
   * @default - unknown
   */
  readonly owners?: OwnerFact[];
  /**
   * Whether somebody outside the European Union controls it.
   *
   * @default - unknown
   */
  readonly foreignControl?: ForeignControlFact[];
  /**
   * Certificates, attestations and qualifications, also those that it is known not to hold.
   *
   * @default - unknown
   */
  readonly certificates?: CertificateFact[];
  /**
   * Where the cloud is steered from.
   *
   * @default - unknown
   */
  readonly controlPlane?: ControlPlaneFact[];
  /**
   * Whose technology it rests on.
   *
   * @default - unknown
   */
  readonly dependencies?: DependencyFact[];
  /**
   * Whether it is coming or going.
   *
   * @default - it is here to stay, as far as is known
   */
  readonly lifecycle?: LifecycleFact[];
  /**
   * Levels of the EU Cloud Sovereignty Framework that somebody gave it.
   *
   * @default - none are known
   */
  readonly seals?: SealFact[];
}
