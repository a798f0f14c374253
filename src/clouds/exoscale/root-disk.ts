import type { Construct } from "constructs";
import type { ServerSpec } from "../../compute/driver";
import { checkInteger } from "../../core/checks";
import { Faults } from "../../core/faults";

/** What the portal and the command line take when nothing is said, GiB. */
const USUAL_GIB = 50;
/** The provider refuses less: docs/resources/compute_instance.md of 2026-08-12. */
const MIN_GIB = 10;

/**
 * The most that any type of instance takes, GiB.
 *
 * @see https://community.exoscale.com/product/compute/instances/overview
 */
export const MAX_GIB = 1600;

/** The most by the type of instance: community.exoscale.com/product/compute/instances/overview, "Scaling the Disk Size". */
const LIMITS: readonly (readonly [RegExp, number])[] = [
  [/^standard\.micro$/, 200],
  [/^standard\.(tiny|small|medium|large)$/, 400],
  [/^(standard|cpu|memory)\.(extra-large|huge|mega)$/, 800],
];

/** The most by the type of instance, GiB. */
export function maxDiskGib(machineType: string): number {
  return LIMITS.find(([names]) => names.test(machineType))?.[1] ?? MAX_GIB;
}

/** Size of the disk that a server boots from, GiB; it has to be said. */
export function rootDiskGib(scope: Construct, { machine, rootDiskGib: asked }: ServerSpec): number {
  const faults = new Faults(scope, "Server");
  checkInteger(faults, "rootDiskGib", asked, { min: MIN_GIB, max: maxDiskGib(machine.name), unit: `GiB on ${machine.name}` });
  faults.throwIfAny();
  return asked ?? USUAL_GIB;
}
