import type { Construct } from "constructs";
import { requireJurisdictions } from "./checks";
import { checkShape } from "../../core/shape-check";
import type { Finding } from "../finding";
import type { Jurisdiction } from "../jurisdiction";
import { isWithin, namesOf } from "../jurisdiction";
import { SovereigntyObjective } from "../objective";
import { operatorAt } from "../operators";
import type { Place } from "../place";
import { PlacePolicy } from "../place-policy";
import type { SovereigntyPolicyProps } from "../policy";

/**
 * Properties of the policy.
 */
export interface OperatorSeatProps extends SovereigntyPolicyProps {
  /** Where operators may have their seat. */
  readonly allowed: Jurisdiction[];
}

/**
 * The companies that everything in scope stands with have their legal seat in certain countries.
 */
export class OperatorSeat extends PlacePolicy {
  public readonly title: string;
  public readonly objectives = [SovereigntyObjective.STRATEGIC, SovereigntyObjective.LEGAL];

  /**
   * @throws ValidationError when no jurisdiction is allowed
   */
  public constructor(scope: Construct, id: string, private readonly props: OperatorSeatProps) {
    super(scope, id, props);
    checkShape(this, "OperatorSeat", "OperatorSeatProps", props);
    requireJurisdictions(this, "OperatorSeat", "allowed", props.allowed);
    this.title = `operators have their seat in ${namesOf(props.allowed)}`;
  }

  public judgePlace(place: Place): Finding | undefined {
    const allowed = namesOf(this.props.allowed);
    const operator = operatorAt(place, this.evidence);
    if (operator?.country === undefined) {
      return { message: `no source that counts says who runs it and where that company has its seat; allowed: ${allowed}`, fact: place.operator };
    }
    if (isWithin(this.props.allowed, operator.country)) {
      return undefined;
    }
    return { message: `${operator.name} has its seat in ${operator.country}; allowed: ${allowed}`, fact: operator };
  }
}
