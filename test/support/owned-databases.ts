import { Database, LogicalDatabase, DatabaseCapability as D } from "archipel";
import type { Bench, ConformanceCase, Program } from "archipel/testing";

const CONTENT = [D.LOGICAL_DATABASE, D.USER, D.USER_ADMIN].map(({ capabilityId }) => capabilityId);

/** Gives each logical database that nobody has to a user. */
function giveAway(bench: Bench): void {
  const all = bench.scope.node.findAll();
  for (const logical of all.filter((construct) => construct instanceof LogicalDatabase)) {
    const server = all.find((construct): construct is Database => construct instanceof Database && construct === logical.node.scope)!;
    if (logical.node.validate().length > 0) {
      server.addUser(`owner_of_${logical.node.id.replace("database-", "")}`, { databases: [logical] });
    }
  }
}

const owned = (program: Program): Program => (bench) => {
  program(bench);
  giveAway(bench);
};

/** A case whose logical databases have owners, for clouds where a database belongs to one user. */
export function withOwners(testCase: ConformanceCase): ConformanceCase {
  const { capability, build, change, without } = testCase;
  return CONTENT.includes(capability?.capabilityId ?? "") ? { ...testCase, build: owned(build), change: owned(change), without: without && owned(without) } : testCase;
}
