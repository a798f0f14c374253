import type { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { ICloud } from "archipel";
import type { Asked } from "./portable-asks";
import { listenTo } from "./portable-asks";
import type { CloudMaker } from "./programs";
import { AppReading } from "../../src/sovereignty/app-reading";
import { Bench } from "../../src/testing/conformance/bench";
import type { ConformanceCase, Program } from "../../src/testing/conformance/case";
import { conformanceCases } from "../../src/testing/conformance/cases";
import { freshBench } from "../../src/testing/conformance/options";
import { isOffered } from "../../src/testing/conformance/run";
import { settle, testStack } from "../../src/testing/synthesis";

/** A program of the conformance suite on a cloud, written and read. */
export interface BuiltProgram {
  readonly stack: TerraformStack;
  readonly cloud: ICloud;
  /** What it asked the cloud's drivers for. */
  readonly asked: readonly Asked[];
  readonly reading: AppReading;
}

/** A case of the conformance suite that a cloud offers. */
export interface BuiltCase {
  readonly name: string;
  readonly base: BuiltProgram;
  readonly changed: BuiltProgram;
}

/** The cases of the conformance suite that a cloud offers, one after the other, each built once. */
export function* builtCases(name: string, maker: CloudMaker): Generator<BuiltCase> {
  const makeCloud = (scope: Construct): ICloud => maker.makeCloud(scope);
  const options = { name, makeCloud, ...maker.bench };
  const isTried = (testCase: ConformanceCase): boolean => isOffered(options, testCase) && testCase.applies?.(freshBench(options)) !== false;
  const build = (program: Program): BuiltProgram => {
    const stack = testStack("conformance");
    const cloud = makeCloud(stack);
    const heard = listenTo(cloud);
    program(new Bench(cloud, maker.bench));
    settle(stack);
    return { stack, cloud, asked: heard(), reading: new AppReading(stack.node.root as App) };
  };
  for (const testCase of (maker.cases ?? conformanceCases()).filter(isTried)) {
    yield { name: testCase.name, base: build(testCase.build), changed: build(testCase.change) };
  }
}
