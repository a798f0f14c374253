import type { CloudInit } from "./cloud-init";
import type { FileShareMount } from "./file-share-mount";
import type { MachineImage } from "./machine-image";
import type { MachineType } from "./machine-type";
import type { IPlacementGroup } from "./placement-group";
import type { ISshKey } from "./ssh-key";
import type { ICloud } from "../core/cloud";
import type { IFirewall } from "../network/firewall";
import type { INetwork } from "../network/network";
import type { ISubnet } from "../network/subnet";
import type { IVolume } from "../storage/volume";

/**
 * What servers that are alike are made of, whoever makes them.
 */
export interface LaunchOptions {
  /** Which machine it runs on. */
  readonly machine: MachineType;
  /** Which operating system it starts from. */
  readonly image: MachineImage;
  /**
   * The private network it is on.
   *
   * @default - that of `subnet`; without either, no private network, where the cloud allows it
   */
  readonly network?: INetwork;
  /**
   * The subnet it is on.
   *
   * @default - the network's subnet in the server's zone, else its first
   */
  readonly subnet?: ISubnet;
  /**
   * Whether it gets a public IPv4 address of its own.
   *
   * @default false
   */
  readonly publicIp?: boolean;
  /**
   * The firewall around it.
   *
   * @default - a new one: closed to the internet, open to the private network and outbound
   */
  readonly firewall?: IFirewall;
  /**
   * SSH keys that open it.
   *
   * @default - none
   */
  readonly sshKeys?: ISshKey[];
  /**
   * What it does at its first boot. Changing it replaces the server on most clouds.
   *
   * @default - nothing
   */
  readonly cloudInit?: CloudInit;
  /**
   * Size of the root disk in GiB.
   *
   * @default - that of the machine type or, where it comes without a disk, of the image; on OpenStack 20 GiB then
   */
  readonly rootDiskGib?: number;
  /**
   * The cloud's name of the kind of storage for the root disk.
   *
   * @default - the cloud's default
   */
  readonly rootVolumeType?: string;
  /**
   * Tags.
   *
   * @default - those of the cloud
   */
  readonly tags?: Record<string, string>;
  /**
   * The cloud.
   *
   * @default - the nearest one above
   */
  readonly cloud?: ICloud;
}

/**
 * Properties that a server and each server of a group have in common.
 */
export interface ServerOptions extends LaunchOptions {
  /**
   * File shares that it mounts. `MachineType.needs` chooses a machine that takes so many.
   *
   * @default - none
   */
  readonly fileShares?: FileShareMount[];
}

/**
 * Properties of a server.
 */
export interface ServerProps extends ServerOptions {
  /**
   * The private IPv4 address.
   *
   * @default - the cloud picks one of the subnet
   */
  readonly privateIp?: string;
  /**
   * Further volumes. `attachVolume` does the same and can mount, too.
   *
   * @default - none
   */
  readonly volumes?: IVolume[];
  /**
   * The rule for where it is placed among others.
   *
   * @default - anywhere
   */
  readonly placementGroup?: IPlacementGroup;
  /**
   * The zone.
   *
   * @default - that of the subnet, else the cloud's
   */
  readonly zone?: string;
  /**
   * The name at the cloud, also the host name.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
}

/**
 * How a volume is attached.
 */
export interface AttachVolumeOptions {
  /**
   * Absolute path where the first boot mounts it; a blank volume is formatted before. It is part of the user data: adding it to a
   * server that runs replaces the server on most clouds.
   *
   * @default - not mounted
   */
  readonly mountPath?: string;
  /**
   * File system for a blank volume, `ext4` or `xfs`.
   *
   * @default "ext4"
   */
  readonly filesystem?: string;
}
