import type { FederatedClusterProps, Federation } from "archipel";
import { FederatedCluster, MachineType } from "archipel";

/** A machine that each operator has. */
export const MACHINE = MachineType.needs({ vcpus: 2, memoryGib: 4 });

/** A cluster over all of a federation. */
export function cluster(federation: Federation, props: Partial<FederatedClusterProps> = {}): FederatedCluster {
  return new FederatedCluster(federation, "k8s", { servers: { machine: MACHINE }, ...props });
}
