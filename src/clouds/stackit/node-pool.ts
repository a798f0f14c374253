import type { Construct } from "constructs";
import type { Context } from "./context";
import { VOLUME_TYPES } from "./volume-types";
import type { SkeClusterNodePools } from "../../../l1/stackit/ske-cluster";
import { checkOneOf } from "../../core/checks";
import { Faults } from "../../core/faults";
import { filled } from "../../core/lists";
import { tagMap } from "../../core/tags";
import type { NodePoolSpec } from "../../kubernetes/driver";

/** A pool of nodes, as the list of its cluster has it. While one node is replaced, there is one more. */
export function nodePool(context: Context, scope: Construct, spec: NodePoolSpec): SkeClusterNodePools {
  const faults = new Faults(scope, "NodePool");
  checkOneOf(faults, "rootVolumeType", spec.rootVolumeType, VOLUME_TYPES.map(({ name }) => name));
  faults.throwIfAny();
  return {
    name: spec.name,
    machineType: spec.machine.name,
    availabilityZones: [spec.zone ?? context.zone],
    minimum: spec.autoscaling?.min ?? spec.count,
    maximum: spec.autoscaling?.max ?? spec.count,
    maxSurge: 1,
    volumeSize: spec.rootDiskGib,
    volumeType: spec.rootVolumeType,
    labels: tagMap(spec.labels),
    taints: filled(spec.taints),
  };
}
