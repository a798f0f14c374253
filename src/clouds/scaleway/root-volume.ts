import type { IConstruct } from "constructs";
import { gigabytes } from "./sizes";
import { IOPS, LOCAL_TYPE } from "./volume-types";
import type { InstanceServerRootVolume } from "../../../l1/scaleway/instance-server";
import type { ServerSpec } from "../../compute/driver";
import { checkInteger, checkOneOf } from "../../core/checks";
import { Faults } from "../../core/faults";

/**
 * The root volume, when the program asks for anything but what the machine and the image bring along.
 *
 * @throws ValidationError when the machine cannot have it
 */
export function rootVolume(scope: IConstruct, spec: ServerSpec): InstanceServerRootVolume | undefined {
  const { rootDiskGib, rootVolumeType } = spec;
  if (rootDiskGib === undefined && rootVolumeType === undefined) {
    return undefined;
  }
  checkRootVolume(scope, spec);
  const iops = rootVolumeType === undefined ? undefined : IOPS[rootVolumeType];
  return {
    sizeInGb: rootDiskGib === undefined ? undefined : gigabytes(rootDiskGib),
    volumeType: iops === undefined ? rootVolumeType : "sbs_volume",
    sbsIops: iops,
  };
}

/** Only machine types that come with storage of their own, which the catalogue tells, take it for the root disk. */
function checkRootVolume(scope: IConstruct, { machine, rootDiskGib, rootVolumeType }: ServerSpec): void {
  const faults = new Faults(scope, "Server");
  const localGib = machine.diskGib;
  const allowed = [...Object.keys(IOPS), ...(localGib === 0 ? [] : [LOCAL_TYPE])];
  checkOneOf(faults, "rootVolumeType", rootVolumeType, allowed);
  if (rootVolumeType === LOCAL_TYPE && localGib !== undefined && localGib > 0) {
    checkInteger(faults, "rootDiskGib", rootDiskGib, { min: 1, max: localGib, unit: `GiB of local storage on ${machine.name}` });
  }
  faults.throwIfAny();
}
