import type { Construct } from "constructs";
import { milliseconds } from "./balancing-terms";
import type { Context } from "./context";
import type { TargetListHandle } from "./target-list";
import { NetworkloadbalancerForwardingrule } from "../../../l1/ionoscloud/networkloadbalancer-forwardingrule";
import { Faults } from "../../core/faults";
import { refuseIncomplete } from "../../core/incomplete";
import type { IListenerHandle, ListenerRuleSpec, ListenerSpec } from "../../load-balancing/driver";

/** What a listener is made of. */
export interface ForwardingRuleParts {
  readonly loadBalancerId: string;
  readonly listenerIp: string;
  readonly listener: ListenerSpec;
  readonly group: TargetListHandle;
}

/** A listener, and the targets that it sends to. How often and how long IONOS tries to connect is what a health check says of that. */
export class ForwardingRuleHandle implements IListenerHandle {
  public readonly listenerId: string;

  public constructor(
    { provider, datacenterId }: Context,
    private readonly scope: Construct,
    { loadBalancerId, listenerIp, listener, group }: ForwardingRuleParts,
  ) {
    const { timeoutSeconds, unhealthyAfter } = group.spec.healthCheck;
    const rule = new NetworkloadbalancerForwardingrule(scope, "Resource", {
      provider,
      datacenterId,
      networkloadbalancerId: loadBalancerId,
      name: listener.name,
      algorithm: group.algorithm,
      protocol: "TCP",
      listenerIp,
      listenerPort: listener.port,
      healthCheck: { connectTimeout: milliseconds(timeoutSeconds), retries: unhealthyAfter },
      targets: group.toTargets(),
    });
    this.listenerId = rule.id;
    group.follow(() => rule.putTargets(group.toTargets()));
    refuseIncomplete(scope, "defaultTargets: no target is in the group, and IONOS makes no listener without one", () => group.toTargets().length === 0);
  }

  /** Never called, as the capabilities are not listed. */
  public addRule(_spec: ListenerRuleSpec): void {
    new Faults(this.scope, "Listener").refuse("addRule", undefined, "nothing, as IONOS' Network Load Balancer has no rules");
  }
}
