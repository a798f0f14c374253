import { isList, isMap, type Value, type ValueMap } from "./value";

/** Where in a resource a value stands: names and list positions. */
export type ValuePath = readonly (string | number)[];

/** A value found by a path pattern, with the place it was found at. */
export interface Found {
  readonly path: ValuePath;
  readonly value: Value;
}

/**
 * All values that a dotted pattern such as `fixed_ip.subnet_id` reaches; lists on the way, and a list at the end, are entered.
 */
export function find(root: ValueMap, pattern: string): readonly Found[] {
  return pattern.split(".").reduce<readonly Found[]>(
    (places, name) => places.flatMap(enter).flatMap(({ path: above, value }) =>
      isMap(value) && name in value ? [{ path: [...above, name], value: value[name]! }] : []),
    [{ path: [], value: root }],
  ).flatMap(enter);
}

function enter(place: Found): readonly Found[] {
  return isList(place.value) ? place.value.flatMap((value, index) => enter({ path: [...place.path, index], value })) : [place];
}

/** Every leaf (neither list nor object) below a value, with its path. */
export function leaves(value: Value, path: ValuePath = []): readonly Found[] {
  if (isList(value)) {
    return value.flatMap((item, index) => leaves(item, [...path, index]));
  }
  if (isMap(value)) {
    return Object.entries(value).flatMap(([name, item]) => leaves(item, [...path, name]));
  }
  return [{ path, value }];
}
