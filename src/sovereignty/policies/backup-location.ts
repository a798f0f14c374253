import type { Construct, IConstruct } from "constructs";
import { checkShape } from "../../core/shape-check";
import { isAccepted } from "../evidence";
import type { Violation } from "../finding";
import type { IInventory } from "../inventory";
import type { Jurisdiction } from "../jurisdiction";
import { isWithin, namesOf } from "../jurisdiction";
import { SovereigntyObjective } from "../objective";
import { groupOf, operatorAt } from "../operators";
import type { Place } from "../place";
import { describePlace } from "../place";
import type { SovereigntyPolicyProps } from "../policy";
import { SovereigntyPolicy } from "../policy";

/**
 * Properties of the policy.
 */
export interface BackupLocationProps extends SovereigntyPolicyProps {
  /** What is backed up, with all that is below. */
  readonly original: IConstruct;
  /** Where the copies are kept. */
  readonly backup: IConstruct;
  /**
   * Where copies may stand.
   *
   * @default - anywhere
   */
  readonly allowed?: Jurisdiction[];
  /**
   * Whether copies must stand in another country than the original.
   *
   * @default true
   */
  readonly otherCountry?: boolean;
  /**
   * Whether copies must stand with an operator that is independent of the original's.
   *
   * @default false
   */
  readonly otherOperator?: boolean;
}

/**
 * A backup stands apart from what it is a copy of: in another country, with another operator, and yet within certain jurisdictions.
 */
export class BackupLocation extends SovereigntyPolicy {
  public readonly title: string;
  public readonly objectives = [SovereigntyObjective.DATA, SovereigntyObjective.OPERATIONAL];

  public constructor(scope: Construct, id: string, private readonly props: BackupLocationProps) {
    super(scope, id, props);
    checkShape(this, "BackupLocation", "BackupLocationProps", props);
    const { allowed, otherCountry = true, otherOperator = false } = props;
    const asked = [
      ...(otherCountry ? ["in another country"] : []),
      ...(otherOperator ? ["with another operator"] : []),
      ...(allowed === undefined ? [] : [`within ${namesOf(allowed)}`]),
    ];
    this.title = `backups stand ${asked.join(", ")}`;
  }

  public judge(inventory: IInventory): Violation[] {
    const { original, backup } = this.props;
    const [one, other] = [this.standing(inventory, original), this.standing(inventory, backup)];
    const unknown = [...one.violations, ...other.violations];
    return unknown.length > 0 ? unknown : other.places.flatMap((place) => this.violationsAt(place, one.places));
  }

  private standing(inventory: IInventory, construct: IConstruct): { places: Place[]; violations: Violation[] } {
    const path = construct.node.path;
    const resources = inventory.below(construct).filter(({ isPlaceless }) => !isPlaceless);
    const places = [...new Map(resources.flatMap((resource) => resource.places).map((place) => [describePlace(place), place])).values()];
    const doubts = resources.flatMap((resource) => resource.doubts.map((doubt) => ({ path: resource.path, message: `${resource.resourceType}: ${doubt}` })));
    const violations = resources.length === 0 ? [{ path, message: "nothing stands there that could be looked at" }] : doubts;
    return { places, violations };
  }

  private violationsAt(place: Place, originals: readonly Place[]): Violation[] {
    const { backup, allowed, otherCountry = true, otherOperator = false } = this.props;
    const violations: Violation[] = [];
    const add = (message: string): void => {
      violations.push({ path: backup.node.path, message: `stands at ${describePlace(place)}: ${message}`, fact: place.region });
    };
    const known = (candidate: Place): string | undefined => (isAccepted(candidate.region, this.evidence) ? candidate.region.country : undefined);
    if (allowed !== undefined && !isWithin(allowed, known(place))) {
      add(`that is ${known(place) === undefined ? "in no country that is known" : `in ${known(place)}`}; allowed: ${namesOf(allowed)}`);
    }
    const near = originals.find((candidate) => known(candidate) === undefined || known(candidate) === known(place));
    if (otherCountry && (near !== undefined || known(place) === undefined)) {
      add(`that is not known to be in another country than the original${near === undefined ? "" : ` at ${describePlace(near)}`}`);
    }
    const group = this.groupAt(place);
    const akin = originals.find((candidate) => this.groupAt(candidate) === undefined || this.groupAt(candidate) === group);
    if (otherOperator && (akin !== undefined || group === undefined)) {
      add(`its operator is not known to be independent of the original's${akin === undefined ? "" : ` at ${describePlace(akin)}`}`);
    }
    return violations;
  }

  private groupAt(place: Place): string | undefined {
    const operator = operatorAt(place, this.evidence);
    return operator && groupOf(operator);
  }
}
