import { TerraformDataSource, TerraformResource } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import type { SovereigntyPolicy, Violation } from "archipel";
import type { CloudMaker } from "./programs";
import { AppReading } from "../../src/sovereignty/app-reading";
import { Bench } from "../../src/testing/conformance/bench";
import { testStack } from "../../src/testing/synthesis";

/** A resource that no portable construct made, as a program with plain L1 classes has it. */
export function plain(scope: Construct, id: string, terraformResourceType: string, attributes: Readonly<Record<string, unknown>>): TerraformResource {
  const resource = new TerraformResource(scope, id, { terraformResourceType });
  Object.entries(attributes).forEach(([name, value]) => resource.addOverride(name, value));
  return resource;
}

/** A lookup that no portable construct made. */
export function plainData(
  scope: Construct, id: string, terraformResourceType: string, attributes: Readonly<Record<string, unknown>>,
): TerraformDataSource {
  const lookup = new TerraformDataSource(scope, id, { terraformResourceType });
  Object.entries(attributes).forEach(([name, value]) => lookup.addOverride(name, value));
  return lookup;
}

/** Writes over what the resources of a type below a construct say. */
export function override(scope: Construct, type: string, path: string, value: unknown): void {
  const isMeant = (node: IConstruct): node is TerraformResource => TerraformResource.isTerraformResource(node) && node.terraformResourceType === type;
  const resources = scope.node.findAll().filter(isMeant);
  if (resources.length === 0) {
    throw new Error(`there is no ${type} below ${scope.node.path}`);
  }
  resources.forEach((resource) => resource.addOverride(path, value));
}

/** What a policy on the whole app says of a program on a cloud. */
export function judged(maker: CloudMaker, makePolicy: (scope: Construct) => SovereigntyPolicy, program: (bench: Bench) => void): Violation[] {
  return judgedWithin(maker, makePolicy, (bench) => {
    program(bench);
    return bench.cloud.node.root;
  });
}

/** The same of a policy on one construct, which the program gives back. */
export function judgedWithin(
  maker: CloudMaker, makePolicy: (scope: Construct) => SovereigntyPolicy, program: (bench: Bench) => IConstruct,
): Violation[] {
  return judgedByEach(maker, [makePolicy], program)[0];
}

/** The same by several policies, of a program that is built and read once. */
export function judgedByEach(
  maker: CloudMaker, makePolicies: readonly ((scope: Construct) => SovereigntyPolicy)[], program: (bench: Bench) => IConstruct,
): Violation[][] {
  const stack = testStack("shop");
  const scope = program(new Bench(maker.makeCloud(stack), maker.bench)) as Construct;
  const policies = makePolicies.map((makePolicy) => makePolicy(scope));
  stack.prepareStack();
  const inventory = new AppReading(stack.node.root).inventoryFor(scope);
  return policies.map((policy) => policy.judge(inventory));
}
