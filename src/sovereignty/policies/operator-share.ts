import type { Construct } from "constructs";
import { countByOperator } from "./counted";
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
export interface OperatorShareProps extends SovereigntyPolicyProps {
  /** The most that may stand with one operator and its group, in percent. */
  readonly maxPercent: number;
  /**
   * What is counted: `server`, `bucket`, `volume`, `database`.
   *
   * @default "server"
   */
  readonly subject?: string;
}

/**
 * No single operator has more than a share of what is in scope.
 */
export class OperatorShare extends SovereigntyPolicy {
  public readonly title: string;
  public readonly objectives = [SovereigntyObjective.STRATEGIC, SovereigntyObjective.SUPPLY_CHAIN];
  private readonly subject: string;

  /**
   * @throws ValidationError when the share is no percentage
   */
  public constructor(scope: Construct, id: string, private readonly props: OperatorShareProps) {
    super(scope, id, props);
    checkShape(this, "OperatorShare", "OperatorShareProps", props);
    if (!(props.maxPercent > 0 && props.maxPercent <= 100)) {
      new Faults(this, "OperatorShare").refuse("maxPercent", props.maxPercent, "a percentage above 0, up to 100");
    }
    this.subject = props.subject ?? "server";
    this.title = `no operator has more than ${props.maxPercent} % of the ${this.subject}s`;
  }

  public judge(inventory: IInventory): Violation[] {
    const { byGroup, uncounted } = countByOperator(inventory, this.evidence, this.subject);
    const unknown = uncounted.map(({ resource, why }) => ({ path: resource.constructPath ?? resource.path, message: `${resource.resourceType} cannot be counted: ${why}` }));
    const total = [...byGroup.values()].reduce((sum, count) => sum + count, 0);
    const tooMuch = [...byGroup].filter(([, count]) => (100 * count) / total > this.props.maxPercent).map(([group, count]) => ({
      path: this.node.scope!.node.path,
      message: `${group} has ${count} of ${total} ${this.subject}s, ${Math.round((1000 * count) / total) / 10} %; allowed: ${this.props.maxPercent} %`,
    }));
    return [...unknown, ...tooMuch];
  }
}
