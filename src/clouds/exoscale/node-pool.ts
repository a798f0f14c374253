import { Token } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import type { Context } from "./context";
import { maxDiskGib } from "./root-disk";
import { SksNodepool } from "../../../l1/exoscale/sks-nodepool";
import { checkInteger } from "../../core/checks";
import { Faults } from "../../core/faults";
import { filled } from "../../core/lists";
import { tagMap } from "../../core/tags";
import type { NodePoolHandle, NodePoolSpec, NodeTaintSpec } from "../../kubernetes/driver";

/** exoscale/egoscale d767924, v3/schemas.go of 2026-07-20: SKSNodepool, DiskSize */
export const MIN_NODE_DISK_GIB = 20;

/** Defines a pool of nodes. Each has a public address, whatever is asked for, and an interface on the program's network. */
export function defineNodePool({ provider, zone }: Context, scope: Construct, spec: NodePoolSpec): NodePoolHandle {
  checkPool(scope, spec);
  const { networkId } = spec;
  const pool = new SksNodepool(scope, "Resource", {
    provider,
    zone,
    clusterId: spec.clusterId,
    name: spec.name,
    instanceType: spec.machine.name,
    size: spec.count,
    diskSize: spec.rootDiskGib,
    privateNetworkIds: networkId === undefined ? undefined : [networkId],
    labels: tagMap(spec.labels),
    taints: tagMap(Object.fromEntries(spec.taints.map(({ key, value, effect }) => [key, `${value}:${effect}`]))),
    dependsOn: filled(spec.dependencies),
  });
  return { nodePoolId: pool.id };
}

function checkPool(scope: IConstruct, { machine, rootDiskGib, taints }: NodePoolSpec): void {
  const faults = new Faults(scope, "NodePool");
  checkInteger(faults, "rootDiskGib", rootDiskGib, { min: MIN_NODE_DISK_GIB, max: maxDiskGib(machine.name), unit: `GiB on ${machine.name}` });
  checkTaints(faults, taints);
  faults.throwIfAny();
}

/** The provider keeps one taint of a key, and none without a value. */
function checkTaints(faults: Faults, taints: readonly NodeTaintSpec[]): void {
  taints.forEach(({ key, value }, index) => {
    if (!Token.isUnresolved(value) && value === "") {
      faults.add(`taints[${index}].value`, value, "a value, as Exoscale knows no taints without one");
    }
    if (taints.findIndex((taint) => taint.key === key) !== index) {
      faults.add(`taints[${index}].key`, key, "another key, as Exoscale knows one taint of each");
    }
  });
}
