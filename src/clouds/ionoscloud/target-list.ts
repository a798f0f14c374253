import type { Construct } from "constructs";
import { algorithmOf, inOrder, milliseconds } from "./balancing-terms";
import type { NetworkloadbalancerForwardingruleTargets } from "../../../l1/ionoscloud/networkloadbalancer-forwardingrule";
import { Faults } from "../../core/faults";
import type { ITargetGroupHandle, TargetGroupSpec, TargetSpec } from "../../load-balancing/driver";

/** A target group of a Network Load Balancer: a part of each listener that sends to it, and no resource of its own. */
export class TargetListHandle implements ITargetGroupHandle {
  public readonly targetGroupId: string;
  /** The name that IONOS has for the algorithm. */
  public readonly algorithm: string;
  private readonly targets: TargetSpec[] = [];
  private readonly followers: (() => void)[] = [];

  /** @throws ValidationError when clients should stay on a target that the algorithm does not keep, or targets are to be asked by HTTP */
  public constructor(
    scope: Construct,
    public readonly spec: TargetGroupSpec,
  ) {
    this.targetGroupId = scope.node.path;
    this.algorithm = algorithmOf(scope, spec);
    if (spec.healthCheck.http !== undefined) {
      new Faults(scope, "TargetGroup").refuse("healthCheck", "HealthCheck.http", "HealthCheck.tcp, as IONOS checks by HTTP only targets that are asked by HTTP");
    }
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
    return inOrder(this.targets).map(({ address, port, weight }) => ({
      ip: address,
      port: port ?? groupPort,
      weight: weight ?? 1,
      proxyProtocol: proxyProtocol ? "v1" : undefined,
      healthCheck: { check: true, checkInterval: milliseconds(healthCheck.intervalSeconds) },
    }));
  }
}
