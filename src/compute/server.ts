import type { Construct } from "constructs";
import { ComputeCapability } from "./capabilities";
import { CloudInit, checkMount } from "./cloud-init";
import type { IServerHandle, VolumeAttachment } from "./driver";
import type { FileShareMount } from "./file-share-mount";
import { FileShareMounts } from "./file-share-mounts";
import { ImportedServer } from "./imported-server";
import { checkFree, noteHolder } from "./server-holdings";
import type { AttachVolumeOptions, ServerProps } from "./server-props";
import { resolveServer, userDataOf } from "./server-resolution";
import type { IAddressed } from "../core/addressed";
import { requireCapabilities } from "../core/capability";
import { checkBlock } from "../core/cidr";
import { announceEndpoint } from "../core/endpoints";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { PortableConstruct } from "../core/portable";
import { checkSameZone } from "../core/zone";
import { NetworkCapability } from "../network/capabilities";
import type { IFirewall } from "../network/firewall";
import { Firewall } from "../network/firewall";
import type { IPublicIp } from "../network/public-ip";
import { PublicIp } from "../network/public-ip";
import type { IRouteTarget } from "../network/route";
import { firewallInZone } from "../network/zoned-firewall";
import type { IVolume } from "../storage/volume";

const SERVER_SYMBOL = Symbol.for("archipel.Server");

/**
 * A virtual machine.
 */
export interface IServer extends IRouteTarget, IAddressed {
  /** The cloud's identifier. */
  readonly serverId: string;
}

/**
 * A server that exists.
 */
export interface ServerAttributes {
  /** The cloud's identifier. */
  readonly serverId: string;
  /**
   * Its private IPv4 address.
   *
   * @default - unknown
   */
  readonly privateIp?: string;
  /**
   * Its public IPv4 address.
   *
   * @default - unknown
   */
  readonly publicIp?: string;
  /**
   * The cloud's identifier of its interface on the private network.
   *
   * @default - unknown
   */
  readonly networkInterfaceId?: string;
}

/**
 * A virtual machine behind a firewall that is closed to the internet until something is allowed.
 */
export class Server extends PortableConstruct implements IServer {
  /** A server that exists, by the cloud's identifier. */
  public static fromServerId(scope: Construct, id: string, serverId: string): IServer {
    return new ImportedServer(scope, id, { serverId });
  }

  /** A server that exists. */
  public static fromServerAttributes(scope: Construct, id: string, attributes: ServerAttributes): IServer {
    return new ImportedServer(scope, id, attributes);
  }

  /** Whether a construct is a server of this library. */
  public static isServer(construct: unknown): boolean {
    return typeof construct === "object" && construct !== null && SERVER_SYMBOL in construct;
  }

  public readonly serverId: string;
  /** The name at the cloud, also the host name. */
  public readonly serverName: string;
  /** The zone, where the cloud has zones and one was chosen. */
  public readonly zone?: string;
  /** The firewall around it. */
  public readonly firewall: IFirewall;
  /** The user that the image comes with, who logs in by SSH. */
  public readonly loginUser: string;
  private readonly handle: IServerHandle;
  private readonly reachable: boolean;
  private readonly fileShares: FileShareMounts;
  private cloudInit: CloudInit;
  private address?: string;

  /**
   * @throws ValidationError when properties are wrong
   * @throws CapabilityError when the cloud has no such servers
   * @throws CloudMismatchError when the network, firewall, key or volume is of another cloud
   */
  public constructor(scope: Construct, id: string, props: ServerProps) {
    super(scope, id, Given.of("ServerProps", props));
    Object.defineProperty(this, SERVER_SYMBOL, { value: true });
    this.requireSameCloud("network", props.network);
    this.requireSameCloud("subnet", props.subnet);
    this.requireSameCloud("firewall", props.firewall);
    this.requireSameCloud("placementGroup", props.placementGroup);
    props.sshKeys?.forEach((key, index) => this.requireSameCloud(`sshKeys[${index}]`, key));
    props.fileShares?.forEach(({ share }, index) => this.requireSameCloud(`fileShares[${index}]`, share));
    const resolved = resolveServer(this, this.cloud, props);
    this.serverName = resolved.name;
    this.zone = resolved.zone;
    this.loginUser = resolved.loginUser;
    this.reachable = resolved.reachable;
    this.cloudInit = resolved.cloudInit;
    this.firewall = firewallInZone(this, props.firewall, this.zone) ?? new Firewall(this, "Firewall", { zone: this.zone, cloud: this.cloud, tags: props.tags });
    if (resolved.network) {
      this.firewall._joinNetwork(resolved.network);
    }
    this.handle = this.cloud.compute!.defineServer(this, { ...resolved.spec, firewallId: this.firewall.firewallId });
    this.serverId = this.handle.serverId;
    this.address = props.publicIp ? this.handle.publicIp : undefined;
    if (props.publicIp && this.address === undefined) {
      this.attachPublicIp(new PublicIp(this, "PublicIp", { zone: this.zone, cloud: this.cloud, tags: props.tags }));
    }
    props.volumes?.forEach((volume) => this.attach(volume, {}));
    this.fileShares = new FileShareMounts(this, this.handle, resolved);
    props.fileShares?.forEach((mount) => this.attachFileShare(mount));
    announceEndpoint(this, "address", () => this.address);
  }

  /**
   * Its private IPv4 address.
   *
   * @throws ValidationError when it is on no private network
   */
  public get privateIp(): string {
    return this.handle.privateIp ?? this.absent("privateIp", "a server with a network");
  }

  /**
   * Its public IPv4 address.
   *
   * @throws ValidationError when it has none
   */
  public get publicIp(): string {
    return this.address ?? this.absent("publicIp", "a server with publicIp: true, or one that attachPublicIp was called on");
  }

  /** Whether it has a public address. */
  public get hasPublicIp(): boolean {
    return this.address !== undefined;
  }

  /**
   * The cloud's identifier of its interface on the private network.
   *
   * @throws ValidationError when it is on no private network
   */
  public get networkInterfaceId(): string {
    return this.handle.networkInterfaceId ?? this.absent("networkInterfaceId", "a server with a network");
  }

  /**
   * Gives it a public address.
   *
   * @throws ValidationError when it has one, another server has this one, or its network lets nothing out
   * @throws CapabilityError when the cloud has no addresses apart from servers
   * @throws CloudMismatchError when the address is of another cloud
   */
  public attachPublicIp(publicIp: IPublicIp): void {
    this.checkCall("Server.attachPublicIp", { publicIp });
    this.requireSameCloud("publicIp", publicIp);
    requireCapabilities(this, "Server", this.cloud, this.cloud.network, [{ capability: NetworkCapability.PUBLIC_IP, property: "attachPublicIp" }]);
    const faults = new Faults(this, "Server");
    if (this.address !== undefined) {
      faults.add("attachPublicIp", publicIp.node.path, "one public address to a server, and it has one");
    }
    if (!this.reachable) {
      faults.add("publicIp", publicIp.node.path, "no public address, as egress of its network is Egress.NONE");
    }
    checkFree(faults, "attachPublicIp", publicIp);
    checkSameZone(faults, "publicIp", publicIp, this.zone);
    faults.throwIfAny();
    noteHolder(publicIp, this);
    this.handle.attachPublicIp(publicIp as unknown as Construct, publicIp);
    this.address = publicIp.address;
  }

  /**
   * Attaches a volume, and mounts it when asked to. Returns the path of the block device inside the server; where the cloud
   * itself mounts the volume, as Incus does in containers, that of the mount.
   *
   * @throws ValidationError when the volume is attached already or in another zone, or it cannot be mounted
   * @throws CapabilityError when the cloud attaches no volumes, or takes no cloud-init to mount them by
   * @throws CloudMismatchError when the volume is of another cloud
   */
  public attachVolume(volume: IVolume, options: AttachVolumeOptions = {}): string {
    this.checkCall("Server.attachVolume", { options, volume });
    return this.attach(volume, options).devicePath;
  }

  private attach(volume: IVolume, options: AttachVolumeOptions): VolumeAttachment {
    this.requireSameCloud("volume", volume);
    const { mountPath: path, filesystem } = options;
    const needs = [{ capability: ComputeCapability.VOLUME, property: "attachVolume" }];
    if (path !== undefined) {
      needs.push({ capability: ComputeCapability.USER_DATA, property: "mountPath" });
    }
    requireCapabilities(this, "Server", this.cloud, this.cloud.compute, needs);
    const faults = new Faults(this, "Server");
    checkFree(faults, "attachVolume", volume);
    checkSameZone(faults, "volume", volume, this.zone);
    if (path !== undefined) {
      checkMount(faults, { path: "mountPath", filesystem: "filesystem" }, path, filesystem);
      if (this.cloudInit.isText) {
        faults.add("mountPath", path, "no mount here, as the cloud-init was given as text; mount it there");
      }
    } else if (filesystem !== undefined) {
      faults.add("filesystem", filesystem, "nothing without a mountPath");
    }
    faults.throwIfAny();
    noteHolder(volume, this);
    if (path !== undefined && this.handle.volumeMounts !== undefined) {
      return this.handle.volumeMounts.mountVolume(volume as unknown as Construct, volume, path, filesystem);
    }
    const attachment = this.handle.attachVolume(volume as unknown as Construct, volume);
    if (path !== undefined) {
      const mount = { device: attachment.devicePath, path, filesystem };
      this.cloudInit = CloudInit.merge(this.cloudInit, new CloudInit({ mounts: [mount] }));
      this.handle.updateUserData(userDataOf(this, this.cloud, this.cloudInit));
    }
    return attachment;
  }

  /**
   * Gives it access to a file share, and mounts it when a path is given.
   *
   * @throws ValidationError when it has the file share already, is on another network, or its machine takes no further one
   * @throws CapabilityError when the cloud has no file shares for servers, or takes no cloud-init to mount them by
   * @throws CloudMismatchError when the file share is of another cloud
   */
  public mountFileShare(mount: FileShareMount): void {
    this.checkCall("Server.mountFileShare", { mount });
    this.requireSameCloud("mountFileShare", mount.share);
    this.fileShares.check(mount, this.cloudInit);
    this.attachFileShare(mount);
  }

  private attachFileShare(mount: FileShareMount): void {
    const added = this.fileShares.attach(mount);
    if (added !== undefined) {
      this.cloudInit = CloudInit.merge(this.cloudInit, added);
      this.handle.updateUserData(userDataOf(this, this.cloud, this.cloudInit));
    }
  }

  /**
   * Lets it forward packets from and to an address block that is not its own.
   *
   * @throws ValidationError when it is no IPv4 address block
   * @throws CapabilityError when the cloud drops such packets
   */
  public allowForwarding(cidr: string): void {
    this.checkCall("Server.allowForwarding", { cidr });
    const faults = new Faults(this, "Server");
    checkBlock(faults, "allowForwarding", cidr, 4);
    faults.throwIfAny();
    const needs = [{ capability: ComputeCapability.IP_FORWARDING, property: "allowForwarding" }];
    requireCapabilities(this, "Server", this.cloud, this.cloud.compute, needs);
    this.handle.allowForwarding(cidr);
  }

  private absent(property: string, allowed: string): never {
    return new Faults(this, "Server").refuse(property, undefined, allowed);
  }
}

