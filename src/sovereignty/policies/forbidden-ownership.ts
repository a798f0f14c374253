import type { Construct } from "constructs";
import { Faults } from "../../core/faults";
import type { OwnerFact } from "../../core/operator-facts";
import { checkShape } from "../../core/shape-check";
import { isAccepted } from "../evidence";
import type { Finding } from "../finding";
import { Jurisdiction, isWithin, namesOf } from "../jurisdiction";
import { SovereigntyObjective } from "../objective";
import type { Place } from "../place";
import { PlacePolicy } from "../place-policy";
import type { SovereigntyPolicyProps } from "../policy";

/**
 * Properties of the policy.
 */
export interface ForbiddenOwnershipProps extends SovereigntyPolicyProps {
  /**
   * The countries, ISO 3166-1 alpha-2, that owners must not be from: `US`, for its CLOUD Act.
   *
   * @default - all outside `outside`
   */
  readonly countries?: string[];
  /**
   * Owners must not be from outside these.
   *
   * @default - `countries`
   */
  readonly outside?: Jurisdiction[];
  /**
   * How much an owner from there may hold who does not decide, in percent.
   *
   * @default 25
   */
  readonly maxSharePercent?: number;
}

/**
 * Nobody from certain countries owns or controls the operators in scope. Where it is not known who does, it is not met.
 */
export class ForbiddenOwnership extends PlacePolicy {
  public readonly title: string;
  public readonly objectives = [SovereigntyObjective.STRATEGIC, SovereigntyObjective.LEGAL];
  private readonly maxSharePercent: number;

  /**
   * @throws ValidationError when neither or both of `countries` and `outside` are given, a country is no ISO 3166-1 code, or the share is no percentage
   */
  public constructor(scope: Construct, id: string, private readonly props: ForbiddenOwnershipProps) {
    super(scope, id, props);
    checkShape(this, "ForbiddenOwnership", "ForbiddenOwnershipProps", props);
    const { countries, outside, maxSharePercent = 25 } = props;
    const faults = new Faults(this, "ForbiddenOwnership");
    if ((countries === undefined) === (outside === undefined) || [...(countries ?? []), ...(outside ?? [])].length === 0) {
      faults.add("countries", countries, "one of countries and outside, and not empty");
    }
    countries?.filter((country) => !/^[A-Z]{2}$/.test(country)).forEach((country) => faults.add("countries", country, "ISO 3166-1 alpha-2 codes, such as US"));
    if (!(maxSharePercent >= 0 && maxSharePercent <= 100)) {
      faults.add("maxSharePercent", maxSharePercent, "a percentage from 0 to 100");
    }
    faults.throwIfAny();
    this.maxSharePercent = maxSharePercent;
    const who = outside === undefined ? `from ${countries!.join(", ")}` : `outside ${namesOf(outside)}`;
    this.title = `no owner ${who} decides, or holds more than ${maxSharePercent} %`;
  }

  public judgePlace({ operator }: Place): Finding | undefined {
    const owners = (operator?.owners ?? []).filter((fact) => isAccepted(fact, this.evidence));
    const controls = (operator?.foreignControl ?? []).filter((fact) => isAccepted(fact, this.evidence));
    const owner = owners.find((candidate) => this.isTooMuch(candidate));
    if (owner !== undefined) {
      return { message: `${owner.name} (${owner.country}) ${shareOf(owner)}`, fact: owner };
    }
    const control = controls.find(({ controlled, countries }) => controlled && (countries?.some((country) => this.forbids(country)) ?? true));
    if (control !== undefined) {
      return { message: control.description, fact: control };
    }
    const settled =
      owners.some((fact) => fact.country !== undefined && (fact.controls === true || (fact.sharePercent ?? 0) > 50)) ||
      controls.some(({ controlled, countries }) => controlled || (countries === undefined ? this.isAboutForeignersOnly : this.covers(countries)));
    const hint = operator?.foreignControl?.[0] ?? operator?.owners?.[0];
    return settled ? undefined : { message: "no source that counts says who controls the operator", fact: hint };
  }

  private isTooMuch({ country, controls, sharePercent }: OwnerFact): boolean {
    const isSmall = controls === false || (controls === undefined && sharePercent !== undefined);
    return country !== undefined && this.forbids(country) && !(isSmall && (sharePercent ?? 0) <= this.maxSharePercent);
  }

  private forbids(country: string): boolean {
    return this.props.countries?.includes(country) ?? !isWithin(this.props.outside!, country);
  }

  /** Whether "nobody outside the European Union controls it" answers the question. */
  private get isAboutForeignersOnly(): boolean {
    return Jurisdiction.EU.countries.every((country) => !this.forbids(country));
  }

  /** Whether the countries that were looked at are all that are forbidden. */
  private covers(lookedAt: readonly string[]): boolean {
    return this.props.countries?.every((country) => lookedAt.includes(country)) ?? false;
  }
}

function shareOf({ sharePercent, controls }: OwnerFact): string {
  const share = sharePercent === undefined ? "owns a part of the operator that is not known" : `holds ${sharePercent} %`;
  return controls ? `${sharePercent === undefined ? "owns it" : share} and decides` : share;
}
