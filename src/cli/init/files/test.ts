import { TerraformElement } from "cdktf";
import { Bucket, LoadBalancer, Server } from "../../../index";
import { synthesize } from "../../../testing/synthesis";
import { define } from "../landing";
import { literal } from "../literal";
import type { Project } from "../project";

/** `stack.test.ts`: what must stay true of the program, as it is now. */
export function testText(project: Project): string {
  const counts = Object.entries(countsOf(project));
  return `import { tmpdir } from "node:os";
import { App } from "cdktf";
import { describe, expect, it } from "vitest";
import type { ArchipelMatchers } from "archipel/testing";
import { archipelMatchers, synthesize } from "archipel/testing";
import { AppStack } from "./stack";

expect.extend(archipelMatchers);
declare module "vitest" {
  interface Matchers<T> extends ArchipelMatchers<T> {}
}

const stack = synthesize(new AppStack(new App({ outdir: tmpdir(), stackTraces: false }), ${literal(project.name, "name")}));

describe("the stack", () => {
  it("is what the providers take, by their own schemas", () => {
    expect(stack).toMatchSchema();
  });
${counts.map(([type, count]) => `
  it("has ${count} of ${type}", () => {
    expect(stack).toHaveResourceCount("${type}", ${count});
  });
`).join("")}});
`;
}

/** How many there are of each type of resource that servers, buckets and load balancers mainly are. */
function countsOf({ pattern, clouds, name }: Project): Record<string, number> {
  const stack = define(pattern, clouds, name);
  const { resource = {} } = synthesize(stack);
  const main = stack.node.findAll().filter((node) => node instanceof Server || node instanceof Bucket || node instanceof LoadBalancer);
  const types = main.map(({ node }) => node.defaultChild).filter((child) => TerraformElement.isTerraformElement(child)).map((child) => typeOf(child));
  const counted = [...new Set(types)].filter((type) => type !== undefined && resource[type] !== undefined) as string[];
  return Object.fromEntries(counted.map((type) => [type, Object.keys(resource[type]).length]));
}

function typeOf(child: unknown): string | undefined {
  return (child as { readonly terraformResourceType?: string }).terraformResourceType;
}
