import type { CapabilityError, Fault, Gap, ValidationError } from "../../core/errors";

/** Why a cloud does not carry a program. */
export interface Refusal {
  /** What it cannot do. */
  readonly gaps: readonly Gap[];
  /** Each gap in words, with its capability and the cloud's reason; and each image or machine that the cloud does not sell. */
  readonly reasons: readonly string[];
}

/** What a cloud's catalogue decides: a program that asks for what it does not hold is refused, too. */
const CATALOGUED = ["image", "machine"];

/**
 * What an error says of the cloud: the gaps of a `CapabilityError`, or the images and machines that are not in its catalogue. Errors are
 * told by name, so that those of another copy of this library in the same tree are, too.
 *
 * @throws Error the one that was given, when it says something else, and the program is at fault
 */
export function refusalOf(error: unknown): Refusal {
  const { name, gaps, faults } = error as Partial<CapabilityError & ValidationError>;
  if (name === "CapabilityError" && gaps !== undefined) {
    return { gaps, reasons: gaps.map(({ title, capabilityId, reason }) => `${title} (\`${capabilityId}\`): ${reason}`) };
  }
  if (name === "ValidationError" && faults?.every(({ property }: Fault) => CATALOGUED.includes(property)) === true) {
    return { gaps: [], reasons: faults.map(({ property, value, allowed }: Fault) => `${property} ${value}: ${allowed}`) };
  }
  throw error;
}
