/** A value that Terraform will only know after apply; `refinement` is what it already knows of it, passed on as it came. */
export class Unknown {
  public constructor(public readonly refinement?: Uint8Array) {}
}

/** The plain unknown value. */
export const UNKNOWN = new Unknown();

/** Any value of Terraform's type system, decoded. */
export type Value = null | boolean | number | string | Unknown | Uint8Array | readonly Value[] | ValueMap;

/** An object or a map. */
export interface ValueMap {
  readonly [name: string]: Value;
}

/** True for objects and maps (not lists, bytes or unknowns). */
export function isMap(value: Value | undefined): value is ValueMap {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Unknown) && !(value instanceof Uint8Array);
}

/** True for lists, sets and tuples. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** True when the value is unset. */
export function isNull(value: Value | undefined): value is null | undefined {
  return value === null || value === undefined;
}

/** True when the value is, or holds, something unknown. */
export function hasUnknown(value: Value | undefined): boolean {
  if (value instanceof Unknown) {
    return true;
  }
  if (isList(value)) {
    return value.some(hasUnknown);
  }
  return isMap(value) && Object.values(value).some(hasUnknown);
}

/** Structural equality; an unknown equals nothing, not even itself. */
export function sameValue(left: Value | undefined, right: Value | undefined): boolean {
  if (isNull(left) || isNull(right)) {
    return isNull(left) && isNull(right);
  }
  if (left instanceof Unknown || right instanceof Unknown) {
    return false;
  }
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => sameValue(item, right[index]));
  }
  if (isMap(left) && isMap(right)) {
    const names = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...names].every((name) => sameValue(left[name], right[name]));
  }
  return left === right || (left instanceof Uint8Array && right instanceof Uint8Array && Buffer.compare(left, right) === 0);
}
