import { DefaultTokenResolver, StringConcat, TerraformDataSource, TerraformResource, TerraformStack, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";
import { describe, expect, it } from "vitest";
import { cloudNames, conformancePrograms, makerOf } from "../support/programs";
import { testApp } from "../support/test-app";

const resolver = new DefaultTokenResolver(new StringConcat());

/** What cdktf's own class makes of an element, whatever class it is of. */
function asByCdktf(element: IConstruct): unknown {
  const base = TerraformResource.isTerraformResource(element) ? TerraformResource : TerraformDataSource;
  return base.prototype.toTerraform.call(element);
}

const elementsOf = (stack: TerraformStack): IConstruct[] =>
  stack.node.findAll().filter((node) => TerraformResource.isTerraformResource(node) || TerraformDataSource.isTerraformDataSource(node));

describe("every resource of the conformance suite", () => {
  it.each(cloudNames())("is written as cdktf writes it: %s", async (cloudName) => {
    const programs = conformancePrograms(cloudName, await makerOf(cloudName));
    expect(programs.length).toBeGreaterThan(20);
    for (const program of programs) {
      const stack = new TerraformStack(testApp(), "stack");
      program.changed(stack);
      stack.prepareStack();
      const written = stack.toTerraform();
      for (const element of elementsOf(stack)) {
        const expected = Tokenization.resolve(asByCdktf(element), { scope: stack, resolver }) as object;
        expect(written, `${program.name}, ${element.node.path}`).toMatchObject(expected);
      }
    }
  });
});
