import type { Construct } from "constructs";
import { LoadBalancingCapability as C } from "./capabilities";
import type { ILoadBalancerHandle, ITargetGroupHandle } from "./driver";
import { StickinessKind } from "./driver";
import { HealthCheck } from "./health-check";
import type { ILoadBalancer } from "./load-balancer";
import { BalancingAlgorithm, TargetProtocol } from "./protocols";
import type { Stickiness } from "./stickiness";
import type { ResolvedTarget, Target } from "./target";
import type { AskedNeed, Need } from "../core/capability";
import { askedNeeds, requireCapabilities } from "../core/capability";
import { checkInteger, checkOneOf } from "../core/checks";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { nameFor } from "../core/names-of";
import { PortableConstruct } from "../core/portable";

/**
 * Properties of a target group.
 */
export interface TargetGroupOptions {
  /** What targets are asked by. */
  readonly protocol: TargetProtocol;
  /** The port that targets listen on, 1 to 65535. */
  readonly port: number;
  /**
   * The targets. More can be added by `addTarget`.
   *
   * @default - none yet
   */
  readonly targets?: Target[];
  /**
   * How it is found out which targets work.
   *
   * @default - `HealthCheck.tcp()`; with UDP, `HealthCheck.udp()`
   */
  readonly healthCheck?: HealthCheck;
  /**
   * What keeps a client on one target.
   *
   * @default - nothing
   */
  readonly stickiness?: Stickiness;
  /**
   * Which target gets the next connection or request.
   *
   * @default BalancingAlgorithm.ROUND_ROBIN
   */
  readonly algorithm?: BalancingAlgorithm;
  /**
   * Whether connections begin with a header of the PROXY protocol, version 1, that tells the client's address. Targets must expect it. With TCP only.
   *
   * @default false
   * @see https://www.haproxy.org/download/1.8/doc/proxy-protocol.txt
   */
  readonly proxyProtocol?: boolean;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
}

const STICKY_NEEDS = {
  [StickinessKind.COOKIE]: C.STICKY_COOKIE,
  [StickinessKind.SOURCE_IP]: C.STICKY_SOURCE_IP,
  [StickinessKind.APPLICATION_COOKIE]: C.STICKY_APPLICATION_COOKIE,
};

/**
 * Targets that answer alike. Made by `loadBalancer.addTargetGroup(…)`.
 */
export class TargetGroup extends PortableConstruct {
  /** The cloud's identifier. */
  public readonly targetGroupId: string;
  /** What targets are asked by. */
  public readonly protocol: TargetProtocol;
  /** The load balancer it belongs to. */
  public readonly loadBalancer: ILoadBalancer;
  private readonly handle: ITargetGroupHandle;
  private readonly targetIds = new Set<string>();

  /** @internal */
  public constructor(scope: Construct, id: string, loadBalancer: ILoadBalancer, handle: ILoadBalancerHandle, options: TargetGroupOptions) {
    super(scope, id, Given.of("TargetGroupOptions", options, () => loadBalancer.cloud));
    this.loadBalancer = loadBalancer;
    this.protocol = options.protocol;
    requireCapabilities(this, "TargetGroup", this.cloud, this.cloud.loadBalancing, needsOf(options));
    const faults = new Faults(this, "TargetGroup");
    const { protocol, port, algorithm = BalancingAlgorithm.ROUND_ROBIN, proxyProtocol = false } = options;
    checkOneOf(faults, "protocol", protocol, Object.values(TargetProtocol));
    checkInteger(faults, "port", port, { min: 1, max: 65535 });
    checkOneOf(faults, "algorithm", algorithm, Object.values(BalancingAlgorithm));
    const healthCheck = (options.healthCheck ?? HealthCheck._default(protocol))._resolve(faults, protocol);
    const stickiness = options.stickiness?._resolve(faults, protocol);
    if (proxyProtocol && protocol !== TargetProtocol.TCP) {
      faults.add("proxyProtocol", proxyProtocol, `false, as targets are asked by ${protocol}; it is for ${TargetProtocol.TCP}`);
    }
    const name = nameFor(this, this.cloud, "targetGroup", options.name, faults);
    const targets = this.checkTargets(faults, options.targets ?? [], (index) => `targets[${index}]`);
    faults.throwIfAny();
    this.handle = handle.addTargetGroup(this, { name, protocol, port, algorithm, healthCheck, stickiness, proxyProtocol });
    this.targetGroupId = this.handle.targetGroupId;
    this.define(targets);
  }

  /**
   * Adds a target.
   *
   * @throws ValidationError when the target is wrong, or in the group already
   * @throws CapabilityError when the cloud's targets have no ports or weights of their own
   * @throws CloudMismatchError when the server is of another cloud; name it by its public address
   */
  public addTarget(target: Target): void {
    this.checkCall("TargetGroup.addTarget", { target });
    requireCapabilities(this, "TargetGroup", this.cloud, this.cloud.loadBalancing, targetNeeds([target]));
    const faults = new Faults(this, "TargetGroup");
    const targets = this.checkTargets(faults, [target], () => "addTarget");
    faults.throwIfAny();
    this.define(targets);
  }

  private checkTargets(faults: Faults, targets: readonly Target[], property: (index: number) => string): ResolvedTarget[] {
    const found: ResolvedTarget[] = [];
    targets.forEach((target, index) => {
      for (const resolved of target._resolve(faults, this, property(index))) {
        this.requireSameCloud(property(index), resolved.origin);
        const { targetId } = resolved;
        if (this.targetIds.has(targetId)) {
          faults.add(property(index), resolved.title, "a target that is not in the group yet");
        }
        this.targetIds.add(targetId);
        found.push(resolved);
      }
    });
    return found;
  }

  private define(targets: readonly ResolvedTarget[]): void {
    targets.forEach(({ addTo }) => addTo(this.handle));
  }
}

function needsOf(options: TargetGroupOptions): Need[] {
  const { protocol, algorithm, healthCheck, stickiness } = options;
  const asked: AskedNeed[] = [
    [protocol === TargetProtocol.UDP, C.UDP, "protocol"],
    [protocol === TargetProtocol.HTTP, C.HTTP, "protocol"],
    [algorithm === BalancingAlgorithm.LEAST_CONNECTIONS, C.LEAST_CONNECTIONS, "algorithm"],
    [algorithm === BalancingAlgorithm.SOURCE_IP, C.SOURCE_IP, "algorithm"],
    [healthCheck?._byHttp === true, C.HEALTH_CHECK_HTTP, "healthCheck"],
    [healthCheck?._ownPort === true, C.HEALTH_CHECK_PORT, "healthCheck.port"],
    [stickiness !== undefined, STICKY_NEEDS[stickiness?._kind ?? StickinessKind.COOKIE], "stickiness"],
    [options.proxyProtocol === true, C.PROXY_PROTOCOL, "proxyProtocol"],
  ];
  return [...askedNeeds(asked), ...targetNeeds(options.targets ?? [])];
}

function targetNeeds(targets: readonly Target[]): Need[] {
  const needs: Need[] = [];
  if (targets.some(({ _isAutoScalingGroup }) => _isAutoScalingGroup)) {
    needs.push({ capability: C.TARGET_AUTO_SCALING_GROUP, property: "targets" });
  }
  if (targets.some(({ _options }) => _options.port !== undefined)) {
    needs.push({ capability: C.TARGET_PORT, property: "port of a target" });
  }
  if (targets.some(({ _options }) => _options.weight !== undefined)) {
    needs.push({ capability: C.TARGET_WEIGHT, property: "weight of a target" });
  }
  return needs;
}
