import type { Server, ServerNetworkInterface } from "../../../l1/upcloud/server";

/** The interfaces of a server, as the program has written them. */
export function interfacesOf(server: Server): ServerNetworkInterface[] {
  return (server.networkInterfaceInput ?? []) as ServerNetworkInterface[];
}

/** Whether the internet can reach a server. */
export function hasPublicInterface(server: Server): boolean {
  return interfacesOf(server).some(({ type }) => type === "public");
}
