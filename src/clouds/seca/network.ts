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

/** The networks and security groups of a SECA cloud. */
export class SecaNetwork implements INetworkDriver {
  public readonly capabilities = NETWORK;
  public readonly shortfalls = NETWORK_SHORTFALLS;
  public readonly zonal = false;

  private readonly groups = new Map<string, SecurityGroupHandle>();

  public constructor(private readonly context: Context) {}

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    return new NetworkHandle(this.context, scope, spec);
  }

  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    return new SecurityGroupHandle(this.context, scope, spec, this.groups);
  }

  /** Never called: the capability is not listed. */
  public definePublicIp(_scope: Construct, _spec: PublicIpSpec): PublicIpHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "public addresses are not attached on SECA");
  }
}
