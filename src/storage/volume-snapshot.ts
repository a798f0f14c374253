import type { Construct } from "constructs";
import { StorageCapability } from "./capabilities";
import type { IVolume } from "./volume";
import { requireCapabilities } from "../core/capability";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { keepData } from "../core/kept-data";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { RemovalPolicy } from "../core/removal-policy";
import { mergeTags } from "../core/tags";

/**
 * A snapshot of a volume.
 */
export interface IVolumeSnapshot extends IPortable {
  /** The cloud's identifier, for `snapshotId` of a new Volume. */
  readonly snapshotId: string;
}

/**
 * Properties of a snapshot.
 */
export interface VolumeSnapshotProps {
  /** The volume that it is taken of. */
  readonly volume: IVolume;
  /**
   * What happens when the snapshot leaves the program.
   *
   * @default RemovalPolicy.DESTROY
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
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
 * What was on a volume when Terraform made this snapshot. A volume starts as a copy of it by `snapshotId`.
 *
 * It is taken once, at the deployment that first defines it: no schedule, and no backup that outlives the volume's cloud.
 */
export class VolumeSnapshot extends PortableConstruct implements IVolumeSnapshot {
  public readonly snapshotId: string;

  /**
   * @throws ValidationError when the name or a tag is wrong
   * @throws CapabilityError when the cloud takes no snapshots
   * @throws CloudMismatchError when the volume is of another cloud
   */
  public constructor(scope: Construct, id: string, props: VolumeSnapshotProps) {
    super(scope, id, Given.of("VolumeSnapshotProps", props));
    this.requireSameCloud("volume", props.volume);
    const driver = this.cloud.storage;
    requireCapabilities(this, "VolumeSnapshot", this.cloud, driver, [{ capability: StorageCapability.VOLUME_SNAPSHOT, property: "volume" }]);
    const faults = new Faults(this, "VolumeSnapshot");
    const name = nameFor(this, this.cloud, "volume", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    faults.throwIfAny();
    const { volume, removalPolicy = RemovalPolicy.DESTROY } = props;
    const handle = driver!.defineVolumeSnapshot(this, { name, volumeId: volume.volumeId, zone: volume.zone, removalPolicy, tags });
    this.snapshotId = handle.snapshotId;
    keepData(this, props.removalPolicy);
  }
}
