import type { Construct } from "constructs";
import type { AutoScalingResources } from "./auto-scaling-resources";
import type { HuaweiContext } from "./context";
import { ADDRESS_TYPE, DEDICATED_BANDWIDTH } from "./public-address";
import type { Made } from "./resources";
import type { ServerSpec } from "../../compute/driver";

/**
 * What a group makes new servers by. A change makes another configuration, which the group takes; its servers stay as they are. It has to be there before
 * the old one can go, as a configuration in use cannot.
 *
 * Images are renewed every month under the same name, and the old ones go. So the newest is looked up each time: a group must not begin to make servers of
 * one that is not there.
 */
export function defineConfiguration(scope: Construct, context: HuaweiContext, resources: AutoScalingResources, spec: ServerSpec): Made {
  const { provider, traits } = context;
  const { image, rootDiskGib, rootVolumeType, userData } = spec;
  const bandwidth = { size: traits.bandwidthMbit, shareType: DEDICATED_BANDWIDTH, chargingMode: "traffic" };
  return new resources.configuration(scope, "Configuration", {
    provider,
    scalingConfigurationName: spec.name,
    instanceConfig: {
      flavor: spec.machine.name,
      image: image.imageId ?? context.imageId(image.name!),
      keyName: spec.sshKeys[0].sshKeyName,
      // The providers encode what is not Base64 yet.
      userData,
      disk: [{ size: rootDiskGib ?? traits.rootDiskGib, volumeType: rootVolumeType ?? traits.volumeType, diskType: "SYS" }],
      publicIp: spec.publicIp ? { eip: { ipType: ADDRESS_TYPE, bandwidth } } : undefined,
    },
    lifecycle: { createBeforeDestroy: true },
  });
}
