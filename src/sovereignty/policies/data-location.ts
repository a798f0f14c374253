import type { Construct } from "constructs";
import { requireJurisdictions } from "./checks";
import { checkShape } from "../../core/shape-check";
import { isAccepted } from "../evidence";
import type { Finding } from "../finding";
import type { Jurisdiction } from "../jurisdiction";
import { isWithin, namesOf } from "../jurisdiction";
import { SovereigntyObjective } from "../objective";
import type { Place } from "../place";
import { PlacePolicy } from "../place-policy";
import type { SovereigntyPolicyProps } from "../policy";

/**
 * Properties of the policy.
 */
export interface DataLocationProps extends SovereigntyPolicyProps {
  /** Where things may stand. */
  readonly allowed: Jurisdiction[];
  /**
   * Only what is marked so by `DataClass.mark`.
   *
   * @default - everything in scope
   */
  readonly dataClass?: string;
}

/**
 * Everything in scope stands in data centres of certain countries.
 *
 * ```ts
 * new DataLocation(app, "home", { allowed: [Jurisdiction.EU] });
 * ```
 */
export class DataLocation extends PlacePolicy {
  public readonly title: string;
  public readonly objectives = [SovereigntyObjective.LEGAL, SovereigntyObjective.DATA];

  /**
   * @throws ValidationError when no jurisdiction is allowed
   */
  public constructor(scope: Construct, id: string, private readonly props: DataLocationProps) {
    super(scope, id, props);
    checkShape(this, "DataLocation", "DataLocationProps", props);
    requireJurisdictions(this, "DataLocation", "allowed", props.allowed);
    this.title = `${props.dataClass === undefined ? "everything" : `${props.dataClass} data`} stands in ${namesOf(props.allowed)}`;
  }

  public judgePlace({ region }: Place): Finding | undefined {
    const { allowed } = this.props;
    if (region.country === undefined || !isAccepted(region, this.evidence)) {
      return { message: `no source that counts says in which country that is; allowed: ${namesOf(allowed)}`, fact: region };
    }
    return isWithin(allowed, region.country) ? undefined : { message: `that is in ${region.country}; allowed: ${namesOf(allowed)}`, fact: region };
  }

  public concerns(dataClasses: string[]): boolean {
    return this.props.dataClass === undefined || dataClasses.includes(this.props.dataClass);
  }
}
