import type { Construct } from "constructs";
import { LoadBalancerHandle } from "./load-balancer";
import type { DriverContext } from "./lookups";
import { OpenStackService } from "./services";
import type { Capability, Shortfall } from "../../core/capability";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";
import type { ILoadBalancerHandle, ILoadBalancingDriver, LoadBalancerSpec } from "../../load-balancing/driver";

/** Octavia reads certificates from Barbican: https://docs.openstack.org/octavia/latest/user/guides/basic-cookbook.html */
const TLS: Capability[] = [C.HTTPS, C.CERTIFICATE_PEM];

/** Load balancers on Octavia. */
export class LoadBalancingDriver implements ILoadBalancingDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];

  public constructor(protected readonly context: DriverContext) {
    const { cloudName, services = [] } = context.profile;
    const hasBarbican = services.includes(OpenStackService.BARBICAN);
    this.capabilities = [
      C.LOAD_BALANCER,
      C.NETWORK_WITHOUT_SUBNET,
      C.FIXED_PRIVATE_IP,
      C.SIZE,
      C.TAGS,
      C.UDP,
      C.HTTP,
      ...(hasBarbican ? TLS : []),
      C.ALLOWED_CIDRS,
      C.RULE_HOST,
      C.RULE_PATH,
      C.RULE_HOST_AND_PATH,
      C.RULE_PRECEDENCE,
      C.STICKY_COOKIE,
      C.STICKY_SOURCE_IP,
      C.STICKY_APPLICATION_COOKIE,
      C.LEAST_CONNECTIONS,
      C.SOURCE_IP,
      C.HEALTH_CHECK_HTTP,
      C.HEALTH_CHECK_PORT,
      C.TARGET_PORT,
      C.TARGET_WEIGHT,
      C.PROXY_PROTOCOL,
    ];
    const noBarbican = `Octavia reads certificates from Barbican, which ${cloudName} does not run, or is not said to: its \`services\` do not list it`;
    this.shortfalls = [
      ...(hasBarbican ? [] : TLS.map((capability) => ({ capability, reason: noBarbican }))),
      { capability: C.CERTIFICATE_LETS_ENCRYPT, reason: "Octavia gets no certificates by itself; give one by Certificate.fromPem" },
      {
        capability: C.ZONE,
        reason: "the availability zones of Octavia are not those of servers, and most clouds define none; leave zone out",
      },
    ];
  }

  public defineLoadBalancer(scope: Construct, spec: LoadBalancerSpec): ILoadBalancerHandle {
    return new LoadBalancerHandle(scope, this.context, spec);
  }
}
