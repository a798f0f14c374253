import type { TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import { beginsImageNames, imageId } from "./lookups";
import type { ComputeInstanceV2BlockDevice } from "../../../l1/openstack/compute-instance-v2";
import type { ServerSpec } from "../../compute/driver";
import { Faults } from "../../core/faults";
import { ImageMarker } from "../terraform/image-marker";

/** Size of the root disk of a machine that comes without one, in GiB. */
const DISKLESS_ROOT_GIB = 20;

/** What a server boots from, as arguments of the instance. */
export interface BootDisk {
  readonly imageName?: string;
  readonly imageId?: string;
  readonly blockDevice?: ComputeInstanceV2BlockDevice[];
  readonly lifecycle: TerraformResourceLifecycle;
}

/**
 * Decides what a server boots from.
 *
 * Clouds renew their images under the same name. That must never rebuild a server, so the image is ignored once the server
 * stands; a change of the image in the program replaces it by way of a `terraform_data` that holds what the program said.
 */
export function bootDisk(scope: Construct, context: DriverContext, spec: ServerSpec): BootDisk {
  const { image } = spec;
  const replaceTriggeredBy = [new ImageMarker(scope, "Image", image).address];
  const sizeGib = volumeSize(scope, spec);
  if (sizeGib === undefined) {
    const lifecycle = { ignoreChanges: ["image_id", "image_name"], replaceTriggeredBy };
    // Nova finds an image by its whole name itself.
    const whole = { imageName: image.name, imageId: image.imageId };
    return { ...(beginsImageNames(context, image.name) ? { imageId: imageId(context, image.name!) } : whole), lifecycle };
  }
  const blockDevice = {
    uuid: image.imageId ?? imageId(context, image.name!),
    sourceType: "image",
    destinationType: "volume",
    volumeSize: sizeGib,
    volumeType: spec.rootVolumeType,
    bootIndex: 0,
    deleteOnTermination: true,
  };
  return { blockDevice: [blockDevice], lifecycle: { ignoreChanges: ["block_device[0].uuid"], replaceTriggeredBy } };
}

/** Size of the volume to boot from; undefined to boot from the disk that comes with the machine. */
function volumeSize(scope: Construct, spec: ServerSpec): number | undefined {
  const { rootDiskGib, rootVolumeType, machine } = spec;
  if (rootDiskGib !== undefined) {
    return rootDiskGib;
  }
  if (machine.diskGib === undefined) {
    const faults = new Faults(scope, "Server");
    const allowed = "a machine type whose disk is known, as it decides where the server boots from; give rootDiskGib, or MachineType.described({ name, diskGib })";
    faults.add("machine", machine.name, allowed);
    faults.throwIfAny();
  }
  if (machine.diskGib === 0) {
    return DISKLESS_ROOT_GIB;
  }
  return rootVolumeType === undefined ? undefined : machine.diskGib;
}
