import type { LandedCloud } from "./landing";
import type { Pattern } from "./pattern";

/** A project that is to be written. */
export interface Project {
  /** Of the package and of the stack. */
  readonly name: string;
  readonly pattern: Pattern;
  readonly clouds: readonly LandedCloud[];
  /** Versions by package, as package.json says them. */
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  /** Whether it can be deployed into the sandbox. */
  readonly hasSandbox: boolean;
  /** What installs it, and runs its scripts. */
  readonly packageManager: string;
}
