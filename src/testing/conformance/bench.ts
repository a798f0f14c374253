import type { Construct } from "constructs";
import { cloudOffers } from "./case";
import { EXISTING_ID, PUBLIC_KEY } from "./keys";
import { AutoScalingGroup } from "../../auto-scaling/auto-scaling-group";
import type { AutoScalingGroupProps } from "../../auto-scaling/auto-scaling-group-props";
import { AutoScalingCapability } from "../../auto-scaling/capabilities";
import { ComputeCapability } from "../../compute/capabilities";
import { MachineImage } from "../../compute/machine-image";
import { MachineType } from "../../compute/machine-type";
import { Server } from "../../compute/server";
import { ServerGroup } from "../../compute/server-group";
import type { ServerProps } from "../../compute/server-props";
import { SshKey } from "../../compute/ssh-key";
import type { Capability } from "../../core/capability";
import type { MachineTypeEntry } from "../../core/catalogue";
import type { ICloud } from "../../core/cloud";
import { NetworkCapability } from "../../network/capabilities";
import { Network } from "../../network/network";
import { Volume } from "../../storage/volume";

/** What the programs use where the catalogue does not suit. */
export interface BenchOptions {
  /** @default - the smallest x86_64 machine of the catalogue */
  readonly machine?: MachineType;
  /** @default - an Ubuntu of the catalogue, else its first image */
  readonly image?: MachineImage;
  /** @default - the last volume type of the catalogue, else `fast` */
  readonly volumeType?: string;
  /** @default - as `volumeType` */
  readonly rootVolumeType?: string;
  /** A zone other than the cloud's own. @default - the last of the region */
  readonly zone?: string;
  /** What the cloud's identifiers look like, for what exists elsewhere: numbers, say. @default EXISTING_ID */
  readonly existingId?: string;
  /** Whether a volume exists on a server only, so that each has to be attached, and one from elsewhere cannot be. @default false */
  readonly volumesOnServers?: boolean;
  /** The name of a database user who may make tables, where that is not any. @default `web` */
  readonly databaseUser?: string;
  /** A size of database server, where the cloud's list has none. @default - the first of the list */
  readonly databaseSize?: string;
  /** A type of file share. @default `default` */
  readonly fileShareType?: string;
}

/** Defines minimal constructs on one cloud, so that a case tells only what it is about. */
export class Bench {
  private ownNetwork?: Network;
  private ownKey?: SshKey;

  public constructor(
    /** The cloud under test. */
    public readonly cloud: ICloud,
    private readonly options: BenchOptions = {},
  ) {}

  /** Where programs define things. */
  public get scope(): Construct {
    return this.cloud as unknown as Construct;
  }

  /** Whether the cloud offers it. */
  public offers(capability: Capability): boolean {
    return cloudOffers(this.cloud, capability);
  }

  /** Whether a server could be reached at all, where one is required. */
  public canRun(requires: readonly Capability[]): boolean {
    const alone = this.offers(ComputeCapability.PUBLIC_ONLY) && this.offers(ComputeCapability.PUBLIC_ADDRESS);
    return alone || this.offers(NetworkCapability.NETWORK) || !requires.includes(ComputeCapability.SERVER);
  }

  /** The network that servers of this bench are on, defined at first use. */
  public get network(): Network {
    this.ownNetwork ??= new Network(this.scope, "net", { cidr: "10.0.0.0/20" });
    return this.ownNetwork;
  }

  /** A zone other than the cloud's own, where the region has one. */
  public get zone(): string {
    const others = (this.cloud.region.zones ?? []).filter((zone) => zone !== this.cloud.zone);
    return this.options.zone ?? others[others.length - 1] ?? this.cloud.zone ?? "zone-1";
  }

  /** The identifier of something that exists elsewhere. */
  public get existingId(): string {
    return this.options.existingId ?? EXISTING_ID;
  }

  /** The name of a database user who may make tables. */
  public get databaseUser(): string {
    return this.options.databaseUser ?? "web";
  }

  /** A size of database server. */
  public get databaseSize(): string {
    return this.options.databaseSize ?? this.cloud.databases?.databaseTypes[0]?.name ?? "small";
  }

  /** A type of file share. */
  public get fileShareType(): string {
    return this.options.fileShareType ?? "default";
  }

  /** A type of block storage. */
  public get volumeType(): string {
    const types = this.cloud.catalogue.volumeTypes ?? [];
    return this.options.volumeType ?? types[types.length - 1]?.name ?? "fast";
  }

  /** A type of root disk. */
  public get rootVolumeType(): string {
    return this.options.rootVolumeType ?? this.volumeType;
  }

  /** A volume's size in GiB that the cloud takes, and can be grown. */
  public get volumeSize(): number {
    return Math.max(10, this.cloud.storage?.minVolumeGib ?? 0);
  }

  /** A file share's size in GiB that the cloud takes, and can be grown. */
  public get fileShareSize(): number {
    return Math.max(1, this.cloud.storage?.fileShares?.minFileShareGib ?? 0);
  }

  /** A server, on the bench's network where the cloud has networks. */
  public server(id: string, props: Partial<ServerProps> = {}): Server {
    return new Server(this.scope, id, { ...this.serverDefaults(props), ...props });
  }

  /** Servers that are alike, kept apart where the cloud can. */
  public group(id: string, count: number, zones?: string[]): ServerGroup {
    const spread = this.offers(ComputeCapability.PLACEMENT_SPREAD);
    return new ServerGroup(this.scope, id, { count, zones, spread, ...this.serverDefaults({}, zones) });
  }

  /** A group of two servers that the cloud counts, on the bench's network and without public addresses where the cloud can. */
  public autoScalingGroup(id: string, props: Partial<AutoScalingGroupProps> = {}): AutoScalingGroup {
    const { machine, image } = this.serverDefaults({}, props.zones);
    const network = this.offers(AutoScalingCapability.NETWORK) && !("network" in props) ? this.network : undefined;
    const needsKey = !this.offers(AutoScalingCapability.WITHOUT_SSH_KEY) && this.offers(ComputeCapability.SSH_KEY) && props.sshKeys === undefined;
    const sshKeys = needsKey ? [(this.ownKey ??= this.key("group-key"))] : undefined;
    const publicIp = network === undefined || !this.offers(AutoScalingCapability.PRIVATE_ONLY);
    return new AutoScalingGroup(this.scope, id, { machine, image, network, publicIp, sshKeys, minSize: 2, maxSize: 2, ...props });
  }

  /** An SSH key. */
  public key(id: string, publicKey = PUBLIC_KEY): SshKey {
    return new SshKey(this.scope, id, { publicKey });
  }

  /** A volume, to be attached. */
  public volume(id: string, sizeGib = this.volumeSize): Volume {
    return new Volume(this.scope, id, { sizeGib });
  }

  /** Whether a volume that exists elsewhere can be attached. */
  public get takesExistingVolumes(): boolean {
    return this.options.volumesOnServers !== true;
  }

  /** A volume that the program is about: on a server of its own where volumes exist on servers only. */
  public stand(volume: Volume): Volume {
    if (this.options.volumesOnServers) {
      this.server(`${volume.node.id}-holder`).attachVolume(volume);
    }
    return volume;
  }

  /** The image that servers start from. */
  public get image(): MachineImage {
    const { images } = this.cloud.catalogue;
    const entry = images.find((candidate) => candidate.distribution === "ubuntu") ?? images[0];
    return this.options.image ?? MachineImage.named(entry?.name ?? "ubuntu-24.04");
  }

  /** A machine that is sold in all the zones. */
  public machine(zones: readonly string[] = []): MachineType {
    const sold = this.cloud.catalogue.machineTypes.filter(
      (entry) => (entry.architecture ?? "x86_64") === "x86_64" && zones.every((zone) => entry.zones === undefined || entry.zones.includes(zone)),
    );
    const smallest = [...sold].sort(bySize)[0];
    return this.options.machine ?? (smallest ? MachineType.named(smallest.name) : MachineType.described({ name: "small", diskGib: 20 }));
  }

  private serverDefaults(props: Partial<ServerProps>, zones: readonly string[] = []): Pick<ServerProps, "machine" | "image" | "network" | "publicIp"> {
    const places = [...zones, ...[props.zone ?? this.cloud.zone].filter((zone) => zone !== undefined)];
    const machine = this.machine(places);
    if (props.network || props.subnet || props.publicIp) {
      return { machine, image: this.image };
    }
    return this.offers(NetworkCapability.NETWORK)
      ? { machine, image: this.image, network: this.network }
      : { machine, image: this.image, publicIp: true };
  }
}

function bySize(one: MachineTypeEntry, other: MachineTypeEntry): number {
  const rank = (entry: MachineTypeEntry): number => (entry.chosenByNeeds === false ? 1 : 0);
  return rank(one) - rank(other) || one.vcpus - other.vcpus || one.memoryGib - other.memoryGib || one.name.localeCompare(other.name, "en");
}
