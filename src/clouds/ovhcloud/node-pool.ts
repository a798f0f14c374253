import type { TerraformResourceLifecycle } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import type { OvhContext } from "./context";
import type { CloudProjectKubeNodepoolTemplate } from "../../../l1/ovh/cloud-project-kube-nodepool";
import { CloudProjectKubeNodepool } from "../../../l1/ovh/cloud-project-kube-nodepool";
import { Faults } from "../../core/faults";
import { filled } from "../../core/lists";
import type { NodePoolHandle, NodePoolSpec } from "../../kubernetes/driver";

/** Too small for a node: of its range, ovh/docs names `d2-4` and `d2-8` alone, managed_kubernetes/datacenters-nodes-storage-flavors (2024-08-14). */
const TOO_SMALL = "d2-2";

/** How many nodes an autoscaler keeps is no reason to change it back. */
const SCALED: TerraformResourceLifecycle = { ignoreChanges: ["desired_nodes"] };

/** Defines a pool of nodes: instances of one flavor, in one zone where there are three. */
export function defineNodePool(context: OvhContext, threeZones: boolean, scope: Construct, spec: NodePoolSpec): NodePoolHandle {
  checkPool(context, threeZones, scope, spec);
  const { autoscaling } = spec;
  const pool = new CloudProjectKubeNodepool(scope, "Resource", {
    ...context.place,
    kubeId: spec.clusterId,
    name: spec.name,
    flavorName: spec.machine.name,
    availabilityZones: threeZones ? [spec.zone!] : undefined,
    desiredNodes: spec.count,
    autoscale: autoscaling !== undefined,
    minNodes: autoscaling?.min,
    maxNodes: autoscaling?.max,
    // Where there are three zones nodes have no public interface of their own.
    attachFloatingIps: threeZones && spec.publicIps ? { enabled: true } : undefined,
    template: templateOf(spec),
    lifecycle: autoscaling === undefined ? undefined : SCALED,
    dependsOn: filled(spec.dependencies),
  });
  return { nodePoolId: pool.id };
}

/** What Kubernetes is told of each node; the provider wants it whole or not at all. */
function templateOf({ labels, taints }: NodePoolSpec): CloudProjectKubeNodepoolTemplate | undefined {
  if (Object.keys(labels).length === 0 && taints.length === 0) {
    return undefined;
  }
  return {
    metadata: { annotations: {}, finalizers: [], labels },
    spec: { unschedulable: false, taints: taints.map(({ key, value, effect }) => ({ key, value, effect })) },
  };
}

function checkPool({ cloud }: OvhContext, threeZones: boolean, scope: IConstruct, { machine, zone }: NodePoolSpec): void {
  const faults = new Faults(scope, "NodePool");
  if (machine.name === TOO_SMALL) {
    faults.add("machine", machine.name, `a larger machine, as Managed Kubernetes takes no ${TOO_SMALL}`);
  }
  if (threeZones && zone === undefined) {
    faults.add("zone", zone, `a zone of ${cloud.region.name}, such as ${cloud.region.name.toLowerCase()}-a, here or on the cloud; a pool stands in one`);
  }
  faults.throwIfAny();
}
