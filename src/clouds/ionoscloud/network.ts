import { Fn } from "cdktf";
import type { Construct } from "constructs";
import { NETWORK, NETWORK_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { LanHandle } from "./lan";
import { SecurityGroupHandle } from "./security-group";
import { Ipblock } from "../../../l1/ionoscloud/ipblock";
import type {
  FirewallSpec,
  IFirewallHandle,
  INetworkDriver,
  INetworkHandle,
  NetworkSpec,
  PublicIpHandle,
  PublicIpSpec,
} from "../../network/driver";

/** IONOS Cloud's LANs, network security groups and reserved addresses. */
export class IonosCloudNetwork implements INetworkDriver {
  public readonly capabilities = NETWORK;
  public readonly shortfalls = NETWORK_SHORTFALLS;
  public readonly zonal = false;

  public constructor(private readonly context: Context) {}

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    return new LanHandle(this.context, scope, spec);
  }

  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    return new SecurityGroupHandle(scope, this.context, spec);
  }

  /** Addresses come in blocks; a block of one is an address. */
  public definePublicIp(scope: Construct, spec: PublicIpSpec): PublicIpHandle {
    const { provider, cloud } = this.context;
    const block = new Ipblock(scope, "Resource", { provider, name: spec.name, location: cloud.region.name, size: 1 });
    return { publicIpId: block.id, address: Fn.element(block.ips, 0) };
  }
}
