import type { Derivation } from "./model";
import type { Making } from "../engine/making";
import { isList, isMap, isNull, Unknown, type Value, type ValueMap } from "../values/value";
import type { Json } from "../world/model";

/** Always the same. */
export function always(value: Json): Derivation {
  return () => value as Value;
}

/** What another attribute has, else a fallback. */
export function copy(attribute: string, fallback: Json = null): Derivation {
  return (making) => {
    const value = making.get(attribute);
    return isNull(value) ? (fallback as Value) : value;
  };
}

/** The object's own id. */
export const ownId: Derivation = (making) => making.id;

/** An attribute of the object that another attribute refers to. */
export function through(reference: string, attribute: string, ...types: readonly string[]): Derivation {
  return (making) => making.referent(making.get(reference), ...types)?.[attribute] ?? undefined;
}

/** A fresh public address. */
export const publicAddress: Derivation = (making) => making.publicAddress(4);

/** Fills the unknown members of each block: `fillOne` says what they are, given the block as it is. */
export function eachBlock(fillOne: (making: Making, block: ValueMap, index: number) => ValueMap): Derivation {
  return (making, planned) =>
    isList(planned)
      ? planned.map((item, index) => (isMap(item) ? fillUnknown(item, fillOne(making, item, index)) : item))
      : undefined;
}

/** Takes what is unknown in a block from elsewhere. */
export function fillUnknown(block: ValueMap, values: ValueMap): ValueMap {
  const filled = (name: string, value: Value) => (value instanceof Unknown && values[name] !== undefined ? values[name] : value);
  return Object.fromEntries(Object.entries(block).map(([name, value]) => [name, filled(name, value)]));
}

/** A block's attribute as text; undefined when it is unset or unknown. */
export function textOf(block: ValueMap, name: string): string | undefined {
  const value = block[name];
  return isNull(value) || value instanceof Unknown || value === "" ? undefined : String(value as string | number);
}

/** The blocks of a name that are known. */
export function blocksOf(state: ValueMap, name: string): readonly ValueMap[] {
  const value = state[name];
  return isList(value) ? value.filter(isMap) : isMap(value) ? [value] : [];
}

/** Texts of a list attribute. */
export function textsOf(value: Value | undefined): readonly string[] {
  return isList(value) ? value.filter((item): item is string => typeof item === "string" && item !== "") : [];
}
