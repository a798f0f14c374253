import type { IConstruct } from "constructs";
import { withCode } from "../../core/error-codes";
import type { TargetSpec } from "../../load-balancing/driver";

/** A target group on a cloud whose load balancers send all they get to the same targets. */
export interface SharingGroup {
  readonly targetGroupId: string;
  readonly targets: ReadonlyMap<string, TargetSpec>;
}

/** The targets of a load balancer: each gets what comes to any of its listeners, so the groups that listeners use must agree. */
export class SharedTargets {
  private readonly used = new Set<SharingGroup>();
  private readonly taken = new Map<string, TargetSpec>();

  public constructor(
    scope: IConstruct,
    private readonly cloudName: string,
    /** Defines a target, which is called once for each. */
    private readonly define: (target: TargetSpec) => void,
  ) {
    scope.node.addValidation({ validate: () => this.disagreements() });
  }

  /** All of them, in an order that does not depend on the program's. */
  public get all(): TargetSpec[] {
    return [...this.taken.values()].sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
  }

  /** From now on the group's targets get connections. */
  public use(group: SharingGroup): void {
    this.used.add(group);
    this.follow(group);
  }

  /** Defines what the group has gained, if a listener uses it. */
  public follow(group: SharingGroup): void {
    if (this.used.has(group)) {
      [...group.targets.values()].filter(({ targetId }) => !this.taken.has(targetId)).forEach((target) => this.take(target));
    }
  }

  private take(target: TargetSpec): void {
    this.taken.set(target.targetId, target);
    this.define(target);
  }

  private disagreements(): string[] {
    return [...this.used].flatMap(({ targetGroupId, targets }) => {
      const missing = [...this.taken.keys()].filter((targetId) => !targets.has(targetId)).sort();
      const complaint =
        `${targetGroupId} lacks ${missing.join(", ")}, a target of another group, which would get its connections, too: all listeners of a load ` +
        `balancer at ${this.cloudName} send to the same targets. Give the groups the same ones, or each a LoadBalancer of its own`;
      return missing.length === 0 ? [] : [withCode("ARCHIPEL_CONFLICT", complaint)];
    });
  }
}
