import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { KubernetesCapability as C } from "./capabilities";
import type { NodePoolSpec } from "./driver";
import { checkLabels, checkTaints } from "./node-labels";
import type { NodePoolOptions } from "./node-pool-options";
import type { AskedNeed, Need } from "../core/capability";
import { askedNeeds, requireCapabilities } from "../core/capability";
import { checkInteger } from "../core/checks";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { literal } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import { mergeTags } from "../core/tags";
import { recordTraits } from "../core/traits-record";
import { resolveZone } from "../core/zone";
import { Egress } from "../network/egress";
import type { ISubnet } from "../network/subnet";

/** Most nodes of a cluster: https://kubernetes.io/docs/setup/best-practices/cluster-large/ */
const NODE_LIMIT = 5000;

/** The cluster that a pool is for. */
export interface PoolPlace {
  readonly cloud: ICloud;
  readonly clusterId: string;
  /** @default - unknown, as for an imported cluster */
  readonly subnet?: ISubnet;
}

/** Checks and completes a node pool's properties. */
export function resolveNodePool(scope: IConstruct, place: PoolPlace, options: NodePoolOptions): NodePoolSpec {
  const { cloud, clusterId, subnet } = place;
  requireCapabilities(scope, "NodePool", cloud, cloud.kubernetes, needsOf(options));
  const driver = cloud.kubernetes!;
  const faults = new Faults(scope, "NodePool");
  const { labels = {}, taints = [], autoscaling, rootDiskGib, rootVolumeType } = options;
  const zone = resolveZone(cloud, options.zone ?? subnet?.zone, faults);
  const machine = options.machine._resolve(cloud, zone, faults);
  checkCount(faults, options);
  checkLabels(faults, labels);
  checkTaints(faults, taints);
  recordTraits(scope, { rootDiskGib, rootVolumeType });
  checkInteger(faults, "rootDiskGib", rootDiskGib, { min: driver.minRootDiskGib, max: driver.maxRootDiskGib, unit: "GiB" });
  const name = nameFor(scope, cloud, "nodePool", options.name, faults);
  const tags = mergeTags(cloud.tags, options.tags, faults);
  faults.throwIfAny();
  return {
    clusterId,
    networkId: subnet?.network.networkId,
    name,
    machine: machine!,
    count: options.count ?? beginning(autoscaling!.min),
    autoscaling,
    autoRepair: options.autoRepair ?? false,
    publicIps: subnet?.network.egress !== Egress.NAT,
    dependencies: subnet?._dependencies ?? [],
    zone,
    labels,
    taints: taints.map(({ key, value = "", effect }) => ({ key, value, effect })),
    rootDiskGib,
    rootVolumeType: literal(rootVolumeType),
    tags,
  };
}

/** A pool that may shrink to nothing begins with a node, so that the cluster has one to run its own services on. */
function beginning(min: number): number {
  return Token.isUnresolved(min) ? min : Math.max(min, 1);
}

function checkCount(faults: Faults, { count, autoscaling }: NodePoolOptions): void {
  if ((count === undefined) === (autoscaling === undefined)) {
    faults.add("count", count, "either a count or autoscaling, one of the two");
    return;
  }
  checkInteger(faults, "count", count, { min: 1, max: NODE_LIMIT });
  if (autoscaling === undefined) {
    return;
  }
  const { min, max } = autoscaling;
  checkInteger(faults, "autoscaling.min", min, { min: 0, max: NODE_LIMIT });
  checkInteger(faults, "autoscaling.max", max, { min: 1, max: NODE_LIMIT });
  if (!Token.isUnresolved(min) && !Token.isUnresolved(max) && min > max) {
    faults.add("autoscaling.max", max, `at least autoscaling.min, ${min}`);
  }
}

function needsOf(options: NodePoolOptions): Need[] {
  const asked: AskedNeed[] = [
    [true, C.NODE_POOL, "NodePool"],
    [options.autoscaling !== undefined, C.AUTOSCALING, "autoscaling"],
    [options.autoRepair === true, C.AUTO_REPAIR, "autoRepair"],
    [Object.keys(options.labels ?? {}).length > 0, C.NODE_LABELS, "labels"],
    [(options.taints ?? []).length > 0, C.NODE_TAINTS, "taints"],
    [options.zone !== undefined, C.NODE_ZONE, "zone"],
    [options.rootDiskGib !== undefined, C.ROOT_DISK_SIZE, "rootDiskGib"],
    [options.rootVolumeType !== undefined, C.ROOT_VOLUME_TYPE, "rootVolumeType"],
    [options.tags !== undefined, C.TAGS, "tags"],
  ];
  return askedNeeds(asked);
}
