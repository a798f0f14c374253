import { Annotations, Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { idNumber } from "./ids";
import type { LoadBalancerNetwork } from "../../../l1/hcloud/load-balancer-network";
import type { LoadBalancerServiceHealthCheck } from "../../../l1/hcloud/load-balancer-service";
import { LoadBalancerService } from "../../../l1/hcloud/load-balancer-service";
import { Faults } from "../../core/faults";
import { filled } from "../../core/lists";
import type { IListenerHandle, ListenerRuleSpec, ListenerSpec, TargetGroupSpec } from "../../load-balancing/driver";
import { StickinessKind } from "../../load-balancing/driver";
import { ListenerProtocol } from "../../load-balancing/protocols";

/** What a service is made of. */
export interface ServiceParts {
  readonly loadBalancerId: string;
  /** Where the load balancer stands; before that its public addresses answer, whatever the program says. */
  readonly place: LoadBalancerNetwork;
  readonly listener: ListenerSpec;
  readonly group: TargetGroupSpec;
}

/**
 * A listener, and what it knows of its target group. Each setting is written out, as the provider leaves alone what is not.
 */
export function defineService(context: Context, scope: Construct, { loadBalancerId, place, listener, group }: ServiceParts): IListenerHandle {
  const { certificateIds, protocol } = listener;
  const certificates = certificateIds.map((id) => idNumber(scope, "Listener", "certificates", id));
  const service = new LoadBalancerService(scope, "Resource", {
    provider: context.provider,
    loadBalancerId,
    protocol,
    listenPort: listener.port,
    destinationPort: group.port,
    proxyprotocol: group.proxyProtocol,
    http: protocol === ListenerProtocol.TCP ? undefined : { stickySessions: sticks(group), certificates: filled(certificates) },
    healthCheck: healthCheck(group),
    dependsOn: [place],
  });
  if (certificateIds.length > 1) {
    Annotations.of(scope).addWarning("Hetzner keeps certificates as a set: which one clients get that name no host, or one that no certificate is for, is up to it");
  }
  return new ServiceHandle(service.id, scope);
}

function sticks({ stickiness }: TargetGroupSpec): boolean {
  return stickiness?.kind === StickinessKind.COOKIE;
}

function healthCheck({ healthCheck: check, port }: TargetGroupSpec): LoadBalancerServiceHealthCheck {
  const { http, intervalSeconds, timeoutSeconds, unhealthyAfter } = check;
  return {
    protocol: check.kind,
    port: check.port ?? port,
    interval: intervalSeconds,
    timeout: timeoutSeconds,
    retries: unhealthyAfter,
    http: http && { domain: http.host, path: http.path, statusCodes: [textOf(http.expectedStatus)] },
  };
}

function textOf(status: number): string {
  return Token.isUnresolved(status) ? Token.asString(status) : String(status);
}

class ServiceHandle implements IListenerHandle {
  public constructor(
    public readonly listenerId: string,
    private readonly scope: Construct,
  ) {}

  /** Never called, as the capabilities are not listed. */
  public addRule(_spec: ListenerRuleSpec): void {
    new Faults(this.scope, "Listener").refuse("addRule", undefined, "nothing, as Hetzner's load balancers have no rules");
  }
}
