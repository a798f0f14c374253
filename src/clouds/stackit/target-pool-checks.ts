import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";
import type { TargetGroupSpec } from "../../load-balancing/driver";
import { StickinessKind } from "../../load-balancing/driver";
import { BalancingAlgorithm } from "../../load-balancing/protocols";

/** The provider's check of durations: stackit/internal/services/alb/applicationloadbalancer/resource.go, v0.98.0 */
const LONGEST_SECONDS = 999;

/**
 * Checks what only a load balancer for requests could do: docs/resources/loadbalancer.md, v0.98.0, target_pools.
 *
 * @throws ValidationError
 */
export function checkConnectionPool(scope: IConstruct, { protocol, healthCheck }: TargetGroupSpec): void {
  const faults = new Faults(scope, "TargetGroup");
  if (healthCheck.http) {
    faults.add("healthCheck", "HealthCheck.http", `HealthCheck.${protocol}, as STACKIT's load balancers for connections do not ask by HTTP`);
  }
  faults.throwIfAny();
}

/**
 * Checks what only a load balancer for connections could do, or neither: docs/resources/application_load_balancer.md, v0.98.0, target_pools.
 *
 * @throws ValidationError
 */
export function checkRequestPool(scope: IConstruct, { stickiness, algorithm, healthCheck }: TargetGroupSpec): void {
  const faults = new Faults(scope, "TargetGroup");
  if (stickiness?.kind === StickinessKind.SOURCE_IP) {
    faults.add("stickiness", "Stickiness.sourceIp", "Stickiness.cookie, as STACKIT's load balancers for requests know clients by cookies");
  }
  if (algorithm === BalancingAlgorithm.SOURCE_IP) {
    faults.add("algorithm", algorithm, `${BalancingAlgorithm.ROUND_ROBIN}, as STACKIT's load balancers for requests do not look at clients' addresses`);
  }
  if (healthCheck.http?.host !== undefined) {
    faults.add("healthCheck.host", healthCheck.http.host, "nothing, as STACKIT's health checks name no host");
  }
  for (const property of ["intervalSeconds", "timeoutSeconds"] as const) {
    if (!Token.isUnresolved(healthCheck[property]) && healthCheck[property] > LONGEST_SECONDS) {
      faults.add(`healthCheck.${property}`, healthCheck[property], `at most ${LONGEST_SECONDS} seconds at STACKIT`);
    }
  }
  faults.throwIfAny();
}
