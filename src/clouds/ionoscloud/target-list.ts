import type { Construct } from "constructs";
import type { NetworkloadbalancerForwardingruleTargets } from "../../../l1/ionoscloud/networkloadbalancer-forwardingrule";
import { Faults } from "../../core/faults";
import type { ITargetGroupHandle, TargetGroupSpec, TargetSpec } from "../../load-balancing/driver";
import { BalancingAlgorithm } from "../../load-balancing/protocols";

const ALGORITHMS = {
  [BalancingAlgorithm.ROUND_ROBIN]: "ROUND_ROBIN",
  [BalancingAlgorithm.LEAST_CONNECTIONS]: "LEAST_CONNECTION",
  [BalancingAlgorithm.SOURCE_IP]: "SOURCE_IP",
};

const MILLISECONDS = 1000;

/** A target group: a part of each listener that sends to it, and no resource of its own. */
export class TargetListHandle implements ITargetGroupHandle {
  public readonly targetGroupId: string;
  private readonly targets: TargetSpec[] = [];
  private readonly followers: (() => void)[] = [];

  /** @throws ValidationError when clients should stay on a target that the algorithm does not keep */
  public constructor(
    scope: Construct,
    public readonly spec: TargetGroupSpec,
  ) {
    this.targetGroupId = scope.node.path;
    if (spec.stickiness !== undefined && spec.algorithm === BalancingAlgorithm.LEAST_CONNECTIONS) {
      new Faults(scope, "TargetGroup").refuse("algorithm", spec.algorithm, "no algorithm, as the client's address chooses the target with Stickiness.sourceIp");
    }
  }

  /** The name that IONOS has for the algorithm. One that goes by the client's address is what keeps a client on a target. */
  public get algorithm(): string {
    return ALGORITHMS[this.spec.stickiness === undefined ? this.spec.algorithm : BalancingAlgorithm.SOURCE_IP];
  }

  public addTarget(spec: TargetSpec): void {
    this.targets.push(spec);
    this.followers.forEach((follow) => follow());
  }

  /** Calls back whenever there is one more target. */
  public follow(follow: () => void): void {
    this.followers.push(follow);
  }

  /** The targets in a fixed order, whatever that of the program. */
  public toTargets(): NetworkloadbalancerForwardingruleTargets[] {
    const { port: groupPort, proxyProtocol, healthCheck } = this.spec;
    const sorted = [...this.targets].sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
    return sorted.map(({ address, port, weight }) => ({
      ip: address,
      port: port ?? groupPort,
      weight: weight ?? 1,
      proxyProtocol: proxyProtocol ? "v1" : undefined,
      healthCheck: { check: true, checkInterval: healthCheck.intervalSeconds * MILLISECONDS },
    }));
  }
}
