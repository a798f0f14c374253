import { Token } from "cdktf";
import type { Construct } from "constructs";
import { algorithmOf, inOrder, milliseconds } from "./balancing-terms";
import type { Context } from "./context";
import type { TargetGroupHttpHealthCheck } from "../../../l1/ionoscloud/target-group";
import { TargetGroup } from "../../../l1/ionoscloud/target-group";
import { Faults } from "../../core/faults";
import type { HttpCheckSpec, ITargetGroupHandle, TargetGroupSpec, TargetSpec } from "../../load-balancing/driver";

/**
 * A target group of an Application Load Balancer: a resource of its own, of the contract and not of a virtual data centre.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/target_group.md
 */
export class HttpTargetGroupHandle implements ITargetGroupHandle {
  public readonly targetGroupId: string;
  private readonly group: TargetGroup;
  private readonly targets: TargetSpec[] = [];

  /** @throws ValidationError when clients should stay on a target that the algorithm does not keep, or checks name a host */
  public constructor(
    { provider }: Context,
    scope: Construct,
    private readonly spec: TargetGroupSpec,
  ) {
    const { intervalSeconds, timeoutSeconds, unhealthyAfter, http } = spec.healthCheck;
    this.group = new TargetGroup(scope, "Resource", {
      provider,
      name: spec.name,
      algorithm: algorithmOf(scope, spec),
      protocol: "HTTP",
      protocolVersion: "HTTP1",
      healthCheck: { checkInterval: milliseconds(intervalSeconds), checkTimeout: milliseconds(timeoutSeconds), retries: unhealthyAfter },
      httpHealthCheck: http && request(scope, http),
    });
    this.targetGroupId = this.group.id;
  }

  public addTarget(spec: TargetSpec): void {
    this.targets.push(spec);
    this.group.putTargets(
      inOrder(this.targets).map(({ address, port, weight }) => ({
        ip: address,
        port: port ?? this.spec.port,
        weight: weight ?? 1,
        healthCheckEnabled: true,
      })),
    );
  }
}

function request(scope: Construct, { path, expectedStatus, host }: HttpCheckSpec): TargetGroupHttpHealthCheck {
  if (host !== undefined) {
    new Faults(scope, "TargetGroup").refuse("healthCheck.host", host, "no host, as the health checks of IONOS have no setting for it");
  }
  return { path, method: "GET", matchType: "STATUS_CODE", response: Token.isUnresolved(expectedStatus) ? Token.asString(expectedStatus) : String(expectedStatus) };
}
