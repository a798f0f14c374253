import type { TerraformStack } from "cdktf";
import type { FederatedClusterProps, FederationRecord, ICloud } from "archipel";
import { Exoscale, FederatedCluster, Federation, Hetzner, Infomaniak, MachineType, Scaleway } from "archipel";

/** Clouds of four operators, in the order in which they join. */
const MAKERS: Readonly<Record<string, (stack: TerraformStack) => ICloud>> = {
  paris: (stack) => new Scaleway(stack, "paris", { region: "fr-par" }),
  falkenstein: (stack) => new Hetzner(stack, "falkenstein", { region: "fsn1" }),
  geneva: (stack) => new Infomaniak(stack, "geneva", { region: "dc3-a" }),
  vienna: (stack) => new Exoscale(stack, "vienna", { zone: "at-vie-1" }),
};

/** A machine that each of them has. */
export const MACHINE = MachineType.needs({ vcpus: 2, memoryGib: 4 });

/** What a federation of a test is made of. */
export interface Union {
  readonly record: FederationRecord;
  /** Among paris, falkenstein, geneva and vienna. */
  readonly members: readonly string[];
  readonly leaving?: readonly string[];
  /** Whether the federation joins the members' networks. @default true */
  readonly meshed?: boolean;
}

/** A federation over some of the clouds. */
export function union(stack: TerraformStack, { record, members, leaving = [], meshed }: Union): Federation {
  const clouds = members.map((name) => MAKERS[name]!(stack));
  return new Federation(stack, "union", { members: clouds, leaving: clouds.filter(({ node }) => leaving.includes(node.id)), record, meshed });
}

/** A cluster over all of a federation. */
export function cluster(federation: Federation, props: Partial<FederatedClusterProps> = {}): FederatedCluster {
  return new FederatedCluster(federation, "k8s", { servers: { machine: MACHINE }, ...props });
}
