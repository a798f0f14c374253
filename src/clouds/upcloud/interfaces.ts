import type { ServerNetworkInterface } from "../../../l1/upcloud/server";
import type { ServerSpec } from "../../compute/driver";

/** The interfaces of a server: on its private network where it has one, and then on the internet where it is public. */
export function interfacesFor({ networkInterface, publicIp }: ServerSpec): ServerNetworkInterface[] {
  const onNetwork = networkInterface && { type: "private", network: networkInterface.subnetId, ipAddress: networkInterface.privateIp };
  return [...(onNetwork ? [onNetwork] : []), ...(publicIp ? [{ type: "public" }] : [])];
}
