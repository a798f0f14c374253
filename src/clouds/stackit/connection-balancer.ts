import type { Construct } from "constructs";
import type { Context } from "./context";
import type { ListenerParts } from "./listener-parts";
import type { IBalancer } from "./load-balancer";
import type { TargetPoolHandle } from "./target-pool";
import { Loadbalancer } from "../../../l1/stackit/loadbalancer";
import type { LoadBalancerSpec } from "../../load-balancing/driver";
import { ListenerProtocol } from "../../load-balancing/protocols";

/**
 * A load balancer that passes connections on.
 *
 * Left alone, it puts a security group of its own on the interfaces of its targets, which Terraform would take away at the next run. It is
 * told not to: the servers' firewalls let in what comes from their network, where the load balancer stands.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/loadbalancer.md
 */
export class ConnectionBalancer implements IBalancer {
  public readonly resource: Loadbalancer;

  public constructor({ place }: Context, scope: Construct, spec: LoadBalancerSpec, externalAddress: string | undefined) {
    this.resource = new Loadbalancer(scope, "Resource", {
      ...place,
      name: spec.name,
      planId: spec.size,
      networks: [{ networkId: spec.networkId, role: "ROLE_LISTENERS_AND_TARGETS" }],
      externalAddress,
      options: { privateNetworkOnly: !spec.publicIp },
      disableSecurityGroupAssignment: true,
      listeners: [],
      targetPools: [],
    });
  }

  public get id(): string {
    return this.resource.name;
  }

  public get privateIp(): string {
    return this.resource.privateAddress;
  }

  public write(listeners: readonly ListenerParts[], pools: readonly TargetPoolHandle[]): void {
    this.resource.putTargetPools(pools.map((pool) => pool.toConnectionPool()));
    this.resource.putListeners(
      listeners.map(({ spec: { name, port, protocol, defaultTargetGroupId } }) => ({
        displayName: name,
        port,
        protocol: protocol === ListenerProtocol.UDP ? "PROTOCOL_UDP" : "PROTOCOL_TCP",
        targetPool: defaultTargetGroupId,
      })),
    );
  }
}
