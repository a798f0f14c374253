import { Construct } from "constructs";
import { synthesize, testStack } from "archipel/testing";
import type { CloudMaker, Program } from "../../../support/programs";
import { conformancePrograms } from "../../../support/programs";

/** The types of resources that a program writes, in both of its forms. */
function typesOf(program: Program): ReadonlySet<string> {
  const types = [program.base, program.changed].flatMap((define) => {
    const stack = testStack("covering");
    define(new Construct(stack, program.id));
    return Object.keys(synthesize(stack).resource ?? {});
  });
  return new Set(types);
}

/**
 * Conformance cases of a cloud that, together, make every type of resource that any of its cases makes. Whoever breaks these off at random
 * points breaks off each kind of thing that the library makes there.
 */
export function coveringPrograms(cloudName: string, maker: CloudMaker): readonly Program[] {
  const left = conformancePrograms(cloudName, maker)
    .filter(({ usesExisting }) => !usesExisting)
    .map((program) => ({ program, types: typesOf(program) }));
  const missing = new Set(left.flatMap(({ types }) => [...types]));
  const chosen: Program[] = [];
  while (missing.size > 0) {
    const gain = (types: ReadonlySet<string>): number => [...types].filter((type) => missing.has(type)).length;
    const best = left.reduce((one, other) => (gain(other.types) > gain(one.types) ? other : one));
    chosen.push(best.program);
    best.types.forEach((type) => missing.delete(type));
  }
  return chosen;
}
