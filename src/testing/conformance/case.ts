import type { Bench } from "./bench";
import type { Capability, Shortfall } from "../../core/capability";
import { offers } from "../../core/capability";
import type { ICloud } from "../../core/cloud";
import { driversOf } from "../../core/services";
import { ALL_CAPABILITIES } from "../all-capabilities";

/** Defines constructs on the cloud of a bench. */
export type Program = (bench: Bench) => void;

/**
 * One thing that every cloud either does or refuses. The same list serves the unit suite and the runs with a real engine.
 */
export interface ConformanceCase {
  /** What holds, as a sentence. */
  readonly name: string;
  /** The capability it exercises. @default - every cloud that has what is required does it */
  readonly capability?: Capability;
  /** What the program needs besides. */
  readonly requires: readonly Capability[];
  /** Whether the case means anything on the cloud, offered or refused. @default - always */
  readonly applies?: (bench: Bench) => boolean;
  /** The program, with as few properties as possible. */
  readonly build: Program;
  /** The same without what the case is about; the JSON must differ. @default - an empty program */
  readonly without?: Program;
  /** The program after a change that must replace nothing. */
  readonly change: Program;
  /** Whether the change leaves every resource as it was, byte for byte. @default - existing ones may be updated */
  readonly onlyAdds?: boolean;
  /** The same program in another order; the JSON must not differ. @default - none */
  readonly reordered?: Program;
  /** Values that must appear in the JSON. @default - none */
  readonly shows?: (bench: Bench) => readonly string[];
  /** Ids of constructs under the cloud that other resources must refer to. @default - none */
  readonly linked?: readonly string[];
  /** Pairs of ids of constructs under the cloud: resources of one must refer to those of the other, whichever way. @default - none */
  readonly joined?: readonly (readonly [string, string])[];
  /** Whether a cloud may do it without being told, so that the JSON need not differ. @default false */
  readonly implicit?: boolean;
  /** Whether it refers to things that must exist at the cloud already. @default false */
  readonly usesExisting?: boolean;
}

/** Whether a cloud offers a capability, whichever driver it is of. */
export function cloudOffers(cloud: ICloud, capability: Capability): boolean {
  return driversOf(cloud).some((driver) => offers(driver, capability));
}

/** Why the cloud lacks things, as the cloud itself and its drivers tell. */
export function shortfallsOf(cloud: ICloud): Shortfall[] {
  return [...cloud.shortfalls, ...driversOf(cloud).flatMap((driver) => driver.shortfalls)];
}

/** What the cloud lacks of what the case needs besides its own capability. */
export function missingFor(testCase: ConformanceCase, bench: Bench): Capability[] {
  return testCase.requires.filter((capability) => !cloudOffers(bench.cloud, capability));
}

/** Capabilities that no case exercises; none, as long as the suite is complete. */
export function uncovered(cases: readonly ConformanceCase[]): Capability[] {
  return ALL_CAPABILITIES.filter((capability) => !cases.some((testCase) => testCase.capability === capability));
}
