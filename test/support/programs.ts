import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Construct } from "constructs";
import type { ICloud } from "archipel";
import type { BenchOptions, ConformanceCase } from "archipel/testing";
import { conformanceStacks } from "archipel/testing";

/** What is deployed in one go: a program, and the same after a change that must replace nothing. */
export interface Program {
  /** A word for construct ids and files. */
  readonly id: string;
  /** What holds, as a sentence. */
  readonly name: string;
  /** Whether the change leaves every existing resource as it was. */
  readonly onlyAdds: boolean;
  /** Whether it refers to things by identifiers that a real cloud would not know. */
  readonly usesExisting: boolean;
  readonly base: (scope: Construct) => void;
  readonly changed: (scope: Construct) => void;
}

/** What a cloud's folder of tests says of it. */
export interface CloudMaker {
  readonly makeCloud: (scope: Construct, id?: string) => ICloud;
  /** The same beside clouds that would read the same environment variables. @default - as `makeCloud` */
  readonly makeBeside?: (scope: Construct, id?: string) => ICloud;
  /** The same whose servers may have public addresses, where the program must say so. @default - as `makeCloud` */
  readonly makePublicCloud?: (scope: Construct, id?: string) => ICloud;
  /** The same whose buckets the vendor's own provider makes, where there are such. @default - as `makeCloud` */
  readonly makeProjectCloud?: (scope: Construct, id?: string) => ICloud;
  /** What the suite's imports stand for. */
  readonly existing: Existing;
  /** The same for `makeProjectCloud`. @default - as `existing` */
  readonly existingWithProject?: Existing;
  /** What the programs use where the catalogue does not suit. */
  readonly bench?: BenchOptions;
  /** The cases to try. @default - all of them */
  readonly cases?: readonly ConformanceCase[];
}

/** Things of these types exist before a program runs, under the suite's identifier or name. */
export interface Existing {
  readonly provider: string;
  readonly types: readonly string[];
  /** Things of another provider. @default - none */
  readonly besides?: Existing;
}

const CLOUDS = join(__dirname, "..", "clouds");

/** The clouds of this library: each has a folder of tests that says how one is made. */
export function cloudNames(): string[] {
  return readdirSync(CLOUDS).sort();
}

/** The conformance cases that a cloud offers, as programs for one scope each. */
export function conformancePrograms(cloudName: string, maker: CloudMaker): Program[] {
  return conformanceStacks({ name: cloudName, ...maker.bench, cases: maker.cases, makeCloud: (scope) => maker.makeCloud(scope) });
}

/** What the folder of tests of a cloud says of it. */
export async function makerOf(cloudName: string): Promise<CloudMaker> {
  return (await import(join(CLOUDS, cloudName, "make-cloud.ts"))) as CloudMaker;
}
