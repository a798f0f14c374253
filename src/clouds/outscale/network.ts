import type { Construct } from "constructs";
import { NETWORK, NETWORK_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { NetHandle } from "./net";
import { SecurityGroupHandle } from "./security-group";
import { tagBlocks } from "./tags";
import { PublicIp } from "../../../l1/outscale/public-ip";
import type {
  FirewallSpec,
  IFirewallHandle,
  INetworkDriver,
  INetworkHandle,
  NetworkSpec,
  PublicIpHandle,
  PublicIpSpec,
} from "../../network/driver";

/** OUTSCALE's Nets, security groups and public addresses. */
export class OutscaleNetwork implements INetworkDriver {
  public readonly capabilities = NETWORK;
  public readonly shortfalls = NETWORK_SHORTFALLS;
  public readonly zonal = false;

  public constructor(private readonly context: Context) {}

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    return new NetHandle(scope, this.context, spec);
  }

  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    return new SecurityGroupHandle(scope, this.context, spec);
  }

  public definePublicIp(scope: Construct, spec: PublicIpSpec): PublicIpHandle {
    const ip = new PublicIp(scope, "Resource", { provider: this.context.provider, tags: tagBlocks(spec.name, spec.tags) });
    return { publicIpId: ip.publicIpId, address: ip.publicIp };
  }
}
