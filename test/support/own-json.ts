import type { TerraformStack } from "cdktf";
import type { TerraformJson } from "archipel/testing";
import { synthesize } from "archipel/testing";
import { isMark } from "../../src/core/kept-data";

/** What the program of a stack defines, without the marks by which the library protects data: they are the same for all clouds, and have tests of their own. */
export function ownJson(stack: TerraformStack): TerraformJson {
  const { resource = {}, ...json } = synthesize(stack);
  const own = Object.entries(resource)
    .map(([type, byId]) => [type, Object.fromEntries(Object.entries(byId).filter(([id]) => !isMark(type, id)))] as const)
    .filter(([, byId]) => Object.keys(byId).length > 0);
  return own.length === 0 ? json : { ...json, resource: Object.fromEntries(own) };
}
