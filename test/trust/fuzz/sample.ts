import * as fc from "fast-check";
import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { cloudOffers, testStack } from "archipel/testing";
import { CLOUD_KINDS } from "./kinds";
import type { Plan } from "./plan";
import { plansOf } from "./plan";
import { define, run } from "./run";
import type { CloudMaker, Program } from "../../support/programs";
import { seed } from "../support/effort";

/** Kinds that speak of the whole stack, which many programs share here. */
const OF_THE_STACK = ["state", "policy", "waiver", "backup location", "fact correction", "placement", "endpoint list", "mixin", "override"];

/** Valid programs on one cloud, that stand beside each other in one stack, each in a scope of its own; they can be destroyed, and name nothing that exists. */
export function sampleOn(name: string, maker: CloudMaker, count: number): Program[] {
  const makers = new Map([[name, maker]]);
  const cloud = maker.makeCloud(testStack("asked"));
  const kinds = CLOUD_KINDS.filter((kind) => kind.needs.every((capability) => cloudOffers(cloud, capability)))
    .map((kind) => kind.name)
    .filter((kind) => !OF_THE_STACK.includes(kind) && !kind.startsWith("existing"));
  const valid: Plan[] = [];
  for (let round = 0; valid.length < count && round < 20; round += 1) {
    const drawn = fc.sample(plansOf([name], kinds), { seed: seed + round, numRuns: count });
    valid.push(...drawn.filter((plan) => run(plan, makers).ending.kind === "synthesized"));
  }
  return valid.slice(0, count).map((plan, index) => {
    const base = (scope: Construct): void => {
      define(scope, plan, makers, index * 100);
      scope.node.findAll().filter((node): node is TerraformResource => TerraformResource.isTerraformResource(node)).forEach(loosen);
    };
    return { id: `program${index}`, name: JSON.stringify(plan), onlyAdds: true, usesExisting: false, base, changed: base };
  });
}

/** What the program protects is destroyed here all the same. */
function loosen(resource: TerraformResource): void {
  if (resource.lifecycle?.preventDestroy) {
    resource.lifecycle = { ...resource.lifecycle, preventDestroy: false };
  }
}
