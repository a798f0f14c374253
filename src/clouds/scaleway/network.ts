import type { Construct } from "constructs";
import { NETWORK, NETWORK_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { Gateway } from "./gateway";
import { VpcHandle } from "./private-network";
import { SecurityGroupHandle } from "./security-group";
import { InstanceIp } from "../../../l1/scaleway/instance-ip";
import { InstanceSecurityGroup } from "../../../l1/scaleway/instance-security-group";
import { Vpc } from "../../../l1/scaleway/vpc";
import { tagList } from "../../core/tags";
import type {
  FirewallSpec,
  IFirewallHandle,
  INetworkDriver,
  INetworkHandle,
  NetworkSpec,
  PublicIpHandle,
  PublicIpSpec,
} from "../../network/driver";
import { Egress } from "../../network/egress";

/** Scaleway's VPCs, security groups and addresses. */
export class ScalewayNetwork implements INetworkDriver {
  public readonly capabilities = NETWORK;
  public readonly shortfalls = NETWORK_SHORTFALLS;
  public readonly zonal = true;

  public constructor(private readonly context: Context) {}

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    const vpc = new Vpc(scope, "Resource", { provider: this.context.provider, name: spec.name, tags: tagList(spec.tags) });
    const gateway = spec.egress === Egress.NAT ? new Gateway(this.context, scope, spec) : undefined;
    return new VpcHandle(this.context, vpc, spec, gateway);
  }

  /** Both policies are written out, as Scaleway's own default lets everything in. */
  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    const group = new InstanceSecurityGroup(scope, "Resource", {
      provider: this.context.provider,
      zone: this.context.otherZone(spec.zone),
      name: spec.name,
      inboundDefaultPolicy: "drop",
      outboundDefaultPolicy: spec.outboundOpen ? "accept" : "drop",
      stateful: true,
      tags: tagList(spec.tags),
    });
    return new SecurityGroupHandle(group);
  }

  /** Addresses have no names at Scaleway. */
  public definePublicIp(scope: Construct, spec: PublicIpSpec): PublicIpHandle {
    const ip = new InstanceIp(scope, "Resource", {
      provider: this.context.provider,
      zone: this.context.otherZone(spec.zone),
      type: "routed_ipv4",
      tags: tagList(spec.tags),
    });
    return { publicIpId: ip.id, address: ip.address };
  }
}
