import type { Construct } from "constructs";
import type { Context } from "./context";
import type { ListenerParts } from "./listener-parts";
import type { IBalancer } from "./load-balancer";
import { hostsOf } from "./request-rules";
import type { TargetPoolHandle } from "./target-pool";
import type { ApplicationLoadBalancerListeners } from "../../../l1/stackit/application-load-balancer";
import { ApplicationLoadBalancer } from "../../../l1/stackit/application-load-balancer";
import { tagMap } from "../../core/tags";
import type { LoadBalancerSpec } from "../../load-balancing/driver";
import { ListenerProtocol } from "../../load-balancing/protocols";

/**
 * A load balancer that takes requests by HTTP and HTTPS. As the one for connections, it leaves the interfaces of its targets alone.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/application_load_balancer.md
 */
export class RequestBalancer implements IBalancer {
  private readonly balancer: ApplicationLoadBalancer;

  public constructor({ place }: Context, scope: Construct, spec: LoadBalancerSpec, externalAddress: string | undefined) {
    this.balancer = new ApplicationLoadBalancer(scope, "Resource", {
      ...place,
      name: spec.name,
      planId: spec.size!,
      networks: [{ networkId: spec.networkId, role: "ROLE_LISTENERS_AND_TARGETS" }],
      externalAddress,
      options: { privateNetworkOnly: !spec.publicIp },
      disableTargetSecurityGroupAssignment: true,
      labels: tagMap(spec.tags),
      listeners: [],
      targetPools: [],
    });
  }

  public get id(): string {
    return this.balancer.name;
  }

  public get privateIp(): string {
    return this.balancer.privateAddress;
  }

  public write(listeners: readonly ListenerParts[], pools: readonly TargetPoolHandle[]): void {
    this.balancer.putTargetPools(pools.map((pool) => pool.toRequestPool()));
    this.balancer.putListeners(listeners.map((listener) => toListener(listener, pools)));
  }
}

function toListener({ spec, rules }: ListenerParts, pools: readonly TargetPoolHandle[]): ApplicationLoadBalancerListeners {
  const { name, port, protocol, certificateIds } = spec;
  const isSecret = protocol === ListenerProtocol.HTTPS;
  return {
    name,
    port,
    protocol: isSecret ? "PROTOCOL_HTTPS" : "PROTOCOL_HTTP",
    http: { hosts: hostsOf(spec, rules, (poolId) => pools.find(({ targetGroupId }) => targetGroupId === poolId)?.cookie) },
    https: isSecret ? { certificateConfig: { certificateIds } } : undefined,
  };
}
