import type { FederatedDatabaseProps, Federation } from "archipel";
import { FederatedDatabase, MachineType } from "archipel";

/** A database over all of a federation. */
export function database(federation: Federation, props: Partial<FederatedDatabaseProps> = {}): FederatedDatabase {
  return new FederatedDatabase(federation, "db", { machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), volumeGib: 20, ...props });
}
