import type { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { PublicExposure } from "archipel";
import { AppReading } from "../../src/sovereignty/app-reading";
import { Bench } from "../../src/testing/conformance/bench";
import type { ConformanceCase, Program } from "../../src/testing/conformance/case";
import { conformanceCases } from "../../src/testing/conformance/cases";
import { freshBench } from "../../src/testing/conformance/options";
import { isOffered } from "../../src/testing/conformance/run";
import { testStack } from "../../src/testing/synthesis";
import { listenTo } from "../support/portable-asks";
import type { CloudMaker } from "../support/programs";
import { cloudNames, makerOf } from "../support/programs";

const CERTAIN = /can be reached from the internet: /;
const UNSURE = /cannot be told/;

/** Where a program and the rules differ, as sentences. */
function disagreements(maker: CloudMaker, program: Program, usesExisting: boolean): string[] {
  const stack: TerraformStack = testStack("conformance");
  const cloud = maker.makeCloud(stack);
  const heard = listenTo(cloud);
  program(new Bench(cloud, maker.bench));
  stack.prepareStack();
  const asked = heard();
  const whole = new PublicExposure(stack, "whole");
  const policies = asked.map(({ construct, isPublic }) => ({ construct, isPublic, policy: new PublicExposure(construct as never, "closed") }));
  const reading = new AppReading(stack.node.root);
  const unknown = whole.judge(reading.inventoryFor(stack)).filter(({ message }) => message.includes("its security cannot be told"));
  return [...unknown.map(({ path, message }) => `${path}: ${message}`), ...policies.flatMap(({ construct, isPublic, policy }) => {
    const messages = policy.judge(reading.inventoryFor(construct)).map(({ message }) => message);
    const found = messages.some((message) => CERTAIN.test(message) && !UNSURE.test(message));
    const unsure = messages.filter((message) => UNSURE.test(message));
    const wrong = found === isPublic ? [] : [`${construct.node.path} is ${isPublic ? "" : "not "}public, and the rules say otherwise: ${messages.join("; ")}`];
    // Where something stands on a network from elsewhere, nobody can say what that leads to.
    return [...wrong, ...(unsure.length > 0 && !usesExisting ? [`${construct.node.path}: ${unsure.join("; ")}`] : [])];
  })];
}

describe.each(cloudNames())("the rules of %s, against what programs ask for", async (name) => {
  const given = await makerOf(name);
  const maker: CloudMaker = { ...given, makeCloud: given.makePublicCloud ?? given.makeCloud };
  const options = { name, makeCloud: (scope: Construct) => maker.makeCloud(scope), ...maker.bench };
  const offered = (testCase: ConformanceCase): boolean => isOffered(options, testCase) && testCase.applies?.(freshBench(options)) !== false;
  const cases = conformanceCases().filter(offered);

  it("find what is public in every conformance case, and nothing else", () => {
    const found = cases.flatMap((testCase) => disagreements(maker, testCase.build, /exist/.test(testCase.name)).map((line) => `${testCase.name}: ${line}`));
    expect(found).toEqual([]);
  }, 60_000);
});
