import type { Construct } from "constructs";
import { ipv4Of } from "./addresses";
import type { Context } from "./context";
import { InstancePrivateNic } from "../../../l1/scaleway/instance-private-nic";
import { IpamIp } from "../../../l1/scaleway/ipam-ip";
import type { NetworkInterfaceSpec } from "../../compute/driver";
import { filled } from "../../core/lists";

/** A server's interface on a private network. */
export interface PrivateInterface {
  readonly interfaceId: string;
  readonly address: string;
}

/** Puts a server on a private network; a chosen address is booked before. */
export function definePrivateInterface(
  context: Context,
  scope: Construct,
  serverId: string,
  zone: string | undefined,
  spec: NetworkInterfaceSpec,
): PrivateInterface {
  const { provider } = context;
  const privateNetworkId = spec.subnetId!;
  const booked =
    spec.privateIp === undefined
      ? undefined
      : new IpamIp(scope, "PrivateAddress", { provider, address: spec.privateIp, source: [{ privateNetworkId }] });
  const nic = new InstancePrivateNic(scope, "PrivateNic", {
    provider,
    zone: context.otherZone(zone),
    serverId,
    privateNetworkId,
    ipamIpIds: booked && [booked.id],
    dependsOn: filled(spec.dependencies),
  });
  let address: string | undefined;
  return {
    interfaceId: nic.id,
    // Put together when somebody asks: an expression of five calls, and most programs never do.
    get address() {
      return (address ??= booked?.address ?? ipv4Of(nic.privateIps));
    },
  };
}
