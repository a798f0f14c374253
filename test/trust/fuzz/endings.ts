import { CapabilityError, CodedError, ValidationError } from "archipel";

/** How a program ended. */
export type Ending =
  | { readonly kind: "refused"; readonly error: Error }
  | { readonly kind: "synthesized" }
  | { readonly kind: "crashed"; readonly complaint: string }
  | { readonly kind: "invalid"; readonly complaint: string };

/** Errors that speak of one thing, and of which the message itself is all there is. */
const SPOKEN = ["ARCHIPEL_CLOUD_MISMATCH", "ARCHIPEL_CONFLICT", "ARCHIPEL_INCOMPLETE", "ARCHIPEL_MIXIN_UNMATCHED", "ARCHIPEL_MIXIN_UNFIT",
  "ARCHIPEL_CLOUD_NOT_FOUND", "ARCHIPEL_POLICY_BROKEN", "ARCHIPEL_PLACEMENT_IMPOSSIBLE"];

/** How cdktf throws what the validations of a stack complain of: with no type of its own, as they are text. */
const OF_VALIDATIONS = /^Validation failed with the following errors:\n([\s\S]*?)\n\nIf you wish to ignore/;

/** Whether each complaint of a stack's validations is this library's, with its construct and its code. */
function isOfOurValidations(message: string): boolean {
  const complaints = OF_VALIDATIONS.exec(message)?.[1].split(/\n? {2}(?=\[fuzz)/).slice(1) ?? [];
  return complaints.length > 0 && complaints.every((complaint) => /^\[fuzz[^\]]*\] [\s\S]*\[ARCHIPEL_[A-Z_]+\]\s*$/.test(complaint));
}

/** What an error lacks of what errors of this library tell; undefined when it tells all. */
export function complaintAbout(error: unknown, root: string): string | undefined {
  if (error instanceof Error && isOfOurValidations(error.message)) {
    return undefined;
  }
  if (!(error instanceof CodedError)) {
    return `an error that is none of this library's: ${error instanceof Error ? error.stack : String(error)}`;
  }
  if (/\bundefined:|\[object |TfToken/.test(error.message)) {
    return `an error that shows what nobody wrote: ${error.message}`;
  }
  if (error.code === "ARCHIPEL_ARGUMENT") {
    return undefined;
  }
  // What is found out while cdktf resolves values has its words before it, as often as it was on its way.
  if (!error.message.replace(/^(Resolution error: )+/, "").startsWith(root)) {
    return `an error that names no construct: ${error.stack}`;
  }
  const properties = error instanceof ValidationError ? error.faults.map(({ property }) => property) : error instanceof CapabilityError
    ? error.gaps.map(({ property }) => property) : undefined;
  if (properties === undefined) {
    return SPOKEN.includes(error.code) ? undefined : `an error of a code that programs should not end with: ${error.stack}`;
  }
  return properties.length > 0 && properties.every((property) =>
    /^(?:[\w[\].() -]|"(?:[^"\\]|\\.)*")+$/u.test(property) || property.startsWith("tags[")) ? undefined : `an error that names no property: ${error.stack}`;
}
