import { Construct } from "constructs";
import { checkPattern } from "../core/checks";
import type { ICloud } from "../core/cloud";
import type { Fact } from "../core/fact";
import { Faults } from "../core/faults";
import type { CertificateFact, ControlPlaneFact, DependencyFact, ForeignControlFact, LifecycleFact, OwnerFact, SealFact } from "../core/operator-facts";
import type { Region } from "../core/region";
import { checkShape } from "../core/shape-check";

/**
 * Facts that a program knows better than the catalogue. `source` and its like speak of the name and seat of the operator.
 */
export interface FactCorrectionProps extends Fact {
  /**
   * The cloud that they are about, for one whose operator only the program knows.
   *
   * @default - all of `cloudName`
   */
  readonly cloud?: ICloud;
  /**
   * The clouds that they are about, by their name for people: `Cleura`.
   *
   * @default - `cloud`
   */
  readonly cloudName?: string;
  /**
   * The legal entity.
   *
   * @default - as in the catalogue
   */
  readonly operatorName?: string;
  /**
   * ISO 3166-1 alpha-2 code of the country of its seat.
   *
   * @default - as in the catalogue
   */
  readonly country?: string;
  /**
   * The name that all companies of one owner share.
   *
   * @default - as in the catalogue
   */
  readonly group?: string;
  /**
   * The owners, instead of those in the catalogue.
   *
   * @default - as in the catalogue
   */
  readonly owners?: OwnerFact[];
  /**
   * What is known of control from outside the European Union, instead of what is in the catalogue.
   *
   * @default - as in the catalogue
   */
  readonly foreignControl?: ForeignControlFact[];
  /**
   * Certificates, each instead of all of its scheme in the catalogue.
   *
   * @default - as in the catalogue
   */
  readonly certificates?: CertificateFact[];
  /**
   * Where the cloud is steered from, instead of what is in the catalogue.
   *
   * @default - as in the catalogue
   */
  readonly controlPlane?: ControlPlaneFact[];
  /**
   * Whose technology it rests on, instead of what is in the catalogue.
   *
   * @default - as in the catalogue
   */
  readonly dependencies?: DependencyFact[];
  /**
   * Whether it is coming or going, instead of what is in the catalogue.
   *
   * @default - as in the catalogue
   */
  readonly lifecycle?: LifecycleFact[];
  /**
   * Levels of the EU Cloud Sovereignty Framework, your own assessment above all, beside those in the catalogue.
   *
   * @default - as in the catalogue
   */
  readonly seals?: SealFact[];
  /**
   * Regions, each instead of the one of its name in the catalogue.
   *
   * @default - as in the catalogue
   */
  readonly regions?: Region[];
}

const CORRECTION_SYMBOL = Symbol.for("archipel.FactCorrection");

/**
 * Adds facts about an operator and its regions, or corrects those of the catalogue, for the whole app. The report lists them.
 */
export class FactCorrection extends Construct {
  /** Whether a construct is one. */
  public static isFactCorrection(construct: any): boolean {
    return typeof construct === "object" && construct !== null && CORRECTION_SYMBOL in construct;
  }

  /** What it says. */
  public readonly props: FactCorrectionProps;

  /**
   * @throws ValidationError when neither or both of `cloud` and `cloudName` are given, or a country is no ISO 3166-1 code
   */
  public constructor(scope: Construct, id: string, props: FactCorrectionProps) {
    super(scope, id);
    checkShape(this, "FactCorrection", "FactCorrectionProps", props);
    Object.defineProperty(this, CORRECTION_SYMBOL, { value: true });
    const faults = new Faults(this, "FactCorrection");
    if ((props.cloud === undefined) === (props.cloudName === undefined)) {
      faults.add("cloud", props.cloudName ?? props.cloud?.node.path, "one of cloud and cloudName");
    }
    const { owners = [], regions = [] } = props;
    const countries = [props.country, ...owners.map((owner) => owner.country), ...regions.map((region) => region.country)];
    for (const country of countries) {
      checkPattern(faults, "country", country, /^[A-Z]{2}$/, "an ISO 3166-1 alpha-2 code, such as DE");
    }
    faults.throwIfAny();
    this.props = props;
  }
}
