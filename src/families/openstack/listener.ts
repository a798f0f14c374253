import { dependable } from "cdktf";
import type { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import { LbL7PolicyV2 } from "../../../l1/openstack/lb-l7policy-v2";
import { LbL7RuleV2 } from "../../../l1/openstack/lb-l7rule-v2";
import { LbListenerV2 } from "../../../l1/openstack/lb-listener-v2";
import { filled } from "../../core/lists";
import type { IListenerHandle, ListenerRuleSpec, ListenerSpec } from "../../load-balancing/driver";
import { ListenerProtocol } from "../../load-balancing/protocols";
import { moreSpecificFirst } from "../../load-balancing/rule-order";

const PROTOCOLS = {
  [ListenerProtocol.TCP]: "TCP",
  [ListenerProtocol.UDP]: "UDP",
  [ListenerProtocol.HTTP]: "HTTP",
  [ListenerProtocol.HTTPS]: "TERMINATED_HTTPS",
};

/** What targets learn of a request's origin. */
const FORWARDED = { "X-Forwarded-For": "true", "X-Forwarded-Port": "true", "X-Forwarded-Proto": "true" };

/** A rule and the policy that stands for it. */
interface Entry {
  readonly rule: ListenerRuleSpec;
  readonly policy: LbL7PolicyV2;
}

/** A listener of Octavia, and one policy to a rule. */
export class ListenerHandle implements IListenerHandle {
  public readonly listenerId: string;
  private readonly entries: Entry[] = [];

  public constructor(
    private readonly scope: Construct,
    private readonly context: DriverContext,
    loadbalancerId: string,
    spec: ListenerSpec,
  ) {
    const { provider } = context;
    const [defaultTlsContainerRef] = spec.certificateIds;
    const byHttp = spec.protocol === ListenerProtocol.HTTP || spec.protocol === ListenerProtocol.HTTPS;
    const listener = new LbListenerV2(scope, "Resource", {
      name: spec.name,
      loadbalancerId,
      protocol: PROTOCOLS[spec.protocol],
      protocolPort: spec.port,
      defaultPoolId: spec.defaultTargetGroupId,
      defaultTlsContainerRef,
      sniContainerRefs: spec.certificateIds.length > 1 ? spec.certificateIds : undefined,
      insertHeaders: byHttp ? FORWARDED : undefined,
      allowedCidrs: filled(spec.allowedCidrs),
      provider,
    });
    this.listenerId = listener.id;
  }

  public addRule(rule: ListenerRuleSpec): void {
    const { provider } = this.context;
    const policy = new LbL7PolicyV2(this.scope, `Rule-${rule.ruleId}`, {
      name: rule.ruleId,
      listenerId: this.listenerId,
      action: "REDIRECT_TO_POOL",
      redirectPoolId: rule.targetGroupId,
      provider,
    });
    const { id: l7PolicyId } = policy;
    if (rule.host !== undefined) {
      new LbL7RuleV2(this.scope, `Host-${rule.ruleId}`, { l7PolicyId, type: "HOST_NAME", compareType: "EQUAL_TO", value: rule.host, provider });
    }
    if (rule.path !== undefined) {
      new LbL7RuleV2(this.scope, `Path-${rule.ruleId}`, { l7PolicyId, type: "PATH", compareType: "STARTS_WITH", value: rule.path, provider });
    }
    this.entries.push({ rule, policy });
    this.arrange();
  }

  /**
   * Octavia keeps the policies of a listener in a list, and moves the others when one is put in or taken out. So they are made and moved one after the
   * other, the first place first; in parallel, the list would depend on who is faster.
   */
  private arrange(): void {
    const policies = [...this.entries].sort((one, other) => moreSpecificFirst(one.rule, other.rule)).map(({ policy }) => policy);
    policies.forEach((policy, index) => {
      policy.position = index + 1;
      policy.dependsOn = index === 0 ? undefined : [dependable(policies[index - 1])];
    });
  }
}
