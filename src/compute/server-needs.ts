import { ComputeCapability as C } from "./capabilities";
import { fileShareNeeds } from "./file-share-checks";
import type { LaunchOptions, ServerProps } from "./server-props";
import type { AskedNeed, Capability, Need } from "../core/capability";
import { askedNeeds, offers } from "../core/capability";
import type { ICloud } from "../core/cloud";
import type { INetwork } from "../network/network";
import type { ISubnet } from "../network/subnet";

/** What a server needs of its cloud. */
export function serverNeeds(cloud: ICloud, props: ServerProps, network: INetwork | undefined, subnet: ISubnet | undefined): Need[] {
  const asked: AskedNeed[] = [
    [true, C.SERVER, "Server"],
    [network === undefined, C.PUBLIC_ONLY, "network"],
    [props.publicIp === true, C.PUBLIC_ADDRESS, "publicIp"],
    [network !== undefined && subnet === undefined, C.NETWORK_WITHOUT_SUBNET, "network"],
    [props.privateIp !== undefined, C.FIXED_PRIVATE_IP, "privateIp"],
    [props.zone !== undefined, C.ZONE, "zone"],
    [props.rootDiskGib !== undefined, C.ROOT_DISK_SIZE, "rootDiskGib"],
    [props.rootVolumeType !== undefined, C.ROOT_VOLUME_TYPE, "rootVolumeType"],
    [props.cloudInit !== undefined, C.USER_DATA, "cloudInit"],
    [(props.volumes ?? []).length > 0, C.VOLUME, "volumes"],
    [(props.sshKeys ?? []).length > 0, C.SSH_KEY, "sshKeys"],
    ...fileShareNeeds(props.fileShares ?? [], "fileShares"),
    [props.tags !== undefined, C.TAGS, "tags"],
    [props.placementGroup !== undefined && !placesServers(cloud), C.PLACEMENT_SPREAD, "placementGroup"],
  ];
  return askedNeeds(asked);
}

/** Of a group that exists only its cloud knows what kind it is. */
function placesServers(cloud: ICloud): boolean {
  const kinds = [C.PLACEMENT_SPREAD, C.PLACEMENT_SPREAD_STRICT, C.PLACEMENT_TOGETHER, C.PLACEMENT_TOGETHER_STRICT];
  return kinds.some((capability) => offers(cloud.compute, capability));
}

/** Several keys go by cloud-init where the cloud takes one, unless cloud-init cannot carry them. */
export function manyKeysNeeds(cloud: ICloud, { sshKeys = [], cloudInit }: LaunchOptions, capability: Capability): Need[] {
  const others = sshKeys.slice(1);
  const byCloudInit = offers(cloud.compute, C.USER_DATA) && cloudInit?.isText !== true;
  const byCloud = others.length > 0 && (!byCloudInit || others.some((key) => key.publicKey === undefined));
  return askedNeeds([[byCloud, capability, "sshKeys"]]);
}
