import { BalancedTargets } from "./balanced-targets";
import type { BalancedTargetsOptions } from "./endpoint-entry";
import { AddressTargets, PublicTargets } from "./public-targets";
import type { TargetSource } from "./target-source";
import type { IAddressed } from "../../core/addressed";
import { checkArguments } from "../../core/shape-check";
import type { FederatedServers } from "../federated-servers";

/**
 * Where an endpoint leads to on each member.
 */
export class EndpointTargets {
  /** Servers at their private addresses, with a load balancer or a front before them on each member. */
  public static servers(servers: FederatedServers, options: BalancedTargetsOptions = {}): EndpointTargets {
    checkArguments("EndpointTargets.servers", { options, servers });
    return new EndpointTargets(new BalancedTargets(servers, options));
  }

  /** Servers at their own public addresses; their firewalls are opened for the ports. Nothing stands before them: ports stay as they are, and TLS ends at the servers. */
  public static publicServers(servers: FederatedServers): EndpointTargets {
    checkArguments("EndpointTargets.publicServers", { servers });
    return new EndpointTargets(new PublicTargets(servers));
  }

  /**
   * Things with a public address on each member, such as the nodes of a cluster that take its ingress. Who lets clients in is up to them.
   *
   * @param targets member by member
   */
  public static addresses(targets: Record<string, IAddressed[]>): EndpointTargets {
    checkArguments("EndpointTargets.addresses", { targets });
    return new EndpointTargets(new AddressTargets(targets));
  }

  private constructor(
    /** @internal */
    public readonly _source: TargetSource,
  ) {}
}
