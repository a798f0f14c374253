import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";
import type { DatabaseEngineEntry, DatabaseTypeEntry } from "../../databases/driver";
import { DatabaseKind } from "../../databases/driver";

/** What the vendor's own tests of the provider ask for. The list of all wants a login. */
const TESTS = {
  source: "stackitcloud/terraform-provider-stackit 49f5457d and v0.90.0: stackit/internal/services/postgresflex/postgresflex_acc_test.go",
  asOf: "2026-08-21",
};

/** The engines of databases. Others go by `DatabaseEngine.described`. */
export const ENGINES: DatabaseEngineEntry[] = ["14", "16", "17"].map((version) => ({ kind: DatabaseKind.POSTGRESQL, version, name: version, ...TESTS }));

/** The sizes of databases: STACKIT's names tell processors and memory. Others go by `DatabaseSize.unlisted("16.32")`. */
export const DATABASE_TYPES: DatabaseTypeEntry[] = [[2, 4], [4, 8], [8, 16]].map(([vcpus, memoryGib]) => ({
  name: `${vcpus}.${memoryGib}`,
  vcpus,
  memoryGib,
  ...TESTS,
}));

/** Classes of storage, slowest first: the same tests, and stackitcloud/stackit-cli, internal/cmd/postgresflex of 2026-08-21. The CLI begins with the first. */
export const STORAGE_CLASSES = ["premium-perf2-stackit", "premium-perf4-stackit", "premium-perf6-stackit", "premium-perf12-stackit"];

/** What a size is in the terms of the provider. */
export interface Flavor {
  readonly cpu: number;
  /** GB, as STACKIT calls them. */
  readonly ram: number;
}

/**
 * Reads a flavor out of its name.
 *
 * @throws ValidationError when it is none
 */
export function flavorOf(scope: IConstruct, nodeType: string): Flavor {
  const [, cpu, ram] = /^([1-9]\d*)\.([1-9]\d*)$/.exec(nodeType) ?? [];
  if (cpu === undefined) {
    return new Faults(scope, "Database").refuse("size", nodeType, "the number of processors and the GB of memory: 2.4");
  }
  return { cpu: Number(cpu), ram: Number(ram) };
}
