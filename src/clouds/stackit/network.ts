import type { Construct } from "constructs";
import { NETWORK, NETWORK_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { NetworkHandle } from "./private-network";
import { SecurityGroupHandle } from "./security-group";
import { PublicIp } from "../../../l1/stackit/public-ip";
import { tagMap } from "../../core/tags";
import type {
  FirewallSpec,
  IFirewallHandle,
  INetworkDriver,
  INetworkHandle,
  NetworkSpec,
  PublicIpHandle,
  PublicIpSpec,
} from "../../network/driver";

/** STACKIT's networks, security groups and public addresses. */
export class StackitNetwork implements INetworkDriver {
  public readonly capabilities = NETWORK;
  public readonly shortfalls = NETWORK_SHORTFALLS;
  public readonly zonal = false;

  public constructor(private readonly context: Context) {}

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    return new NetworkHandle(scope, this.context, spec);
  }

  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    return new SecurityGroupHandle(scope, this.context, spec);
  }

  /** Addresses have no names at STACKIT. */
  public definePublicIp(scope: Construct, spec: PublicIpSpec): PublicIpHandle {
    const ip = new PublicIp(scope, "Resource", { ...this.context.place, labels: tagMap(spec.tags) });
    return { publicIpId: ip.publicIpId, address: ip.ip };
  }
}
