import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { ComputeCapability } from "./capabilities";
import { CloudInit } from "./cloud-init";
import type { ServerSpec } from "./driver";
import { checkFileShare } from "./file-share-checks";
import { manyKeysNeeds, serverNeeds } from "./server-needs";
import type { ServerProps } from "./server-props";
import type { ISshKey } from "./ssh-key";
import type { Capability } from "../core/capability";
import { isOffered, requireCapabilities } from "../core/capability";
import { checkInteger } from "../core/checks";
import { checkHostAddress, parseAddress } from "../core/cidr";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { literal } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import { mergeTags } from "../core/tags";
import { recordTraits } from "../core/traits-record";
import { checkSameZone, resolveZone } from "../core/zone";
import { Egress } from "../network/egress";
import type { INetwork } from "../network/network";
import type { ISubnet } from "../network/subnet";

/** A server's properties, checked and completed. */
export interface ResolvedServer {
  readonly name: string;
  readonly zone?: string;
  readonly loginUser: string;
  /** Which distribution the image is of, where the catalogue knows. */
  readonly distribution?: string;
  /** Whether a public address would work. */
  readonly reachable: boolean;
  readonly network?: INetwork;
  readonly cloudInit: CloudInit;
  /** All but the firewall, which comes after. */
  readonly spec: Omit<ServerSpec, "firewallId">;
}

/** Who asks for a server. */
export interface ServerAsker {
  /** What messages call it. */
  readonly subject: string;
  /** What its cloud lists when it puts several keys on the server by itself; another than servers' has been asked for already. */
  readonly manyKeys: Capability;
}

const SERVER: ServerAsker = { subject: "Server", manyKeys: ComputeCapability.MANY_SSH_KEYS };

/** Checks and completes a server's properties. */
export function resolveServer(scope: IConstruct, cloud: ICloud, props: ServerProps, asker: ServerAsker = SERVER): ResolvedServer {
  const { subject, manyKeys } = asker;
  const faults = new Faults(scope, subject);
  const network = props.network ?? props.subnet?.network;
  const subnet = props.subnet ?? pickSubnet(network, props.zone ?? cloud.zone);
  const needs = serverNeeds(cloud, props, network, subnet);
  requireCapabilities(scope, subject, cloud, cloud.compute, asker === SERVER ? [...needs, ...manyKeysNeeds(cloud, props, manyKeys)] : needs);
  const driver = cloud.compute!;
  const zone = resolveZone(cloud, props.zone ?? subnet?.zone, faults);
  const { fileShares = [] } = props;
  const machine = props.machine._resolve(cloud, zone, faults, fileShares.length);
  const image = props.image._resolve(cloud, faults);
  recordTraits(scope, { rootDiskGib: props.rootDiskGib, rootVolumeType: props.rootVolumeType, fileShares: fileShares.length });
  checkInteger(faults, "rootDiskGib", props.rootDiskGib, { min: 1, max: driver.maxRootDiskGib, unit: "GiB" });
  checkPlace(faults, props, network, subnet);
  checkSameZone(faults, "firewall", props.firewall ?? {}, zone);
  checkSameZone(faults, "placementGroup", props.placementGroup ?? {}, zone);
  const { sshKeys, cloudInit } = placeKeys(isOffered(cloud, manyKeys), props);
  fileShares.forEach((mount, index) =>
    checkFileShare(faults, `fileShares[${index}]`, mount, { cloud, network, isText: cloudInit.isText }, fileShares.slice(0, index)));
  cloudInit._check(faults, driver.maxUserDataBytes);
  const name = nameFor(scope, cloud, "server", props.name, faults);
  const tags = mergeTags(cloud.tags, props.tags, faults);
  faults.throwIfAny();
  return {
    name,
    zone,
    distribution: image!.distribution,
    loginUser: driver.loginUsers[image!.distribution ?? "default"] ?? driver.loginUsers.default,
    reachable: network === undefined || network.egress !== Egress.NONE,
    network,
    cloudInit,
    spec: {
      name,
      zone,
      machine: machine!,
      image: image!.spec,
      networkInterface: network && {
        networkId: network.networkId,
        subnetId: subnet?.subnetId,
        privateIp: props.privateIp,
        dependencies: subnet?._dependencies ?? [],
      },
      publicIp: props.publicIp ?? false,
      sshKeys: sshKeys.map((key) => key._ref),
      userData: cloudInit.isEmpty ? undefined : cloudInit.render(),
      rootDiskGib: props.rootDiskGib,
      rootVolumeType: literal(props.rootVolumeType),
      placementGroupId: props.placementGroup?.placementGroupId,
      tags,
    },
  };
}

/** The user data of a server whose cloud-init has grown, checked against the cloud's limit. */
export function userDataOf(scope: IConstruct, cloud: ICloud, cloudInit: CloudInit): string {
  const faults = new Faults(scope, "Server");
  cloudInit._check(faults, cloud.compute!.maxUserDataBytes);
  faults.throwIfAny();
  return cloudInit.render();
}

function pickSubnet(network: INetwork | undefined, zone: string | undefined): ISubnet | undefined {
  const subnets = network?.subnets ?? [];
  return subnets.find((subnet) => zone !== undefined && subnet.zone === zone) ?? subnets[0];
}

/** Where the server stands: what is given has to fit together. */
function checkPlace(faults: Faults, props: ServerProps, network: INetwork | undefined, subnet: ISubnet | undefined): void {
  if (props.network && props.subnet && props.subnet.network !== props.network) {
    faults.add("subnet", props.subnet.node.path, `a subnet of the network ${props.network.node.path}`);
  }
  if (network === undefined && !props.publicIp) {
    faults.add("network", undefined, "a network, or publicIp: true; nothing could reach this server");
  }
  if (props.publicIp && network?.egress === Egress.NONE) {
    faults.add("publicIp", true, "false, as egress of its network is Egress.NONE");
  }
  const { privateIp } = props;
  if (privateIp === undefined || Token.isUnresolved(privateIp)) {
    return;
  }
  if (network === undefined && parseAddress(privateIp) !== undefined) {
    faults.add("privateIp", privateIp, "nothing without a network");
  } else {
    checkHostAddress(faults, "privateIp", privateIp, subnet?.cidr ?? network?.cidr);
  }
}

/** Puts keys on the server by the cloud where it can, and the others by cloud-init. */
function placeKeys(takesMany: boolean, props: ServerProps): { sshKeys: readonly ISshKey[]; cloudInit: CloudInit } {
  const sshKeys = props.sshKeys ?? [];
  const cloudInit = props.cloudInit ?? new CloudInit();
  if (sshKeys.length <= 1 || takesMany) {
    return { sshKeys, cloudInit };
  }
  const [first, ...others] = sshKeys;
  const sshAuthorizedKeys = others.map((key) => key.publicKey!);
  return { sshKeys: [first], cloudInit: CloudInit.merge(cloudInit, new CloudInit({ sshAuthorizedKeys })) };
}
