import type { Construct } from "constructs";
import type { Context } from "./context";
import { sshConfig } from "./first-boot";
import { limitsOf } from "./machine";
import { configOf, serverTagConfig } from "./tags";
import { volumeOf } from "./volume-id";
import type { InstanceDevice } from "../../../l1/incus/instance";
import { Instance } from "../../../l1/incus/instance";
import { NetworkForward } from "../../../l1/incus/network-forward";
import type {
  FileShareAttachment,
  FileShareRef,
  IFileShareMounts,
  IServerHandle,
  IVolumeMounts,
  PublicIpRef,
  ServerSpec,
  VolumeAttachment,
  VolumeRef,
} from "../../compute/driver";
import { Faults } from "../../core/faults";

/** The interface on the private network; containers call it so, too. */
const NIC = "eth0";
/** As much of a construct's address as tells volumes apart; QEMU has room for 30 characters of a device's name. */
const ADDRESS_LENGTH = 12;
/** lxc/incus: test/suites/storage_vm.sh, driver_qemu.go (qemuBlockDevIDPrefix) */
const DEVICE_PREFIX = "/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_incus_";

/** An instance; disks and interfaces are devices within it. */
export class ServerHandle implements IServerHandle, IVolumeMounts, IFileShareMounts {
  public readonly serverId: string;
  public readonly networkInterfaceId: string;
  /** A container sees a volume as a directory; a virtual machine gets a device, which its first boot mounts. */
  public readonly volumeMounts?: IVolumeMounts;
  public readonly fileShareMounts: IFileShareMounts = this;
  private readonly instance: Instance;
  private readonly devices = new Map<string, InstanceDevice>();
  private readonly routes = new Set<string>();
  private address?: string;

  public constructor(
    private readonly scope: Construct,
    private readonly context: Context,
    private readonly spec: ServerSpec,
  ) {
    const { settings, place, containers } = context;
    this.instance = new Instance(scope, "Resource", {
      ...place,
      name: spec.name,
      type: settings.kind,
      image: spec.image.imageId ?? spec.image.name,
      target: spec.zone,
      // None, as what a profile brings along (a network, an open one) would come on top.
      profiles: [],
      config: configOf({
        ...limitsOf(scope, spec.machine.name),
        "cloud-init.user-data": spec.userData,
        ...sshConfig(spec.sshKeys),
        // Which address is the server's own, whatever bridges are made inside.
        "user.access_interface": containers ? NIC : undefined,
        ...serverTagConfig(scope, spec.tags),
      }),
      // The address is known once the server has it.
      waitFor: [{ type: "ipv4" }],
    });
    this.volumeMounts = containers ? this : undefined;
    this.setDevice("root", "disk", {
      path: "/",
      pool: spec.rootVolumeType ?? settings.storagePool,
      size: spec.rootDiskGib === undefined ? undefined : `${spec.rootDiskGib}GiB`,
    });
    this.setInterface();
    const firewall = context.firewalls.get(spec.firewallId);
    firewall?.watch(() => this.setInterface());
    context.peerWays.watch(spec.networkInterface!.networkId, (way) => firewall?.openWay(way));
    this.serverId = this.instance.name;
    this.networkInterfaceId = `${scope.node.path}/${NIC}`;
    context.servers.set(this.networkInterfaceId, this);
  }

  public get privateIp(): string {
    return (this.address ??= this.instance.ipv4Address);
  }

  /** All that comes for the address is handed on to the server, whose firewall judges it. */
  public attachPublicIp(scope: Construct, publicIp: PublicIpRef): void {
    new NetworkForward(scope, "Forward", {
      ...this.context.place,
      network: this.spec.networkInterface!.networkId,
      listenAddress: publicIp.address,
      config: { target_address: this.privateIp },
    });
  }

  /** @throws ValidationError when servers are containers, which have no block devices */
  public attachVolume(scope: Construct, volume: VolumeRef): VolumeAttachment {
    if (this.context.containers) {
      const allowed = "a path where Incus mounts the volume, as containers have no block devices; or servers: IncusServerKind.VIRTUAL_MACHINE on the cloud";
      return new Faults(this.scope, "Server").refuse("mountPath", undefined, allowed);
    }
    const device = deviceName("vol", scope);
    const { pool, name } = this.volume(volume.volumeId);
    this.setDevice(device, "disk", { pool, source: name });
    return { devicePath: `${DEVICE_PREFIX}${device}` };
  }

  /** @throws ValidationError when a file system is asked for, as the pool has its own */
  public mountVolume(scope: Construct, volume: VolumeRef, path: string, filesystem?: string): VolumeAttachment {
    if (filesystem !== undefined) {
      new Faults(this.scope, "Server").refuse("filesystem", filesystem, "nothing, as the storage pool decides how containers' volumes are formatted");
    }
    const { pool, name } = this.volume(volume.volumeId);
    this.setDevice(deviceName("vol", scope), "disk", { pool, source: name, path });
    return { devicePath: path };
  }

  /** @throws ValidationError as Incus wants to know where it mounts it */
  public attachFileShare(_scope: Construct, _fileShare: FileShareRef): FileShareAttachment {
    return new Faults(this.scope, "Server").refuse("fileShares.path", undefined, "a path, as it is Incus that mounts a file share");
  }

  public mountFileShare(scope: Construct, { fileShareId, readOnly }: FileShareRef, path: string): void {
    const { pool, name } = volumeOf(fileShareId, this.context.settings.fileSharePool);
    this.setDevice(deviceName("share", scope), "disk", { pool, source: name, path, readonly: readOnly ? "true" : undefined });
  }

  public updateUserData(userData: string): void {
    this.instance.config = { ...this.instance.configInput, "cloud-init.user-data": userData };
  }

  /** Nothing stands in the way: OVN passes packets of any address. */
  public allowForwarding(_cidr: string): void {}

  /** Lets the network's router send what is meant for a block to this server. */
  public routeTo(cidr: string): void {
    this.routes.add(cidr);
    this.setInterface();
  }

  private volume(volumeId: string) {
    return volumeOf(volumeId, this.context.settings.storagePool);
  }

  private setInterface(): void {
    const { networkId, privateIp } = this.spec.networkInterface!;
    this.setDevice(NIC, "nic", {
      "network": networkId,
      "ipv4.address": privateIp,
      "ipv4.routes": this.routes.size === 0 ? undefined : [...this.routes].sort().join(","),
      "security.acls": this.context.firewalls.get(this.spec.firewallId)?.aclNames ?? this.spec.firewallId,
      "security.acls.default.ingress.action": "drop",
      "security.acls.default.egress.action": "drop",
    });
  }

  private setDevice(name: string, type: string, properties: Record<string, string | undefined>): void {
    this.devices.set(name, { name, type, properties: configOf(properties)! });
    this.instance.putDevice([...this.devices].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, device]) => device));
  }
}

/** A name for a device that is made of what it is for. */
function deviceName(kind: string, scope: Construct): string {
  return `${kind}${scope.node.addr.slice(-ADDRESS_LENGTH)}`;
}
