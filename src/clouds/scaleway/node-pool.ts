import type { Construct, IConstruct } from "constructs";
import type { Context } from "./context";
import { gigabytes } from "./sizes";
import { IOPS, LOCAL_TYPE } from "./volume-types";
import { K8SPool } from "../../../l1/scaleway/k8s-pool";
import { checkInteger, checkOneOf } from "../../core/checks";
import { Faults } from "../../core/faults";
import { filled } from "../../core/lists";
import { tagList, tagMap } from "../../core/tags";
import type { NodePoolHandle, NodePoolSpec } from "../../kubernetes/driver";

/** Machines with too little memory for a node: scaleway/terraform-provider-scaleway, docs/resources/k8s_pool.md, 2026-08-21. */
const TOO_SMALL = /^(DEV1-S|PLAY2-PICO|STARDUST.*)$/i;
/** A tag that Scaleway's controller takes for a taint: scaleway/scaleway-cloud-controller-manager, docs/tags.md, 2026-08-21. */
const TAINT_TAG = "taint";

/** Defines a pool of nodes: Instances of one type in one zone. */
export function defineNodePool(context: Context, scope: Construct, spec: NodePoolSpec): NodePoolHandle {
  checkPool(scope, spec);
  const { autoscaling, rootDiskGib } = spec;
  const pool = new K8SPool(scope, "Resource", {
    provider: context.provider,
    clusterId: spec.clusterId,
    name: spec.name,
    zone: context.otherZone(spec.zone),
    nodeType: spec.machine.name,
    size: spec.count,
    autoscaling: autoscaling === undefined ? undefined : true,
    minSize: autoscaling?.min,
    maxSize: autoscaling?.max,
    autohealing: spec.autoRepair || undefined,
    publicIpDisabled: spec.publicIps ? undefined : true,
    labels: tagMap(spec.labels),
    taints: filled(spec.taints),
    rootVolumeSizeInGb: rootDiskGib === undefined ? undefined : gigabytes(rootDiskGib),
    rootVolumeType: spec.rootVolumeType,
    tags: tagList(spec.tags),
    dependsOn: filled(spec.dependencies),
  });
  return { nodePoolId: pool.id };
}

function checkPool(scope: IConstruct, { machine, rootVolumeType, rootDiskGib, tags }: NodePoolSpec): void {
  const faults = new Faults(scope, "NodePool");
  const localGib = machine.diskGib;
  if (TOO_SMALL.test(machine.name)) {
    faults.add("machine", machine.name, "a larger machine; Kapsule takes no DEV1-S, PLAY2-PICO or STARDUST, as they have too little memory for a node");
  }
  checkOneOf(faults, "rootVolumeType", rootVolumeType, [...Object.keys(IOPS), ...(localGib === 0 ? [] : [LOCAL_TYPE])]);
  if (rootVolumeType === LOCAL_TYPE && localGib !== undefined && localGib > 0) {
    checkInteger(faults, "rootDiskGib", rootDiskGib, { min: 1, max: localGib, unit: `GiB of local storage on ${machine.name}` });
  }
  if (TAINT_TAG in tags) {
    faults.add(`tags.${TAINT_TAG}`, tags[TAINT_TAG], "another key, as Scaleway takes this tag for a taint; give taints");
  }
  faults.throwIfAny();
}
