import type { CloudProperty } from "./cloud-properties";
import type { CloudRequest } from "./cloud-request";
import type { Pattern } from "./pattern";
import type { ErrorCode } from "../../core/error-codes";
import { CapabilityError, CodedError, ValidationError } from "../../index";
import { Failure } from "../failure";
import { plainError } from "../program-error";

/** What ends the message of an error; it ends that of the refusal, too. */
const CODE = / \[ARCHIPEL_[A-Z_]+\]/g;

/** A pattern that clouds cannot carry. Nothing was written. */
export class PatternRefused extends Failure {
  public constructor(message: string, public readonly pattern: string, public readonly clouds: readonly string[], code?: ErrorCode) {
    super(message, code);
  }
}

/**
 * Why clouds cannot carry a pattern, in the library's words, and what could be said so that they can.
 *
 * @param others the patterns that they carry as they are
 */
export function refused(pattern: Pattern, requests: readonly CloudRequest[], error: unknown, others: readonly string[] = []): PatternRefused {
  const clouds = requests.map(({ cloudName }) => cloudName);
  if (!(error instanceof Error)) {
    throw error;
  }
  const reason = plainError(`Error: ${error.message}\n    at `).replace(/^Error: (?:elsewhere(?:\/[^:\n]*)?: )?/, "").replaceAll("elsewhere/", "").replace(CODE, "");
  const cures = requests.flatMap((request) => curesOf(request, error, requests.length > 1 ? request.id : undefined));
  const lines = [
    `${clouds.join(" and ")} cannot carry the pattern ${pattern.name}:`,
    reason,
    ...cures,
    ...(others.length === 0 ? [] : [`patterns that fit as it is: ${others.join(", ")}`]),
    "nothing was written",
  ];
  return new PatternRefused(lines.join("\n"), pattern.name, clouds, error instanceof CodedError ? error.code : undefined);
}

/** What the user can say: a name where the catalogue has none, and properties of the cloud that the reason speaks of. */
function curesOf({ id, properties, given, ...named }: CloudRequest, error: unknown, owner: string | undefined): string[] {
  const asked = error instanceof ValidationError ? error.faults.map(({ property }) => property) : [];
  const names = (["machine", "image"] as const).filter((name) => asked.includes(name) && named[name] === undefined).map((name) => `say which it has: --${name} ${owner === undefined ? "" : `${id}=`}NAME`);
  const reasons = error instanceof CapabilityError ? error.gaps.map(({ reason }) => reason).join("\n") : "";
  const mentioned = properties.filter(({ name, form }) => form !== undefined && given[name] === undefined && isCompound(name) && new RegExp(`\\b${name}\\b`).test(reasons));
  return [...names, ...mentioned.map((property) => `what ${property.name} means: ${property.summary} Say it by --property ${id}.${property.name}=${exampleOf(property)}`)];
}

/** A word of two, which no sentence has by chance. */
function isCompound(name: string): boolean {
  return /[a-z][A-Z]/.test(name);
}

function exampleOf({ summary }: CloudProperty): string {
  return /^Whether/.test(summary) ? "true" : "…";
}
