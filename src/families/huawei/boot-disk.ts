import type { TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import type { HuaweiContext } from "./context";
import type { BootDiskConfig } from "./resources";
import type { ServerSpec } from "../../compute/driver";
import { ImageMarker } from "../terraform/image-marker";

/** What a server boots from, as arguments of the server. */
export interface BootDisk {
  readonly blockDevice: BootDiskConfig[];
  readonly lifecycle: TerraformResourceLifecycle;
}

/**
 * Decides what a server boots from: always a volume, as machines come without a disk.
 *
 * Images are renewed every month under the same name. That must never rebuild a server: see the same for OpenStack.
 */
export function bootDisk(scope: Construct, context: HuaweiContext, spec: ServerSpec): BootDisk {
  const { image, rootDiskGib, rootVolumeType } = spec;
  const { traits } = context;
  const disk = {
    uuid: image.imageId ?? context.imageId(image.name!),
    sourceType: "image",
    destinationType: "volume",
    volumeSize: rootDiskGib ?? traits.rootDiskGib,
    volumeType: rootVolumeType ?? traits.volumeType,
    bootIndex: 0,
    deleteOnTermination: true,
  };
  const replaceTriggeredBy = [new ImageMarker(scope, "Image", image).address];
  return { blockDevice: [disk], lifecycle: { ignoreChanges: ["block_device[0].uuid"], replaceTriggeredBy } };
}
