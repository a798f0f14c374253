import type { IConstruct } from "constructs";
import { VOLUME_TYPES } from "./volume-types";
import type { VmBlockDeviceMappings } from "../../../l1/outscale/vm";
import type { ServerSpec } from "../../compute/driver";
import { checkOneOf } from "../../core/checks";
import { Faults } from "../../core/faults";

/** The device that every image boots from. */
const ROOT_DEVICE = "/dev/sda1";

/** The root disk, when something is asked of it. */
export function rootVolume(scope: IConstruct, { rootDiskGib, rootVolumeType }: ServerSpec): VmBlockDeviceMappings[] | undefined {
  if (rootDiskGib === undefined && rootVolumeType === undefined) {
    return undefined;
  }
  const faults = new Faults(scope, "Server");
  checkOneOf(faults, "rootVolumeType", rootVolumeType, VOLUME_TYPES.map((entry) => entry.name));
  faults.throwIfAny();
  const bsu = { volumeSize: rootDiskGib, volumeType: rootVolumeType, deleteOnVmDeletion: true };
  return [{ deviceName: ROOT_DEVICE, bsu }];
}
