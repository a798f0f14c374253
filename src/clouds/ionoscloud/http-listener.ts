import { Annotations } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import type {
  ApplicationLoadbalancerForwardingruleHttpRules as HttpRule,
  ApplicationLoadbalancerForwardingruleHttpRulesConditions as Condition,
} from "../../../l1/ionoscloud/application-loadbalancer-forwardingrule";
import { ApplicationLoadbalancerForwardingrule } from "../../../l1/ionoscloud/application-loadbalancer-forwardingrule";
import { filled } from "../../core/lists";
import type { IListenerHandle, ListenerRuleSpec, ListenerSpec } from "../../load-balancing/driver";
import { moreSpecificFirst } from "../../load-balancing/rule-order";

/** Where a listener stands. */
export interface HttpListenerPlace {
  readonly loadBalancerId: string;
  readonly listenerIp: string;
}

/** Written out, as the provider keeps the conditions that stood in a rule's place before when it has none. */
const EVERY_PATH: Condition = { type: "PATH", condition: "STARTS_WITH", value: "/" };

/**
 * A listener of an Application Load Balancer, and its rules: IONOS takes the first that matches.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/application_loadbalancer_forwardingrule.md
 */
export class HttpListenerHandle implements IListenerHandle {
  public readonly listenerId: string;
  private readonly resource: ApplicationLoadbalancerForwardingrule;
  private readonly rules: ListenerRuleSpec[] = [];

  public constructor(
    { provider, datacenterId }: Context,
    scope: Construct,
    { loadBalancerId, listenerIp }: HttpListenerPlace,
    private readonly spec: ListenerSpec,
  ) {
    const { certificateIds } = spec;
    this.resource = new ApplicationLoadbalancerForwardingrule(scope, "Resource", {
      provider,
      datacenterId,
      applicationLoadbalancerId: loadBalancerId,
      name: spec.name,
      protocol: "HTTP",
      listenerIp,
      listenerPort: spec.port,
      serverCertificates: filled(certificateIds),
      httpRules: this.toRules(),
    });
    this.listenerId = this.resource.id;
    if (certificateIds.length > 1) {
      Annotations.of(scope).addWarning("IONOS keeps certificates as a set: which one clients get that name no host, or one that no certificate is for, is up to it");
    }
  }

  public addRule(rule: ListenerRuleSpec): void {
    this.rules.push(rule);
    this.resource.putHttpRules(this.toRules());
  }

  private toRules(): HttpRule[] {
    const sorted = [...this.rules].sort(moreSpecificFirst);
    const particular = sorted.map(({ ruleId, targetGroupId, host, path }) => forward(ruleId, targetGroupId, conditions(host, path)));
    return [...particular, forward("default", this.spec.defaultTargetGroupId, [EVERY_PATH])];
  }
}

function forward(name: string, targetGroup: string, matches: Condition[]): HttpRule {
  return { name, type: "FORWARD", targetGroup, conditions: matches };
}

/** A request must meet all of them. */
function conditions(host: string | undefined, path: string | undefined): Condition[] {
  const ofHost: Condition[] = host === undefined ? [] : [{ type: "HOST", condition: "EQUALS", value: host }];
  const ofPath: Condition[] = path === undefined ? [] : [{ type: "PATH", condition: "STARTS_WITH", value: path }];
  return [...ofHost, ...ofPath];
}
