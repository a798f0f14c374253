import type { Construct } from "constructs";
import { checkInteger, checkPattern } from "../../core/checks";
import { SourceKind } from "../../core/fact";
import { Faults } from "../../core/faults";
import { checkShape } from "../../core/shape-check";
import { isAccepted } from "../evidence";
import type { Finding } from "../finding";
import type { Place } from "../place";
import { PlacePolicy } from "../place-policy";
import type { SovereigntyPolicyProps } from "../policy";

/**
 * Properties of the policy.
 */
export interface MinimumSealProps extends SovereigntyPolicyProps {
  /** The objective, `SOV-1` to `SOV-8`, see `SovereigntyObjective`. */
  readonly objective: string;
  /** The lowest level, 0 to 4. */
  readonly level: number;
  /**
   * Whether a level that an operator gives itself counts. By the framework it is a claim; the buyer assesses, and says so here by a `FactCorrection`.
   *
   * @default false
   */
  readonly acceptClaims?: boolean;
}

/**
 * Everything in scope stands with operators that reach a level (SEAL) of the EU Cloud Sovereignty Framework for an objective. No public register of levels
 * is known: they come from your own assessment, as `seals` of a `FactCorrection`.
 *
 * @see https://commission.europa.eu/document/09579818-64a6-4dd5-9577-446ab6219113_en
 */
export class MinimumSeal extends PlacePolicy {
  public readonly title: string;
  public readonly objectives: string[];

  /**
   * @throws ValidationError when there is no such objective or level
   */
  public constructor(scope: Construct, id: string, private readonly props: MinimumSealProps) {
    super(scope, id, props);
    checkShape(this, "MinimumSeal", "MinimumSealProps", props);
    const faults = new Faults(this, "MinimumSeal");
    checkPattern(faults, "objective", props.objective, /^SOV-[1-8]$/, "SOV-1 to SOV-8");
    checkInteger(faults, "level", props.level, { min: 0, max: 4 });
    faults.throwIfAny();
    this.objectives = [props.objective];
    this.title = `operators reach SEAL-${props.level} for ${props.objective}`;
  }

  public judgePlace({ operator }: Place): Finding | undefined {
    const { objective, level, acceptClaims = false } = this.props;
    const given = (operator?.seals ?? []).filter((fact) => fact.objective === objective && isAccepted(fact, this.evidence));
    const counting = given.filter(({ sourceKind }) => acceptClaims || sourceKind !== SourceKind.OPERATOR);
    if (counting.length === 0) {
      return { message: `no assessment that counts gives it a level for ${objective}${given.length > 0 ? ", only its own claim" : ""}`, fact: given[0] };
    }
    // Whoever is strictest is right.
    const lowest = counting.reduce((one, other) => (other.level < one.level ? other : one));
    return lowest.level >= level ? undefined : { message: `${lowest.givenBy} gives it SEAL-${lowest.level} for ${objective}; required: SEAL-${level}`, fact: lowest };
  }
}
