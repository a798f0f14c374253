import type { CloudProperty } from "./cloud-properties";
import type { CloudRequest } from "./cloud-request";
import type { Pattern } from "./pattern";
import { CapabilityError, ValidationError } from "../../index";
import { Failure } from "../failure";

/** A pattern that clouds cannot carry. Nothing was written. */
export class PatternRefused extends Failure {
  public constructor(message: string, public readonly pattern: string, public readonly clouds: readonly string[]) {
    super(message);
  }
}

/** Why clouds cannot carry a pattern, in the library's words, and what could be said so that they can. @throws the error itself, when it is none of the library's */
export function refused(pattern: Pattern, requests: readonly CloudRequest[], error: unknown): PatternRefused {
  const clouds = requests.map(({ cloudName }) => cloudName);
  const reason = error instanceof Error ? error.message.replace(/^elsewhere(?:\/[^:\n]*)?: /, "") : String(error);
  const cures = requests.flatMap((request) => curesOf(request, error, requests.length > 1 ? request.id : undefined));
  const lines = [`${clouds.join(" and ")} cannot carry the pattern ${pattern.name}:`, reason, ...cures, "nothing was written; other patterns: archipel init --help"];
  return new PatternRefused(lines.join("\n"), pattern.name, clouds);
}

/** What the user can say: a name where the catalogue has none, and properties of the cloud that the reason speaks of. */
function curesOf({ id, properties, given }: CloudRequest, error: unknown, owner: string | undefined): string[] {
  const asked = error instanceof ValidationError ? error.faults.map(({ property }) => property) : [];
  const names = ["machine", "image"].filter((name) => asked.includes(name)).map((name) => `say which it has: --${name} ${owner === undefined ? "" : `${id}=`}NAME`);
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
