import type { ExitChange } from "./exit-parts";
import type { ICloud } from "../../core/cloud";
import { describeList } from "../../core/text";
import type { ManifestConstruct } from "../manifest";

/** What a cloud takes for a construct that keeps data. */
interface Offer {
  readonly property: string;
  readonly min?: number;
  readonly max?: number;
  readonly typeProperty?: string;
  readonly types?: readonly string[];
}

/** What becomes of sizes in GiB, and of types of storage. */
export function storageChanges({ kind, traits }: ManifestConstruct, target: ICloud, isSameCloud: boolean): ExitChange[] {
  const { volumeType, sizeGib, rootVolumeType, rootDiskGib } = traits;
  const offer = offerFor(kind, target);
  const root = rootOffer(kind, target);
  return [
    ...sizeChanges(sizeGib, offer, target),
    ...typeChanges(volumeType, offer, target, isSameCloud),
    ...sizeChanges(rootDiskGib, root, target),
    ...typeChanges(rootVolumeType, root, target, isSameCloud),
  ];
}

function offerFor(kind: string, { storage, databases, catalogue }: ICloud): Offer {
  if (kind === "Database") {
    const { minStorageGib: min, maxStorageGib: max, storageTypes: types } = databases ?? {};
    return { property: "storageGib", min, max, typeProperty: "storageType", types };
  }
  if (kind === "FileShare") {
    const { minFileShareGib: min, maxFileShareGib: max } = storage?.fileShares ?? {};
    return { property: "sizeGib", min, max, typeProperty: "shareType" };
  }
  const types = catalogue.volumeTypes?.map(({ name }) => name);
  return { property: "sizeGib", min: storage?.minVolumeGib, max: storage?.maxVolumeGib, typeProperty: "volumeType", types };
}

function rootOffer(kind: string, { compute, kubernetes }: ICloud): Offer {
  const { minRootDiskGib: min, maxRootDiskGib: max } = kind === "NodePool" ? { ...kubernetes } : { minRootDiskGib: 1, maxRootDiskGib: compute?.maxRootDiskGib };
  return { property: "rootDiskGib", min, max, typeProperty: "rootVolumeType" };
}

function sizeChanges(size: number | undefined, { property, min, max }: Offer, target: ICloud): ExitChange[] {
  if (size === undefined || ((min === undefined || size >= min) && (max === undefined || size <= max))) {
    return [];
  }
  const to = min !== undefined && size < min ? min : max;
  const message = `${target.cloudName} takes from ${min ?? 1} to ${max ?? "any number of"} GiB`;
  return [{ property, from: `${size} GiB`, to: `${to} GiB`, byHand: true, isChecked: true, message }];
}

function typeChanges(type: string | undefined, { typeProperty: property = "volumeType", types }: Offer, target: ICloud, isSameCloud: boolean): ExitChange[] {
  if (type === undefined || isSameCloud || types?.includes(type)) {
    return [];
  }
  const message = types === undefined ? `it is a name of the cloud of today; say what ${target.cloudName} calls it, or leave it out` : `${target.cloudName} has ${describeList(types)}; or leave it out`;
  return [{ property, from: type, byHand: true, isChecked: types !== undefined, message }];
}
