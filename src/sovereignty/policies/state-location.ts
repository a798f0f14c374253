import type { Construct } from "constructs";
import { requireJurisdictions } from "./checks";
import { checkShape } from "../../core/shape-check";
import { isAccepted } from "../evidence";
import type { Finding, Violation } from "../finding";
import type { IInventory } from "../inventory";
import type { Jurisdiction } from "../jurisdiction";
import { isWithin, namesOf } from "../jurisdiction";
import { SovereigntyObjective } from "../objective";
import { operatorAt } from "../operators";
import type { Place } from "../place";
import { describePlace } from "../place";
import type { SovereigntyPolicyProps } from "../policy";
import { SovereigntyPolicy } from "../policy";

/**
 * Properties of the policy.
 */
export interface StateLocationProps extends SovereigntyPolicyProps {
  /** Where the states may stand, and their keepers may have their seat. */
  readonly allowed: Jurisdiction[];
}

/**
 * The Terraform states of the stacks in scope are kept with sovereign operators: by `SovereignState` on a cloud of the program. A state holds every secret of its stack.
 */
export class StateLocation extends SovereigntyPolicy {
  public readonly title: string;
  public readonly objectives = [SovereigntyObjective.DATA, SovereigntyObjective.OPERATIONAL];

  /**
   * @throws ValidationError when no jurisdiction is allowed
   */
  public constructor(scope: Construct, id: string, private readonly props: StateLocationProps) {
    super(scope, id, props);
    checkShape(this, "StateLocation", "StateLocationProps", props);
    requireJurisdictions(this, "StateLocation", "allowed", props.allowed);
    this.title = `Terraform states are kept in ${namesOf(props.allowed)}, by operators from there`;
  }

  public judge({ states }: IInventory): Violation[] {
    return states.flatMap(({ stack, place, description }) => {
      if (place === undefined) {
        return [{ path: stack, message: `its state is in ${description}, and whose that is cannot be told; keep it by SovereignState in a bucket of one of the program's clouds` }];
      }
      return this.findingsAt(place).map((finding) => ({ ...finding, path: stack, message: `its state is at ${describePlace(place)}: ${finding.message}` }));
    });
  }

  private findingsAt(place: Place): Finding[] {
    const { allowed } = this.props;
    const { region } = place;
    const operator = operatorAt(place, this.evidence);
    const country = isAccepted(region, this.evidence) ? region.country : undefined;
    const wrong = (what: string, where: string | undefined): string => `${what} ${where === undefined ? "a country that no source that counts names" : where}; allowed: ${namesOf(allowed)}`;
    return [
      ...(isWithin(allowed, country) ? [] : [{ message: wrong("that is in", country), fact: region }]),
      ...(isWithin(allowed, operator?.country) ? [] : [{ message: wrong("its operator has its seat in", operator?.country), fact: place.operator }]),
    ];
  }
}
