import type { Construct } from "constructs";
import type { Context } from "./context";
import { gatewayAddress } from "./gateway-address";
import { definePeering } from "./peering";
import { tagConfig } from "./tags";
import { Network } from "../../../l1/incus/network";
import { Faults } from "../../core/faults";
import { joinedList } from "../../core/joined-list";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";
import { Egress } from "../../network/egress";
import type { IPeeringHost, NetworkPeeringHandle, NetworkPeeringSpec } from "../../network/peering-driver";

/** An uplink that leads nowhere. */
const ISOLATED = "none";

/** An OVN network: network, subnet and router in one. */
export class NetworkHandle implements INetworkHandle, IPeeringHost {
  public readonly networkId: string;
  public readonly peering: IPeeringHost = this;
  /** The block that its servers are in. */
  public cidr: string;
  private readonly network: Network;

  public constructor(
    scope: Construct,
    private readonly context: Context,
    spec: NetworkSpec,
  ) {
    this.cidr = spec.cidr;
    // A server that has a forward is translated on its way out, too, so that only a closed network does without.
    const leads = spec.egress !== Egress.NONE;
    this.network = new Network(scope, "Resource", {
      ...context.place,
      name: spec.name,
      type: "ovn",
      config: {
        "network": leads ? context.settings.uplink : ISOLATED,
        "ipv4.address": gatewayAddress(spec.cidr),
        ...(leads ? { "ipv4.nat": "true" } : {}),
        "ipv6.address": "none",
        ...tagConfig(spec.tags),
      },
    });
    this.networkId = this.network.name;
  }

  /** A network has one subnet, so this is where that gets its block. */
  public addSubnet(_scope: Construct, spec: SubnetSpec): SubnetHandle {
    this.cidr = spec.cidr;
    this.network.config = {
      ...this.network.configInput,
      "ipv4.address": gatewayAddress(spec.cidr),
      ...(spec.dnsServers === undefined ? {} : { "dns.nameservers": joinedList(spec.dnsServers, ",") }),
    };
    return { subnetId: this.networkId, dependencies: [] };
  }

  /**
   * The router learns of it by the interface of the server that forwards.
   *
   * @throws ValidationError when that server is not of this program
   */
  public addRoute(scope: Construct, spec: RouteSpec): void {
    const target = this.context.servers.get(spec.nextHopInterfaceId);
    if (target === undefined) {
      new Faults(scope, "Route").refuse("target", spec.nextHopInterfaceId, "a server that this program defines, as the route is written into it");
    }
    target!.routeTo(spec.destination);
  }

  public addPeering(scope: Construct, { peer, name, tags }: NetworkPeeringSpec): NetworkPeeringHandle {
    return definePeering(this.context, scope, [this, peer as NetworkHandle], { name, tags });
  }
}
