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
export interface ControlPlaneLocationProps extends SovereigntyPolicyProps {
  /** Where clouds may be steered from. */
  readonly allowed: Jurisdiction[];
}

/**
 * The clouds in scope are steered from certain countries. Few operators say where that is; where it is not known it is not met.
 */
export class ControlPlaneLocation extends PlacePolicy {
  public readonly title: string;
  public readonly objectives = [SovereigntyObjective.OPERATIONAL];

  /**
   * @throws ValidationError when no jurisdiction is allowed
   */
  public constructor(scope: Construct, id: string, private readonly props: ControlPlaneLocationProps) {
    super(scope, id, props);
    checkShape(this, "ControlPlaneLocation", "ControlPlaneLocationProps", props);
    requireJurisdictions(this, "ControlPlaneLocation", "allowed", props.allowed);
    this.title = `control planes run in ${namesOf(props.allowed)}`;
  }

  public judgePlace({ operator }: Place): Finding | undefined {
    const known = (operator?.controlPlane ?? []).filter((fact) => fact.country !== undefined && isAccepted(fact, this.evidence));
    if (known.length === 0) {
      return { message: "no source that counts says where its control plane runs", fact: operator?.controlPlane?.[0] };
    }
    const foreign = known.find(({ country }) => !isWithin(this.props.allowed, country));
    return foreign && { message: `its control plane runs in ${foreign.country}; allowed: ${namesOf(this.props.allowed)}`, fact: foreign };
  }
}
