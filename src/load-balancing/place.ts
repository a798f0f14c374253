import { Token } from "cdktf";
import type { LoadBalancerProps } from "./load-balancer-props";
import { checkHostAddress } from "../core/cidr";
import type { Faults } from "../core/faults";
import { Egress } from "../network/egress";
import type { INetwork } from "../network/network";
import type { ISubnet } from "../network/subnet";

/** The subnet that a load balancer stands on when the program names none. */
export function pickSubnet(network: INetwork | undefined, zone: string | undefined): ISubnet | undefined {
  const subnets = network?.subnets ?? [];
  return subnets.find((subnet) => zone !== undefined && subnet.zone === zone) ?? subnets[0];
}

/** Where the load balancer stands: what is given has to fit together. */
export function checkPlace(
  faults: Faults,
  props: LoadBalancerProps,
  network: INetwork | undefined,
  subnet: ISubnet | undefined,
  isPublic: boolean,
): void {
  if (network === undefined) {
    faults.add("network", undefined, "a network or a subnet, over which it reaches its targets");
  }
  if (props.network && props.subnet && props.subnet.network !== props.network) {
    faults.add("subnet", props.subnet.node.path, `a subnet of the network ${props.network.node.path}`);
  }
  if (isPublic && network?.egress === Egress.NONE) {
    faults.add("publicIp", props.publicIp, "false, as egress of its network is Egress.NONE");
  }
  const { privateIp } = props;
  if (privateIp !== undefined && !Token.isUnresolved(privateIp)) {
    checkHostAddress(faults, "privateIp", privateIp, subnet?.cidr ?? network?.cidr);
  }
}
