import { Fn } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { resourceName } from "./resource-name";
import { LoadbalancerFrontend } from "../../../l1/upcloud/loadbalancer-frontend";
import type { LoadbalancerFrontendRuleMatchers } from "../../../l1/upcloud/loadbalancer-frontend-rule";
import { LoadbalancerFrontendRule } from "../../../l1/upcloud/loadbalancer-frontend-rule";
import { LoadbalancerFrontendTlsConfig } from "../../../l1/upcloud/loadbalancer-frontend-tls-config";
import { Faults } from "../../core/faults";
import type { IListenerHandle, ListenerRuleSpec, ListenerSpec } from "../../load-balancing/driver";
import { ListenerProtocol } from "../../load-balancing/protocols";

/** "Rule with the higher priority goes first. Rules with the same priority processed in alphabetical order": the provider, frontend_rule.go */
const FIRST = 100;
const THEN = 50;
/** Longer than any path that a name has room for. */
const LONGEST_PATH = 9999;

/** Where a frontend belongs, and what it listens on. */
export interface FrontendPlace {
  readonly loadBalancerId: string;
  readonly networks: readonly string[];
}

/** A frontend. Each rule is a resource of its own. */
export class FrontendHandle implements IListenerHandle {
  public readonly listenerId: string;

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    { loadBalancerId, networks }: FrontendPlace,
    spec: ListenerSpec,
  ) {
    checkCertificates(scope, spec.certificateIds);
    const { provider } = context;
    const frontend = new LoadbalancerFrontend(scope, "Resource", {
      provider,
      loadbalancer: loadBalancerId,
      name: spec.name,
      mode: spec.protocol === ListenerProtocol.TCP ? "tcp" : "http",
      port: spec.port,
      defaultBackendName: nameIn(spec.defaultTargetGroupId),
      networks: networks.map((name) => ({ name })),
    });
    this.listenerId = frontend.id;
    for (const certificateBundle of spec.certificateIds) {
      new LoadbalancerFrontendTlsConfig(scope, "Tls", { provider, frontend: this.listenerId, name: spec.name, certificateBundle });
    }
    if (spec.allowedCidrs.length > 0) {
      this.turnAway(spec.allowedCidrs);
    }
  }

  public addRule(spec: ListenerRuleSpec): void {
    const { ruleId, host, path, targetGroupId } = spec;
    const matchers: LoadbalancerFrontendRuleMatchers = {
      ...(host === undefined ? {} : { host: [{ value: host }] }),
      ...(path === undefined ? {} : { path: [{ method: "starts", value: path }] }),
    };
    new LoadbalancerFrontendRule(this.scope, `Rule-${ruleId}`, {
      provider: this.context.provider,
      frontend: this.listenerId,
      name: orderedName(spec),
      priority: THEN,
      matchers: [matchers],
      actions: [{ useBackend: [{ backendName: nameIn(targetGroupId) }] }],
    });
  }

  /** Who is in none of the blocks is turned away, before any other rule. */
  private turnAway(cidrs: readonly string[]): void {
    new LoadbalancerFrontendRule(this.scope, "AllowedCidrs", {
      provider: this.context.provider,
      frontend: this.listenerId,
      name: "allowed-cidrs",
      priority: FIRST,
      matchingCondition: "and",
      matchers: [{ srcIp: cidrs.map((value) => ({ value, inverse: true })) }],
      actions: [{ tcpReject: [{}] }],
    });
  }
}

/** The name of a backend, which is the last part of its identifier; who uses it waits for the backend. */
function nameIn(backendId: string): string {
  return Fn.basename(backendId);
}

/** A name that stands in the alphabet as the rule stands among others: those with a host first, then by the length of their paths. */
function orderedName({ ruleId, host, path = "" }: ListenerRuleSpec): string {
  const byLength = String(LONGEST_PATH - path.length).padStart(4, "0");
  return `${host === undefined ? "b" : "a"}${byLength}-${resourceName(ruleId)}`;
}

function checkCertificates(scope: Construct, certificateIds: readonly string[]): void {
  if (certificateIds.length > 1) {
    new Faults(scope, "Listener").refuse(
      "certificates",
      `${certificateIds.length} certificates`,
      "one for all names, as UpCloud does not say which of several a client is shown that names no host",
    );
  }
}
