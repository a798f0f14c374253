import type { Construct } from "constructs";
import { LoadBalancingCapability as C } from "./capabilities";
import type { ILoadBalancerCertificate } from "./certificate";
import type { IListenerHandle, ILoadBalancerHandle, ListenerRuleSpec } from "./driver";
import { checkCertificates, checkCidrs, checkGroup, sortedCidrs } from "./listener-checks";
import type { ListenerRuleOptions } from "./listener-rules";
import { ruleNeeds, ruleSpecs } from "./listener-rules";
import type { ILoadBalancer } from "./load-balancer";
import { ListenerProtocol } from "./protocols";
import type { TargetGroup } from "./target-group";
import type { AskedNeed, Need } from "../core/capability";
import { askedNeeds, requireCapabilities } from "../core/capability";
import { checkInteger, checkOneOf } from "../core/checks";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { nameFor } from "../core/names-of";
import { PortableConstruct } from "../core/portable";

/**
 * Properties of a listener.
 */
export interface ListenerOptions {
  /** What it understands. */
  readonly protocol: ListenerProtocol;
  /** The port, 1 to 65535. */
  readonly port: number;
  /** The group that gets what no rule matches: of protocol TCP or UDP for a listener of the same, HTTP for HTTP and HTTPS. */
  readonly defaultTargets: TargetGroup;
  /**
   * The certificates, with HTTPS. Clients get the one for the host they ask for; the first, when none fits.
   *
   * @default - none
   */
  readonly certificates?: ILoadBalancerCertificate[];
  /**
   * Address blocks in CIDR form that may connect, IPv4 or IPv6; at least one.
   *
   * @default - everybody who reaches the load balancer
   */
  readonly allowedCidrs?: string[];
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
}

/** What a load balancer tells its listeners. */
export interface ListenerHome {
  readonly loadBalancer: ILoadBalancer;
  readonly handle: ILoadBalancerHandle;
  /** The ports that are taken, by `tcp:443`. */
  readonly takenPorts: Set<string>;
}

/**
 * A port of a load balancer. Made by `loadBalancer.addListener(…)`.
 */
export class Listener extends PortableConstruct {
  /** @internal */
  public static _define(scope: Construct, id: string, home: ListenerHome, options: ListenerOptions): Listener {
    return new Listener(scope, id, home, options);
  }

  /** The cloud's identifier. */
  public readonly listenerId: string;
  /** What it understands. */
  public readonly protocol: ListenerProtocol;
  /** The load balancer it belongs to. */
  public readonly loadBalancer: ILoadBalancer;
  private readonly handle: IListenerHandle;
  private readonly rules: ListenerRuleSpec[] = [];

  private constructor(scope: Construct, id: string, home: ListenerHome, options: ListenerOptions) {
    super(scope, id, Given.of("ListenerOptions", options, () => home.loadBalancer.cloud));
    this.loadBalancer = home.loadBalancer;
    this.protocol = options.protocol;
    requireCapabilities(this, "Listener", this.cloud, this.cloud.loadBalancing, needsOf(options));
    const { protocol, port, defaultTargets, certificates = [], allowedCidrs = [] } = options;
    certificates.forEach((certificate, index) => this.requireSameCloud(`certificates[${index}]`, certificate));
    const faults = new Faults(this, "Listener");
    checkOneOf(faults, "protocol", protocol, Object.values(ListenerProtocol));
    checkInteger(faults, "port", port, { min: 1, max: 65535 });
    const place = `${protocol === ListenerProtocol.UDP ? "udp" : "tcp"}:${port}`;
    if (home.takenPorts.has(place)) {
      faults.add("port", port, "a port that no other listener of the load balancer has");
    }
    checkGroup(faults, "defaultTargets", this, defaultTargets);
    checkCertificates(faults, this, certificates);
    checkCidrs(faults, options.allowedCidrs);
    const name = nameFor(this, this.cloud, "listener", options.name, faults);
    faults.throwIfAny();
    home.takenPorts.add(place);
    this.handle = home.handle.addListener(this, {
      name,
      protocol,
      port,
      defaultTargetGroupId: defaultTargets.targetGroupId,
      certificateIds: certificates.map(({ certificateId }) => certificateId),
      allowedCidrs: sortedCidrs(allowedCidrs),
    });
    this.listenerId = this.handle.listenerId;
  }

  /**
   * Sends requests for a host, for a path, or for both to other targets. Of several rules that match a request, the most specific holds: one with a host
   * before one without, then the longer path. The order of the program does not matter.
   *
   * @throws ValidationError when the listener does not understand HTTP, a host or path is wrong, or there is such a rule already
   * @throws CapabilityError when the cloud has no such rules
   */
  public addRule(options: ListenerRuleOptions): void {
    this.checkCall("Listener.addRule", { options });
    const faults = new Faults(this, "Listener rule");
    if (this.protocol !== ListenerProtocol.HTTP && this.protocol !== ListenerProtocol.HTTPS) {
      faults.add("addRule", this.protocol, "a listener for HTTP or HTTPS");
    }
    checkGroup(faults, "targets", this, options.targets);
    const rules = ruleSpecs(faults, this, options, this.rules);
    faults.throwIfAny();
    requireCapabilities(this, "Listener rule", this.cloud, this.cloud.loadBalancing, ruleNeeds(rules, this.rules));
    for (const rule of rules) {
      this.rules.push(rule);
      this.handle.addRule(rule);
    }
  }
}

function needsOf({ protocol, certificates = [], allowedCidrs = [] }: ListenerOptions): Need[] {
  const asked: AskedNeed[] = [
    [protocol === ListenerProtocol.UDP, C.UDP, "protocol"],
    [protocol === ListenerProtocol.HTTP, C.HTTP, "protocol"],
    [protocol === ListenerProtocol.HTTPS || certificates.length > 0, C.HTTPS, "protocol"],
    [allowedCidrs.length > 0, C.ALLOWED_CIDRS, "allowedCidrs"],
  ];
  return askedNeeds(asked);
}
