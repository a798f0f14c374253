import type { Construct } from "constructs";
import type { FederatedServerOptions } from "./federated-servers-props";
import type { FederationMember } from "./federation-member";
import { sharedTags } from "./shared-tags";
import { ComputeCapability } from "../compute/capabilities";
import { CloudInit } from "../compute/cloud-init";
import { Server } from "../compute/server";
import { Egress } from "../network/egress";
import type { IFirewall } from "../network/firewall";

/** What sets one server of a part apart from the others. */
export interface MemberServerPlace {
  readonly member: FederationMember;
  readonly privateIp: string;
  readonly firewall?: IFirewall;
  /** What the part itself needs at the first boot. @default - nothing */
  readonly cloudInit?: CloudInit;
  /** Tags of the federation. */
  readonly tags: Record<string, string>;
}

/** Defines a server of a federation on a member, so that it reaches the servers of all others. */
export function defineMemberServer(scope: Construct, id: string, options: FederatedServerOptions, place: MemberServerPlace): Server {
  const { member, privateIp, firewall } = place;
  const keys = new CloudInit({ sshAuthorizedKeys: options.sshAuthorizedKeys });
  const cloudInit = CloudInit.merge(member.cloudInit, place.cloudInit ?? new CloudInit(), keys, options.cloudInit ?? new CloudInit());
  const shared = sharedTags(member.cloud, ComputeCapability.TAGS, place.tags);
  return new Server(scope, id, {
    cloud: member.cloud,
    machine: options.machine,
    image: options.image,
    rootDiskGib: options.rootDiskGib,
    network: member.network,
    privateIp,
    firewall,
    publicIp: options.publicIp ?? member.network.egress === Egress.PUBLIC_IP,
    cloudInit: cloudInit.isEmpty ? undefined : cloudInit,
    tags: shared || options.tags ? { ...shared, ...options.tags } : undefined,
  });
}
