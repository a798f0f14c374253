import type { Construct } from "constructs";
import { NETWORK } from "./capabilities";
import type { HuaweiContext } from "./context";
import { NetworkHandle } from "./network-handle";
import { defineAddress } from "./public-address";
import { SecurityGroupHandle } from "./security-group";
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

/** VPCs, security groups and elastic IPs. */
export class NetworkDriver implements INetworkDriver {
  public readonly zonal = false;
  public readonly capabilities: Capability[] = NETWORK;

  public constructor(
    private readonly context: HuaweiContext,
    public readonly shortfalls: Shortfall[],
  ) {}

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    return new NetworkHandle(scope, this.context, spec);
  }

  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    return new SecurityGroupHandle(scope, this.context, spec);
  }

  public definePublicIp(scope: Construct, spec: PublicIpSpec): PublicIpHandle {
    const { publicip, id } = defineAddress(scope, "Resource", this.context, spec);
    return { publicIpId: id, address: publicip.ipAddress };
  }
}
