import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";

/** How many servers of the program are in each placement group, on clouds whose groups hold but a few. */
export class GroupMembers {
  private readonly counts = new Map<string, number>();

  /**
   * @param limit the most that a group holds
   * @param whose for the message: `Hetzner's placement groups`
   */
  public constructor(
    private readonly limit: number,
    private readonly whose: string,
  ) {}

  /**
   * Counts one more, or several, where servers are in a group.
   *
   * @throws ValidationError when the group is full
   */
  public add(scope: IConstruct, placementGroupId: string | undefined, more = 1): void {
    if (placementGroupId === undefined) {
      return;
    }
    const count = (this.counts.get(placementGroupId) ?? 0) + more;
    if (count > this.limit) {
      const allowed = `a group of at most ${this.limit} servers, as ${this.whose} hold no more; take several groups, or spread: false`;
      new Faults(scope, "Server").refuse("placementGroup", `${count} servers`, allowed);
    }
    this.counts.set(placementGroupId, count);
  }
}
