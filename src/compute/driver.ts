import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { PlacementStrategy } from "./placement-group";
import type { IDriver } from "../core/capability";

/** A server's place on a network. */
export interface NetworkInterfaceSpec {
  /** The cloud's identifier of the network. */
  readonly networkId: string;
  /**
   * The cloud's identifier of the subnet.
   *
   * @default - the cloud picks one of the network's
   */
  readonly subnetId?: string;
  /**
   * The private IPv4 address.
   *
   * @default - the cloud picks one
   */
  readonly privateIp?: string;
  /** What must exist before a public address can work here. */
  readonly dependencies: ITerraformDependable[];
}

/** A key pair as a server refers to it. */
export interface SshKeyRef {
  /** The cloud's identifier. */
  readonly sshKeyId: string;
  /** The cloud's name of the key. */
  readonly sshKeyName: string;
  /** What must exist before a server can carry the key, where no reference says so. */
  readonly dependencies: ITerraformDependable[];
}

/** A machine, as resolved against the catalogue. */
export interface MachineSpec {
  /** The cloud's own name of the machine type. */
  readonly name: string;
  /**
   * Size in GiB of the root disk that comes with the machine; 0 when it has none.
   *
   * @default - unknown
   */
  readonly diskGib?: number;
  /**
   * How many file shares it takes.
   *
   * @default - no limit is known
   */
  readonly maxFileShares?: number;
}

/** An image, as resolved against the catalogue: one of the two is given. */
export interface ImageSpec {
  /**
   * The cloud's own name of the image.
   *
   * @default - the identifier is given
   */
  readonly name?: string;
  /**
   * The cloud's identifier of the image.
   *
   * @default - the name is given
   */
  readonly imageId?: string;
}

/** A complete, validated server. */
export interface ServerSpec {
  readonly name: string;
  /** @default - the cloud picks one, or has none */
  readonly zone?: string;
  readonly machine: MachineSpec;
  readonly image: ImageSpec;
  /** @default - no private network */
  readonly networkInterface?: NetworkInterfaceSpec;
  /** Whether a public address will be attached. */
  readonly publicIp: boolean;
  readonly firewallId: string;
  readonly sshKeys: SshKeyRef[];
  /** @default - none */
  readonly userData?: string;
  /** Size of the root disk in GiB. @default - what comes with the machine type or the image */
  readonly rootDiskGib?: number;
  /** @default - the cloud's default */
  readonly rootVolumeType?: string;
  /** @default - none */
  readonly placementGroupId?: string;
  readonly tags: Record<string, string>;
}

/** A public address as a server takes it. */
export interface PublicIpRef {
  readonly publicIpId: string;
  readonly address: string;
}

/** A volume as a server takes it. */
export interface VolumeRef {
  readonly volumeId: string;
}

/** Where a volume turns up. */
export interface VolumeAttachment {
  /** The path of the block device inside the server, stable across reboots; where the cloud itself mounts a volume, the path of that. */
  readonly devicePath: string;
}

/** A file share as a server takes it. */
export interface FileShareRef {
  readonly fileShareId: string;
  /** Where it is exported, `host:/path`. @default - nowhere, or the program does not know */
  readonly exportLocation?: string;
  /** Whether the cloud lets the server read only. */
  readonly readOnly: boolean;
}

/** How a server mounts a file share: the first and third fields of fstab(5). */
export interface FileShareAttachment {
  /** What is mounted: `host:/path` for NFS, a tag for virtiofs. */
  readonly source: string;
  /** The type: `nfs` or `virtiofs`. */
  readonly filesystem: string;
}

/** A cloud that itself mounts volumes in a server, as file systems. */
export interface IVolumeMounts {
  /** Attaches a volume and mounts it. `scope` is the construct that stands for the attachment. */
  mountVolume(scope: Construct, volume: VolumeRef, path: string, filesystem?: string): VolumeAttachment;
}

/** A cloud that itself mounts file shares in a server. */
export interface IFileShareMounts {
  /** Mounts a file share. `scope` is a construct of this server and this share. */
  mountFileShare(scope: Construct, fileShare: FileShareRef, path: string): void;
}

/** What a compute driver gives back for a server. */
export interface IServerHandle {
  /** The cloud's identifier. */
  readonly serverId: string;
  /**
   * The private IPv4 address.
   *
   * @default - no private network
   */
  readonly privateIp?: string;
  /**
   * The cloud's identifier of the interface on the private network.
   *
   * @default - no private network
   */
  readonly networkInterfaceId?: string;
  /**
   * The public IPv4 address that came with the server, as `ServerSpec.publicIp` asked for one and the cloud makes it a part of the server.
   *
   * @default - none; an address of its own is attached
   */
  readonly publicIp?: string;
  /**
   * What mounts volumes that have a path.
   *
   * @default - they are attached as block devices, and the first boot formats and mounts them
   */
  readonly volumeMounts?: IVolumeMounts;
  /**
   * What mounts file shares that have a path.
   *
   * @default - they are attached, and the first boot mounts them
   */
  readonly fileShareMounts?: IFileShareMounts;
  /** Gives the server a public address. `scope` is the address's construct. */
  attachPublicIp(scope: Construct, publicIp: PublicIpRef): void;
  /** Attaches a volume. `scope` is the construct that stands for the attachment. */
  attachVolume(scope: Construct, volume: VolumeRef): VolumeAttachment;
  /** Lets the server mount a file share. `scope` is a construct of this server and this share. */
  attachFileShare(scope: Construct, fileShare: FileShareRef): FileShareAttachment;
  /** Replaces the user data. Called before synth, when something is added that the first boot must know. */
  updateUserData(userData: string): void;
  /** Lets the server forward packets from and to `cidr`, which is not its own. */
  allowForwarding(cidr: string): void;
}

/** A complete, validated SSH key. */
export interface SshKeySpec {
  readonly name: string;
  readonly publicKey: string;
  readonly tags: Record<string, string>;
}

/** A complete, validated placement group. */
export interface PlacementGroupSpec {
  readonly name: string;
  /** @default - the cloud picks one, or has none */
  readonly zone?: string;
  readonly strategy: PlacementStrategy;
  /** Whether a server that cannot be placed so is refused. */
  readonly strict: boolean;
  readonly tags: Record<string, string>;
}

/** What a compute driver gives back for a placement group. */
export interface PlacementGroupHandle {
  readonly placementGroupId: string;
}

/** One cloud's adapter for servers. */
export interface IComputeDriver extends IDriver {
  /** Whether placement groups belong to a zone, as their servers must. */
  readonly zonal: boolean;
  /** The largest user data that the cloud takes, in bytes, before any encoding. */
  readonly maxUserDataBytes: number;
  /** The largest root disk in GiB. */
  readonly maxRootDiskGib: number;
  /** How the user that the image comes with is called, by distribution; `default` for the rest. */
  readonly loginUsers: Record<string, string>;
  /** Defines a server. `scope` is the Server; its main resource has the id `Resource`. */
  defineServer(scope: Construct, spec: ServerSpec): IServerHandle;
  /** Defines an SSH key. */
  defineSshKey(scope: Construct, spec: SshKeySpec): SshKeyRef;
  /** Defines a placement group. Called only when the capability is listed. */
  definePlacementGroup(scope: Construct, spec: PlacementGroupSpec): PlacementGroupHandle;
}
