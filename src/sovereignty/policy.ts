import { Token } from "cdktf";
import { Construct } from "constructs";
import { enforce } from "./enforcement";
import { Evidence } from "./evidence";
import type { Violation } from "./finding";
import type { IInventory } from "./inventory";
import { checkResolved } from "../core/checks";
import { Faults } from "../core/faults";
import { checkShape } from "../core/shape-check";

/**
 * Properties that all policies have.
 */
export interface SovereigntyPolicyProps {
  /**
   * Which facts count. What rests on others is as good as unknown, and unknown is not met.
   *
   * @default Evidence.VERIFIED
   */
  readonly evidence?: Evidence;
}

const POLICY_SYMBOL = Symbol.for("archipel.SovereigntyPolicy");

/**
 * A rule for everything below its scope: an app, a stack, a cloud or any construct. What breaks it stops the synth, and all that breaks any policy of the app is
 * told at once: where, which rule, which fact, from which source, and which clouds would satisfy it.
 *
 * A rule of your own extends this class, or `PlacePolicy` when it judges places.
 */
export abstract class SovereigntyPolicy extends Construct {
  /** Whether a construct is a policy. */
  public static isSovereigntyPolicy(construct: any): boolean {
    return typeof construct === "object" && construct !== null && POLICY_SYMBOL in construct;
  }

  /** Which facts count. */
  public readonly evidence: Evidence;
  /** What it asks, in words: `data stands in EU`. */
  public abstract readonly title: string;
  /** The objectives of the EU Cloud Sovereignty Framework that it serves, see `SovereigntyObjective`. */
  public abstract readonly objectives: string[];

  protected constructor(scope: Construct, id: string, props: SovereigntyPolicyProps = {}) {
    super(scope, id);
    checkShape(this, "SovereigntyPolicy", "SovereigntyPolicyProps", props);
    this.checkKnown(props);
    Object.defineProperty(this, POLICY_SYMBOL, { value: true });
    this.evidence = props.evidence ?? Evidence.VERIFIED;
    enforce(this);
  }

  /** A policy is judged before Terraform finds anything out. */
  private checkKnown(props: object): void {
    const faults = new Faults(this, "SovereigntyPolicy");
    for (const [property, value] of Object.entries(props)) {
      // A list that is not known is none of its items.
      const unknown = [value, ...[value].flat()].find((item) => Token.isUnresolved(item));
      checkResolved(faults, property, unknown, "policies are judged then");
    }
    faults.throwIfAny();
  }

  /** Everything in its scope that breaks it. */
  public abstract judge(inventory: IInventory): Violation[];
}
