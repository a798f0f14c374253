import type { IdMaker } from "./model";
import type { Making } from "../engine/making";

/** A plain uuid. */
export const uuid: IdMaker = (making) => making.source.uuid();

/** A number written as a string. */
export const numeric: IdMaker = (making) => String(making.newNumber());

/** The value of an attribute that the user writes, such as a name. */
export function sameAs(attribute: string): IdMaker {
  return (making) => making.text(attribute) ?? making.newId();
}

/** Several attributes, joined; one that is unset is left empty. */
export function joined(separator: string, ...attributes: readonly string[]): IdMaker {
  return (making) => attributes.map((name) => making.text(name) ?? "").join(separator);
}

/** Attributes, then a fresh identifier. */
export function below(separator: string, attributes: readonly string[], last: IdMaker = uuid): IdMaker {
  return (making) => [...attributes.map((name) => making.text(name) ?? ""), last(making)].join(separator);
}

/** A prefix and so many hexadecimal digits. */
export function prefixed(prefix: string, digits: number): IdMaker {
  return (making: Making) => `${prefix}${making.source.hex(digits)}`;
}
