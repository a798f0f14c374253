import { isList, isMap, Unknown, type Value, type ValueMap } from "./value";
import type { AttributeSchema, BlockSchema, WireType } from "../schema/model";
import type { Attributes, Json } from "../world/model";

const BYTES = "$bytes";

/** A value as the world's file keeps it; bytes (values of a dynamic type carry some) are written in base64. */
export function toJson(value: Value): Json {
  if (value instanceof Unknown) {
    throw new Error("An unknown value cannot be kept.");
  }
  if (value instanceof Uint8Array) {
    return { [BYTES]: Buffer.from(value).toString("base64") };
  }
  if (isList(value)) {
    return value.map(toJson);
  }
  return isMap(value) ? mapToJson(value) : value;
}

/** The attributes of an object, as the world's file keeps them. */
export function mapToJson(value: ValueMap): Attributes {
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toJson(item)]));
}

/** The opposite of {@link toJson}. */
export function fromJson(json: Json): Value {
  if (Array.isArray(json)) {
    return json.map(fromJson);
  }
  if (typeof json === "object" && json !== null) {
    const map = json as Attributes;
    const bytes = map[BYTES];
    return typeof bytes === "string" ? Uint8Array.from(Buffer.from(bytes, "base64")) : Object.fromEntries(Object.entries(map).map(([name, item]) => [name, fromJson(item)]));
  }
  return json as Value;
}

/** A state brought to a schema: what the schema does not have is left out, what the state does not have is unset, at every depth. */
export function conform(schema: BlockSchema, state: ValueMap): ValueMap {
  const attributes = Object.entries(schema.attributes ?? {}).map(([name, attribute]) => [name, conformAttribute(attribute, state[name] ?? null)]);
  const blocks = Object.entries(schema.block_types ?? {}).map(([name, type]) => {
    const value = state[name];
    if (isList(value)) {
      return [name, value.map((item) => (isMap(item) ? conform(type.block, item) : item))];
    }
    if (isMap(value)) {
      const inner = type.nesting_mode === "map" ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, isMap(item) ? conform(type.block, item) : item])) : conform(type.block, value);
      return [name, inner];
    }
    return [name, type.nesting_mode === "single" || type.nesting_mode === "group" ? null : type.nesting_mode === "map" ? {} : []];
  });
  return Object.fromEntries([...attributes, ...blocks]) as ValueMap;
}

function conformAttribute(schema: AttributeSchema, value: Value): Value {
  if (!schema.nested_type) {
    return conformType(schema.type ?? "dynamic", value);
  }
  const body = { attributes: schema.nested_type.attributes };
  const each = (item: Value) => (isMap(item) ? conform(body, item) : item);
  if (isList(value)) {
    return value.map(each);
  }
  return schema.nested_type.nesting_mode === "map" && isMap(value) ? mapValues(value, each) : each(value);
}

function conformType(type: WireType, value: Value): Value {
  if (value === null || value instanceof Unknown) {
    return value;
  }
  if (typeof type === "string") {
    return type === "string" && (typeof value === "number" || typeof value === "boolean") ? String(value) : type === "number" && typeof value === "string" && value !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
  }
  const [kind, inner] = type;
  if (isList(value)) {
    return kind === "list" || kind === "set" ? value.map((item) => conformType(inner as WireType, item)) : value;
  }
  if (!isMap(value)) {
    return value;
  }
  return kind === "object" ? mapValues(inner as Readonly<Record<string, WireType>>, (part, name) => conformType(part, value[name] ?? null)) : mapValues(value, (item) => (kind === "map" ? conformType(inner as WireType, item) : item));
}

function mapValues<T>(source: Readonly<Record<string, T>>, turn: (item: T, name: string) => Value): ValueMap {
  return Object.fromEntries(Object.entries(source).map(([name, item]) => [name, turn(item, name)]));
}
