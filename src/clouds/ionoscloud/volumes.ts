import type { Construct } from "constructs";
import type { Context } from "./context";
import { DEFAULT_DISK_TYPE } from "./volume-types";
import { Snapshot } from "../../../l1/ionoscloud/snapshot";
import { Volume } from "../../../l1/ionoscloud/volume";
import { Faults } from "../../core/faults";
import { refuseIncomplete } from "../../core/incomplete";
import { lifecycleOf } from "../../core/removal-policy";
import type { VolumeHandle, VolumeSnapshotHandle, VolumeSnapshotSpec, VolumeSpec } from "../../storage/driver";

/** Disks on this bus are /dev/vda, /dev/vdb, … in the order that the server got them. */
export const BUS = "VIRTIO";
/** Where the first volume beside the boot disk turns up. */
const SECOND_DISK = "/dev/vdb";

/**
 * The volumes of a cloud. The provider makes a volume on a server and in no other way, so each waits for the server that it is attached to.
 * Another server may take it over: then it moves, with what is on it.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/volume.md
 */
export class Volumes {
  private readonly known = new Map<string, Volume>();
  private readonly attached = new Set<Volume>();
  private readonly servers = new Set<string>();

  public constructor(private readonly context: Context) {}

  public define(scope: Construct, spec: VolumeSpec): VolumeHandle {
    const { provider, datacenterId } = this.context;
    const volume = new Volume(scope, "Resource", {
      provider,
      datacenterId,
      serverId: "",
      name: spec.name,
      size: spec.sizeGib,
      diskType: spec.volumeType ?? DEFAULT_DISK_TYPE,
      bus: BUS,
      imageName: spec.snapshotId,
      licenceType: spec.snapshotId === undefined ? "OTHER" : undefined,
      availabilityZone: spec.zone,
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    const volumeId = volume.id;
    this.known.set(volumeId, volume);
    refuseIncomplete(scope, "a volume on IONOS Cloud is made on a server and stands nowhere else; attach it: server.attachVolume(volume)", () => !this.attached.has(volume));
    return { volumeId };
  }

  /**
   * Puts a volume on a server, and tells where it turns up there. The path cannot refer to the volume, which comes after the server, so it
   * is known for one volume only.
   *
   * @throws ValidationError for a volume that exists elsewhere, and for a second volume of one server
   */
  public attach(scope: Construct, volumeId: string, serverId: string): string {
    const faults = new Faults(scope, "Server");
    const volume = this.known.get(volumeId);
    if (volume === undefined) {
      faults.add("attachVolume", volumeId, "a volume that this program defines, as the provider attaches no other on IONOS Cloud");
    }
    if (this.servers.has(serverId)) {
      faults.add("attachVolume", scope.node.path, "one volume to a server on IONOS Cloud, as nothing tells a server which of two is which");
    }
    faults.throwIfAny();
    this.servers.add(serverId);
    this.attached.add(volume!);
    volume!.serverId = serverId;
    return SECOND_DISK;
  }

  public defineSnapshot(scope: Construct, spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    const { provider, datacenterId } = this.context;
    const lifecycle = lifecycleOf(spec.removalPolicy);
    const snapshot = new Snapshot(scope, "Resource", { provider, datacenterId, name: spec.name, volumeId: spec.volumeId, lifecycle });
    return { snapshotId: snapshot.id };
  }
}
