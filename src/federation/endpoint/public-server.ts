import type { Construct } from "constructs";
import type { Server } from "../../compute/server";
import { NetworkCapability } from "../../network/capabilities";
import { PublicIp } from "../../network/public-ip";
import type { FederatedServerOptions } from "../federated-servers-props";
import type { MemberServerPlace } from "../member-server";
import { defineMemberServer } from "../member-server";

/** A server whose public address outlives it, where the cloud has such addresses: what DNS says of it stays true when it is made anew. */
export function definePublicServer(scope: Construct, id: string, options: FederatedServerOptions, place: MemberServerPlace): Server {
  const outlives = NetworkCapability.PUBLIC_IP.isOfferedBy(place.member.cloud);
  const server = defineMemberServer(scope, id, { ...options, publicIp: !outlives }, place);
  if (outlives) {
    server.attachPublicIp(new PublicIp(scope, `${id}Ip`, { zone: server.zone, tags: { ...place.tags, ...options.tags } }));
  }
  return server;
}
