import type { IConstruct } from "constructs";
import { Construct } from "constructs";
import type { SovereigntyPolicy } from "./policy";
import { Faults } from "../core/faults";
import { checkShape } from "../core/shape-check";

/**
 * Properties of a waiver.
 */
export interface WaiverProps {
  /** The policy that is waived. */
  readonly policy: SovereigntyPolicy;
  /**
   * What it is waived for, with all that is below.
   *
   * @default - what the waiver is defined in
   */
  readonly of?: IConstruct;
  /** Why, for those who read the report. */
  readonly reason: string;
  /** Who takes the responsibility. */
  readonly approvedBy: string;
  /** The day on which it was granted, ISO 8601: `2026-11-28`. */
  readonly granted: string;
  /** The last day on which it holds, ISO 8601. */
  readonly until: string;
}

const WAIVER_SYMBOL = Symbol.for("archipel.Waiver");
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Lets something break a policy, for a reason and a time. It is listed in the report; after its last day the policy holds again.
 */
export class Waiver extends Construct {
  /** Whether a construct is one. */
  public static isWaiver(construct: any): boolean {
    return typeof construct === "object" && construct !== null && WAIVER_SYMBOL in construct;
  }

  /** What it says. */
  public readonly props: WaiverProps;

  /**
   * @throws ValidationError when the reason, the name or a day is missing or wrong
   */
  public constructor(scope: Construct, id: string, props: WaiverProps) {
    super(scope, id);
    checkShape(this, "Waiver", "WaiverProps", props);
    Object.defineProperty(this, WAIVER_SYMBOL, { value: true });
    const faults = new Faults(this, "Waiver");
    for (const key of ["reason", "approvedBy"] as const) {
      if (props[key].trim() === "") {
        faults.add(key, props[key], "some words, as the report shows them");
      }
    }
    for (const key of ["granted", "until"] as const) {
      if (!isDay(props[key])) {
        faults.add(key, props[key], "a day in the form 2026-11-28");
      }
    }
    if (faults.none && props.until < props.granted) {
      faults.add("until", props.until, `a day that is not before ${props.granted}, when it was granted`);
    }
    faults.throwIfAny();
    this.props = props;
  }

  /** The path of what it is granted for. */
  public get scopePath(): string {
    return (this.props.of ?? this.node.scope!).node.path;
  }

  /** Whether it holds on a day, ISO 8601. */
  public holdsOn(day: string): boolean {
    return this.props.granted <= day && day <= this.props.until;
  }
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  // A day that its month does not have becomes another one.
  return DAY.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
