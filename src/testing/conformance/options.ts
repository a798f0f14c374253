import type { Construct } from "constructs";
import type { BenchOptions } from "./bench";
import { Bench } from "./bench";
import type { ConformanceCase, Program } from "./case";
import type { ICloud } from "../../core/cloud";
import type { TerraformJson } from "../synthesis";
import { synthesize, testStack } from "../synthesis";

/** The cloud that the suite runs on. */
export interface ConformanceOptions extends BenchOptions {
  /** How the tests are titled. */
  readonly name: string;
  /** Makes the cloud, with as few properties as it takes, under the given scope. Called many times. */
  readonly makeCloud: (scope: Construct) => ICloud;
  /** The cases to try. @default - all of `conformanceCases()` */
  readonly cases?: readonly ConformanceCase[];
  /**
   * Cases, by name, whose values the cloud writes in its own terms, and into what. All of the case is tried but for the value's own
   * spelling in the JSON. A name that is no case's fails. @default - none
   */
  readonly translations?: Readonly<Record<string, string>>;
  /**
   * Ids of constructs of the cases that are no resource of their own at the cloud, and what they are a part of: nothing can refer to them.
   * One that defines resources fails. @default - none
   */
  readonly folded?: Readonly<Record<string, string>>;
  /** Providers, by local name, whose resources clouds share. @default ["random", "tls", "terraform"] */
  readonly sharedProviders?: readonly string[];
}

/** A cloud in a stack of its own. */
export function freshBench(options: ConformanceOptions): Bench {
  return new Bench(options.makeCloud(testStack("conformance")), options);
}

/** What a program becomes on the cloud. */
export function synthesizeProgram(options: ConformanceOptions, program: Program): TerraformJson {
  const stack = testStack("conformance");
  program(new Bench(options.makeCloud(stack), options));
  return synthesize(stack);
}
