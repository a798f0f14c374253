import type { Construct } from "constructs";
import { Bench } from "./bench";
import type { Program } from "./case";
import { conformanceCases } from "./cases";
import type { ConformanceOptions } from "./options";
import { freshBench } from "./options";
import { isOffered } from "./run";
import type { Capability } from "../../core/capability";

/** A case as a program to deploy: `base`, then `changed` over it, then destroyed. */
export interface ConformanceStack {
  /** What holds, as a sentence. */
  readonly name: string;
  /** The name as a word for files and stacks. */
  readonly id: string;
  /** The capability it exercises. @default - none */
  readonly capability?: Capability;
  /** Whether the change leaves every existing resource as it was; otherwise it may update some in place. It replaces none. */
  readonly onlyAdds: boolean;
  /** Whether it refers to things by identifiers that a real cloud would not know. */
  readonly usesExisting: boolean;
  /** Defines the cloud and the program under a scope, in most cases a stack. */
  readonly base: (scope: Construct) => void;
  /** Defines the cloud and the changed program under a scope, in most cases a stack. */
  readonly changed: (scope: Construct) => void;
}

/** The cases that the cloud offers, as programs to deploy. */
export function conformanceStacks(options: ConformanceOptions): ConformanceStack[] {
  const on = (program: Program) => (scope: Construct) => program(new Bench(options.makeCloud(scope), options));
  return (options.cases ?? conformanceCases())
    .filter((testCase) => isOffered(options, testCase) && testCase.applies?.(freshBench(options)) !== false)
    .map((testCase) => ({
      name: testCase.name,
      id: testCase.name.replace(/[^a-z0-9]+/gi, "-").slice(0, 60),
      capability: testCase.capability,
      onlyAdds: testCase.onlyAdds ?? false,
      usesExisting: testCase.usesExisting ?? false,
      base: on(testCase.build),
      changed: on(testCase.change),
    }));
}
