import type { DynamicValue } from "../values/codec";
import type { ValuePath } from "../values/path";

/** One step of an attribute path, in the protocol's form. */
export type PathStep = { readonly attribute_name: string } | { readonly element_key_int: number } | { readonly element_key_string: string };

/** A message to the user, in the protocol's form. */
export interface DiagnosticMessage {
  readonly severity: "ERROR" | "WARNING";
  readonly summary: string;
  readonly detail?: string;
  readonly attribute?: { readonly steps: readonly PathStep[] };
}

/** Requests that carry a configuration of some type. */
export interface TypedConfigRequest {
  readonly type_name: string;
  readonly config: DynamicValue;
}

/** A request to plan or to apply a change. */
export interface ChangeRequest extends TypedConfigRequest {
  readonly prior_state: DynamicValue;
  readonly planned_state: DynamicValue;
}

/** A request to read a resource again. */
export interface ReadRequest {
  readonly type_name: string;
  readonly current_state: DynamicValue;
}

/** A request to bring a saved state to the present schema. */
export interface UpgradeRequest {
  readonly type_name: string;
  readonly raw_state: DynamicValue;
}

/** A request to import. */
export interface ImportRequest {
  readonly type_name: string;
  readonly id: string;
}

/** Writes a path in the protocol's form. */
export function toSteps(path: ValuePath): { readonly steps: readonly PathStep[] } {
  return { steps: path.map((step) => (typeof step === "number" ? { element_key_int: step } : { attribute_name: step })) };
}
