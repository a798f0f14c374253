import type { Construct } from "constructs";
import type { BalancingOffer, MadePolicy } from "./balancing-resources";
import type { HuaweiContext } from "./context";
import { rulePriorities } from "./rule-priorities";
import type { PlacedCertificate } from "./sni";
import { tellNames } from "./sni";
import { checkResolved } from "../../core/checks";
import { Faults } from "../../core/faults";
import { filled } from "../../core/lists";
import type { IListenerHandle, ListenerRuleSpec, ListenerSpec } from "../../load-balancing/driver";
import { ListenerProtocol } from "../../load-balancing/protocols";

/** A listener, and the load balancer that it is of. */
export interface PlacedListener {
  readonly loadbalancerId: string;
  readonly spec: ListenerSpec;
  /** The load balancer's certificates, by identifier. */
  readonly certificates: ReadonlyMap<string, PlacedCertificate>;
}

const PROTOCOLS = {
  [ListenerProtocol.TCP]: "TCP",
  [ListenerProtocol.UDP]: "UDP",
  [ListenerProtocol.HTTP]: "HTTP",
  [ListenerProtocol.HTTPS]: "HTTPS",
};

/** A rule and the policy that stands for it. */
interface Entry {
  readonly rule: ListenerRuleSpec;
  readonly policy: MadePolicy;
}

/** A listener, and one policy to a rule. */
export class ListenerHandle implements IListenerHandle {
  public readonly listenerId: string;
  private readonly entries: Entry[] = [];

  /** @throws ValidationError when the cloud takes no such certificates or addresses */
  public constructor(
    private readonly context: HuaweiContext,
    private readonly offer: BalancingOffer,
    private readonly scope: Construct,
    { loadbalancerId, spec, certificates }: PlacedListener,
  ) {
    this.check(spec, certificates);
    const { provider } = context;
    const { name, protocol, port, certificateIds, allowedCidrs } = spec;
    const ipList = allowedCidrs.map((ip) => ({ ip }));
    const allowList = ipList.length === 0 ? undefined : offer.resources.allowList(scope, "AllowList", { provider, name, ipList });
    const listener = offer.resources.listener(scope, "Resource", {
      provider,
      name,
      loadbalancerId,
      protocol: PROTOCOLS[protocol],
      protocolPort: port,
      defaultPoolId: spec.defaultTargetGroupId,
      certificateId: certificateIds[0],
      sniCertificateIds: filled(certificateIds.slice(1)),
      allowListId: allowList?.id,
    });
    this.listenerId = listener.id;
  }

  /** @throws ValidationError when the listener has too many rules that are alike */
  public addRule(rule: ListenerRuleSpec): void {
    const { ruleId, host, path, targetGroupId } = rule;
    const policy = this.offer.resources.policy!(this.scope, `Rule-${ruleId}`, {
      provider: this.context.provider,
      name: ruleId,
      listenerId: this.listenerId,
      poolId: targetGroupId,
      rules: [
        ...(host === undefined ? [] : [{ type: "HOST_NAME", compareType: "EQUAL_TO", value: host }]),
        ...(path === undefined ? [] : [{ type: "PATH", compareType: "STARTS_WITH", value: path }]),
      ],
      priority: 0,
    });
    this.entries.push({ rule, policy });
    const priorities = rulePriorities(this.scope, this.entries.map((entry) => entry.rule));
    this.entries.forEach((entry) => (entry.policy.priority = priorities.get(entry.rule)!));
  }

  /** Of several certificates a listener shows the one whose names were told to the cloud, and the first where none fits. */
  private check({ certificateIds, allowedCidrs }: ListenerSpec, certificates: ReadonlyMap<string, PlacedCertificate>): void {
    const faults = new Faults(this.scope, "Listener");
    certificateIds.slice(1).forEach((id, index) => tellNames(faults, `certificates[${index + 1}]`, certificates.get(id)));
    const isKnown = checkResolved(faults, "allowedCidrs", allowedCidrs, "it becomes one entry of a list each");
    allowedCidrs.forEach((cidr, index) => {
      if (isKnown && cidr.includes(":")) {
        faults.add(`allowedCidrs[${index}]`, cidr, "a block of IPv4");
      }
    });
    faults.throwIfAny();
  }
}
