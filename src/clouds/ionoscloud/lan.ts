import type { Construct } from "constructs";
import type { Context } from "./context";
import { Lan } from "../../../l1/ionoscloud/lan";
import { knownBlock } from "../../core/cidr";
import { Faults } from "../../core/faults";
import { AddressPlan } from "../../families/addresses/address-plan";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";

/**
 * The block that IONOS gives a LAN of its own accord, and so the mask that its DHCP hands out.
 *
 * @see https://docs.ionos.com/cloud/network-services/vdc-networking/ip-address/ipv4/overview
 */
const PREFIX = 24;

/** The block of a subnet: a LAN's, and in a larger one the first that fits. */
function lanBlock(cidr: string): string {
  const block = knownBlock(cidr);
  return block === undefined || block.prefixLength >= PREFIX ? cidr : `${cidr.slice(0, cidr.indexOf("/"))}/${PREFIX}`;
}

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
    this.context.plans.set(this.networkId, { cidr, addresses: new AddressPlan(cidr, this.context.cloud.node.path) });
    return { subnetId: this.networkId, cidr, dependencies: [] };
  }

  /** Never called: the capability is not listed. */
  public addRoute(_scope: Construct, _spec: RouteSpec): void {}
}
