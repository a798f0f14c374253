import type { TerraformStack } from "cdktf";
import type { FederatedDatabaseProps, FederationRecord, ICloud } from "archipel";
import { Exoscale, FederatedDatabase, Federation, Hetzner, Infomaniak, MachineType, Scaleway, Stackit } from "archipel";

/** Clouds of five operators, in the order in which they join. */
const MAKERS: Readonly<Record<string, (stack: TerraformStack) => ICloud>> = {
  paris: (stack) => new Scaleway(stack, "paris", { region: "fr-par" }),
  falkenstein: (stack) => new Hetzner(stack, "falkenstein", { region: "fsn1" }),
  geneva: (stack) => new Infomaniak(stack, "geneva", { region: "dc3-a" }),
  swabia: (stack) => new Stackit(stack, "swabia", { region: "eu01", projectId: "5f0c1e2a-7b34-4c56-8d90-1a2b3c4d5e6f" }),
  vienna: (stack) => new Exoscale(stack, "vienna", { zone: "at-vie-1" }),
};

/** What a federation of a test is made of. */
export interface Union {
  readonly record: FederationRecord;
  /** Among paris, falkenstein, geneva, swabia and vienna. */
  readonly members: readonly string[];
  readonly leaving?: readonly string[];
}

/** A federation over some of the clouds. */
export function union(stack: TerraformStack, { record, members, leaving = [] }: Union): Federation {
  const clouds = members.map((name) => MAKERS[name]!(stack));
  return new Federation(stack, "union", { members: clouds, leaving: clouds.filter(({ node }) => leaving.includes(node.id)), record });
}

/** A database over all of a federation. */
export function database(federation: Federation, props: Partial<FederatedDatabaseProps> = {}): FederatedDatabase {
  return new FederatedDatabase(federation, "db", { machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), volumeGib: 20, ...props });
}
