import type { Construct } from "constructs";
import { countByOperator } from "./counted";
import { checkInteger } from "../../core/checks";
import { Faults } from "../../core/faults";
import { checkShape } from "../../core/shape-check";
import type { Violation } from "../finding";
import type { IInventory } from "../inventory";
import { SovereigntyObjective } from "../objective";
import type { SovereigntyPolicyProps } from "../policy";
import { SovereigntyPolicy } from "../policy";

/**
 * Properties of the policy.
 */
export interface OperatorDiversityProps extends SovereigntyPolicyProps {
  /** The fewest independent operators. Companies of one owner are one. */
  readonly atLeast: number;
  /**
   * What has to stand with each of them: `server`, `bucket`, `volume`, `database`.
   *
   * @default "server"
   */
  readonly subject?: string;
}

/**
 * What is in scope is spread over several operators that are independent of each other.
 */
export class OperatorDiversity extends SovereigntyPolicy {
  public readonly title: string;
  public readonly objectives = [SovereigntyObjective.STRATEGIC, SovereigntyObjective.SUPPLY_CHAIN];
  private readonly subject: string;

  /**
   * @throws ValidationError when the number is not at least 2
   */
  public constructor(scope: Construct, id: string, private readonly props: OperatorDiversityProps) {
    super(scope, id, props);
    checkShape(this, "OperatorDiversity", "OperatorDiversityProps", props);
    const faults = new Faults(this, "OperatorDiversity");
    checkInteger(faults, "atLeast", props.atLeast, { min: 2, max: 100 });
    faults.throwIfAny();
    this.subject = props.subject ?? "server";
    this.title = `${this.subject}s stand with at least ${props.atLeast} independent operators`;
  }

  public judge(inventory: IInventory): Violation[] {
    // What may be none, and what cannot be told, is not counted: it cannot make the number larger.
    const { byGroup } = countByOperator(inventory, this.evidence, this.subject);
    const groups = [...byGroup].filter(([, count]) => count > 0).map(([group]) => group).sort();
    if (groups.length >= this.props.atLeast) {
      return [];
    }
    const who = groups.length === 0 ? "with none that is known" : `with ${groups.length}: ${groups.join(", ")}`;
    return [{ path: this.node.scope!.node.path, message: `${this.subject}s stand ${who}; required: ${this.props.atLeast} independent operators` }];
  }
}
