import type { Construct } from "constructs";
import { NETWORK, NETWORK_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { NetworkHandle } from "./private-network";
import { SecurityGroupHandle } from "./security-group";
import { CodedError } from "../../core/coded-error";
import type {
  FirewallSpec,
  IFirewallHandle,
  INetworkDriver,
  INetworkHandle,
  NetworkSpec,
  PublicIpHandle,
  PublicIpSpec,
} from "../../network/driver";

/** Exoscale's private networks and security groups. */
export class ExoscaleNetwork implements INetworkDriver {
  public readonly capabilities = NETWORK;
  public readonly shortfalls = NETWORK_SHORTFALLS;
  /** Security groups belong to the organization, whatever the zone. */
  public readonly zonal = false;

  public constructor(private readonly context: Context) {}

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    return new NetworkHandle(this.context, scope, spec);
  }

  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    return new SecurityGroupHandle(this.context.provider, scope, spec);
  }

  /** Never called: addresses of their own are not offered. */
  public definePublicIp(_scope: Construct, _spec: PublicIpSpec): PublicIpHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "Exoscale: no public address apart from a server's own");
  }
}
