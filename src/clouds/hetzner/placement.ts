import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";

/** https://docs.hetzner.com/cloud/placement-groups/overview of 2022-08-22 */
const LIMIT = 10;

/** How many servers of the program are in each placement group. */
export class GroupMembers {
  private readonly counts = new Map<string, number>();

  /**
   * Counts one more.
   *
   * @throws ValidationError when the group is full
   */
  public add(scope: IConstruct, placementGroupId: string): void {
    const count = (this.counts.get(placementGroupId) ?? 0) + 1;
    if (count > LIMIT) {
      const allowed = `a group of at most ${LIMIT} servers, as Hetzner's placement groups hold no more; take several groups, or spread: false`;
      new Faults(scope, "Server").refuse("placementGroup", `${count} servers`, allowed);
    }
    this.counts.set(placementGroupId, count);
  }
}
