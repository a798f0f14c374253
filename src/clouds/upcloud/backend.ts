import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { resourceName } from "./resource-name";
import type { LoadbalancerBackendProperties } from "../../../l1/upcloud/loadbalancer-backend";
import { LoadbalancerBackend } from "../../../l1/upcloud/loadbalancer-backend";
import { LoadbalancerStaticBackendMember } from "../../../l1/upcloud/loadbalancer-static-backend-member";
import { Faults } from "../../core/faults";
import type { HealthCheckSpec, ITargetGroupHandle, TargetGroupSpec, TargetSpec } from "../../load-balancing/driver";

/** UpCloud asks for a name. */
const COOKIE_NAME = "SRV";
/** Seconds that a target has to answer where nothing else is said: the default of HealthCheck, at most. */
const USUAL_TIMEOUT = 5;
/** Members all get the same where none has a weight: docs/resources/loadbalancer_static_backend_member.md of the provider, 0 to 100. */
const USUAL_WEIGHT = 100;
/** Zero for as many as the plan lets. */
const ANY_SESSIONS = 0;

/** A backend. Each member is a resource of its own. */
export class BackendHandle implements ITargetGroupHandle {
  public readonly targetGroupId: string;

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    loadbalancer: string,
    private readonly spec: TargetGroupSpec,
  ) {
    checkHealthCheck(scope, spec.healthCheck);
    const backend = new LoadbalancerBackend(scope, "Resource", {
      provider: context.provider,
      loadbalancer,
      name: spec.name,
      properties: [propertiesOf(spec)],
    });
    this.targetGroupId = backend.id;
  }

  public addTarget({ targetId, address, port, weight }: TargetSpec): void {
    new LoadbalancerStaticBackendMember(this.scope, `Member-${targetId}`, {
      provider: this.context.provider,
      backend: this.targetGroupId,
      name: resourceName(targetId),
      ip: address,
      port: port ?? this.spec.port,
      weight: weight ?? USUAL_WEIGHT,
      maxSessions: ANY_SESSIONS,
    });
  }
}

function propertiesOf({ healthCheck, stickiness, proxyProtocol }: TargetGroupSpec): LoadbalancerBackendProperties {
  const { intervalSeconds, unhealthyAfter, http } = healthCheck;
  return {
    healthCheckType: http === undefined ? "tcp" : "http",
    healthCheckInterval: intervalSeconds,
    healthCheckFall: unhealthyAfter,
    // With a scheme before it the URL may have a host: `health_check_tls_verify` of docs/resources/loadbalancer_backend.md
    healthCheckUrl: http && (http.host === undefined ? http.path : `http://${http.host}${http.path}`),
    healthCheckExpectedStatus: http?.expectedStatus,
    stickySessionCookieName: stickiness && COOKIE_NAME,
    outboundProxyProtocol: proxyProtocol ? "v1" : undefined,
  };
}

/** UpCloud chooses how long it waits for an answer. */
function checkHealthCheck(scope: Construct, { intervalSeconds, timeoutSeconds }: HealthCheckSpec): void {
  if (Token.isUnresolved(intervalSeconds) || Token.isUnresolved(timeoutSeconds)) {
    return;
  }
  if (timeoutSeconds !== Math.max(1, Math.min(USUAL_TIMEOUT, intervalSeconds - 1))) {
    new Faults(scope, "TargetGroup").refuse("healthCheck.timeoutSeconds", timeoutSeconds, "nothing, as UpCloud chooses how long it waits for an answer");
  }
}
