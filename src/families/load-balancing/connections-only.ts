import type { Shortfall } from "../../core/capability";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";

const OF_HTTP = [
  C.HTTP,
  C.HTTPS,
  C.CERTIFICATE_PEM,
  C.CERTIFICATE_LETS_ENCRYPT,
  C.RULE_HOST,
  C.RULE_PATH,
  C.RULE_HOST_AND_PATH,
  C.RULE_PRECEDENCE,
  C.STICKY_COOKIE,
  C.STICKY_APPLICATION_COOKIE,
  C.HEALTH_CHECK_HTTP,
];

/** What load balancers that pass connections on, and do not look into them, lack. */
export function connectionsOnly(reason: string): Shortfall[] {
  return OF_HTTP.map((capability) => ({ capability, reason }));
}
