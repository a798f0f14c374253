import type { Construct } from "constructs";
import { Faults } from "../../core/faults";
import type { IListenerHandle, ListenerRuleSpec, ListenerSpec } from "../../load-balancing/driver";

/** A listener: a part of its load balancer, known by its name. */
export class ListenerParts implements IListenerHandle {
  public readonly rules: ListenerRuleSpec[] = [];

  /** @param changed is called when the listener is another one */
  public constructor(
    private readonly scope: Construct,
    public readonly spec: ListenerSpec,
    private readonly changed: () => void,
  ) {}

  public get listenerId(): string {
    return this.spec.name;
  }

  /** `/foo` takes `/foo/bar` at STACKIT and not `/foobar`, so only what ends with a slash begins the same paths there as anywhere else. */
  public addRule(rule: ListenerRuleSpec): void {
    if (rule.path?.endsWith("/") === false) {
      new Faults(this.scope, "Listener rule").refuse("paths", rule.path, `a path that ends with a slash, as STACKIT compares whole segments of paths: ${rule.path}/`);
    }
    this.rules.push(rule);
    this.changed();
  }
}
