import type { Construct } from "constructs";
import { AclHandle } from "./acl";
import { networkOffer } from "./capabilities";
import type { Context } from "./context";
import { NetworkHandle } from "./network-handle";
import { PublicAddress } from "./public-address";
import type { Capability, Shortfall } from "../../core/capability";
import type {
  FirewallSpec,
  IFirewallHandle,
  INetworkDriver,
  INetworkHandle,
  NetworkSpec,
  PublicIpHandle,
  PublicIpSpec,
} from "../../network/driver";

/** Incus' OVN networks, their ACLs, and the forwards of the uplink's addresses. */
export class IncusNetwork implements INetworkDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly zonal = false;

  public constructor(private readonly context: Context) {
    const { capabilities, shortfalls } = networkOffer(context.settings);
    this.capabilities = capabilities;
    this.shortfalls = shortfalls;
  }

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    return new NetworkHandle(scope, this.context, spec);
  }

  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    return new AclHandle(scope, this.context, spec);
  }

  /** The forward follows when the address is given to a server, as it belongs to the server's network. */
  public definePublicIp(scope: Construct, _spec: PublicIpSpec): PublicIpHandle {
    const { output } = new PublicAddress(scope, "Resource", this.context.settings.addresses!.addressFor(scope));
    // A forward leads inwards: what a server sends by itself leaves by the address of its network's router, as seen on Incus 6.0 with OVN, 2026-11-28.
    return { publicIpId: output, address: output, isInboundOnly: true };
  }
}
