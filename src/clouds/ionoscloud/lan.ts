import type { Construct } from "constructs";
import { AddressPlan, lanBlock } from "./address-plan";
import type { Context } from "./context";
import { Lan } from "../../../l1/ionoscloud/lan";
import { Faults } from "../../core/faults";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";

/** A private LAN. Its one subnet is the block that addresses are taken from, and nothing at IONOS. */
export class LanHandle implements INetworkHandle {
  public readonly networkId: string;

  public constructor(
    private readonly context: Context,
    scope: Construct,
    private readonly spec: NetworkSpec,
  ) {
    const { provider, datacenterId } = context;
    const lan = new Lan(scope, "Resource", { provider, datacenterId, name: spec.name, public: false });
    this.networkId = lan.id;
  }

  /** A subnet over the whole of a larger network takes the first part of it. */
  public addSubnet(scope: Construct, spec: SubnetSpec): SubnetHandle {
    const cidr = lanBlock(spec.cidr);
    if (cidr !== spec.cidr && spec.cidr !== this.spec.cidr) {
      new Faults(scope, "Subnet").refuse("cidr", spec.cidr, "a block of /24 to /29, as IONOS' DHCP hands out the mask of a /24");
    }
    this.context.plans.set(this.networkId, new AddressPlan(cidr, this.context.cloud.node.path));
    return { subnetId: this.networkId, cidr, dependencies: [] };
  }

  /** Never called: the capability is not listed. */
  public addRoute(_scope: Construct, _spec: RouteSpec): void {}
}
