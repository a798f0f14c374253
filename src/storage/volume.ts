import { Token } from "cdktf";
import type { Construct } from "constructs";
import { StorageCapability } from "./capabilities";
import type { Need } from "../core/capability";
import { requireCapabilities } from "../core/capability";
import { checkInteger, checkOneOf } from "../core/checks";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { keepData } from "../core/kept-data";
import { literal, literalText } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import type { RemovalPolicy } from "../core/removal-policy";
import { removalPolicyFor } from "../core/removal-policy";
import { mergeTags } from "../core/tags";
import { recordTraits } from "../core/traits-record";
import { resolveZone } from "../core/zone";

/**
 * A block storage volume.
 */
export interface IVolume extends IPortable {
  /** The cloud's identifier. */
  readonly volumeId: string;
  /**
   * The zone it is in, where the program knows it.
   *
   * @default - unknown, or the cloud picks one
   */
  readonly zone?: string;
}

/**
 * Properties of a volume.
 */
export interface VolumeProps {
  /** Size in GiB, a whole number. Growing it keeps what is on it; the file system inside has to be grown by the server. */
  readonly sizeGib: number;
  /**
   * The cloud's name of the kind of storage.
   *
   * @default - the cloud's default
   */
  readonly volumeType?: string;
  /**
   * The cloud's identifier of a snapshot that the volume starts as a copy of.
   *
   * @default - blank
   */
  readonly snapshotId?: string;
  /**
   * The zone. It must be that of the server it will be attached to.
   *
   * @default - the cloud's
   */
  readonly zone?: string;
  /**
   * What happens when the volume leaves the program, or would be replaced.
   *
   * @default RemovalPolicy.PROTECT, or what the context `archipel:removalPolicy` says
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
 * A volume that exists.
 */
export interface VolumeAttributes {
  /** The cloud's identifier. */
  readonly volumeId: string;
  /**
   * The zone it is in.
   *
   * @default - unknown
   */
  readonly zone?: string;
}

/**
 * A block storage volume. Attach it with `server.attachVolume(volume)`.
 */
export class Volume extends PortableConstruct implements IVolume {
  /** A volume that exists, by the cloud's identifier. */
  public static fromVolumeId(scope: Construct, id: string, volumeId: string): IVolume {
    return new ImportedVolume(scope, id, { volumeId });
  }

  /** A volume that exists. */
  public static fromVolumeAttributes(scope: Construct, id: string, attributes: VolumeAttributes): IVolume {
    return new ImportedVolume(scope, id, attributes);
  }

  public readonly volumeId: string;
  public readonly zone?: string;

  /**
   * @throws ValidationError when the size, type, zone, name or a tag is wrong
   * @throws CapabilityError when the cloud has no such volumes
   */
  public constructor(scope: Construct, id: string, props: VolumeProps) {
    super(scope, id, Given.of("VolumeProps", props));
    const driver = this.cloud.storage;
    requireCapabilities(this, "Volume", this.cloud, driver, needsOf(props));
    const faults = new Faults(this, "Volume");
    recordTraits(this, { sizeGib: props.sizeGib, volumeType: props.volumeType });
    checkInteger(faults, "sizeGib", props.sizeGib, { min: driver!.minVolumeGib, max: driver!.maxVolumeGib, unit: "GiB" });
    const types = this.cloud.catalogue.volumeTypes?.map((entry) => entry.name);
    if (types !== undefined) {
      checkOneOf(faults, "volumeType", props.volumeType, types);
    }
    if (props.snapshotId !== undefined && !Token.isUnresolved(props.snapshotId) && props.snapshotId.trim() === "") {
      faults.add("snapshotId", props.snapshotId, "the cloud's identifier of a snapshot");
    }
    const name = nameFor(this, this.cloud, "volume", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    this.zone = resolveZone(this.cloud, props.zone, faults);
    faults.throwIfAny();
    const { sizeGib, volumeType, snapshotId } = props;
    const removalPolicy = removalPolicyFor(this, "Volume", props.removalPolicy);
    const handle = driver!.defineVolume(this, {
      name, sizeGib, volumeType: literal(volumeType), snapshotId: literal(snapshotId), zone: this.zone, removalPolicy, tags,
    });
    this.volumeId = handle.volumeId;
    keepData(this, removalPolicy);
  }
}

class ImportedVolume extends PortableConstruct implements IVolume {
  public readonly volumeId: string;
  public readonly zone?: string;

  public constructor(scope: Construct, id: string, attributes: VolumeAttributes) {
    super(scope, id, Given.of("VolumeAttributes", attributes, () => undefined));
    this.volumeId = literalText(attributes.volumeId);
    this.zone = attributes.zone;
  }
}

function needsOf(props: VolumeProps): Need[] {
  const needs: Need[] = [{ capability: StorageCapability.VOLUME, property: "Volume" }];
  if (props.snapshotId !== undefined) {
    needs.push({ capability: StorageCapability.VOLUME_SNAPSHOT_SOURCE, property: "snapshotId" });
  }
  if (props.volumeType !== undefined) {
    needs.push({ capability: StorageCapability.VOLUME_TYPE, property: "volumeType" });
  }
  if (props.tags !== undefined) {
    needs.push({ capability: StorageCapability.VOLUME_TAGS, property: "tags" });
  }
  return needs;
}
