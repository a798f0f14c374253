import type { Construct } from "constructs";
import { NETWORK, NETWORK_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { FirewallHandle } from "./firewall";
import { NetworkHandle } from "./private-network";
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

/** UpCloud's SDN networks and the firewalls of its servers. */
export class UpCloudNetwork implements INetworkDriver {
  public readonly capabilities = NETWORK;
  public readonly shortfalls = NETWORK_SHORTFALLS;
  public readonly zonal = false;

  public constructor(private readonly context: Context) {}

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    return new NetworkHandle(this.context, scope, spec);
  }

  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    return new FirewallHandle(this.context, scope, spec);
  }

  /** Never called: addresses that outlive their server are not offered. */
  public definePublicIp(_scope: Construct, _spec: PublicIpSpec): PublicIpHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "UpCloud: no addresses apart from servers");
  }
}
