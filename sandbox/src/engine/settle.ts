import type { AttributeSchema, BlockSchema } from "../schema/model";
import { inventAttribute, inventBlock, type Surroundings } from "../values/invention";
import { isList, isMap, isNull, Unknown, type Value, type ValueMap } from "../values/value";

/** The plan, with what was unknown in it taken from the configuration, which is wholly known by now. */
export function settle(planned: Value | undefined, config: Value | undefined): Value {
  if (planned instanceof Unknown) {
    return isNull(config) || (isList(config) && config.length === 0) ? planned : config;
  }
  if (isMap(planned)) {
    return Object.fromEntries(Object.entries(planned).map(([name, value]) => [name, settle(value, isMap(config) ? config[name] : undefined)]));
  }
  if (isList(planned) && isList(config) && planned.length === config.length) {
    return planned.map((item, index) => settle(item, config[index]));
  }
  return planned ?? null;
}

/** Fills what is still unknown with values made up by name and type. */
export function fill(schema: BlockSchema, draft: ValueMap, around: Surroundings): ValueMap {
  const attributes = Object.entries(schema.attributes ?? {}).map(
    ([name, attribute]) => [name, fillAttribute(attribute, name, draft[name] ?? null, around)],
  );
  const blocks = Object.entries(schema.block_types ?? {}).map(([name, type]) => {
    const value = draft[name] ?? null;
    if (value instanceof Unknown) {
      return [name, type.nesting_mode === "list" || type.nesting_mode === "set" ? [inventBlock(type.block, around)] : inventBlock(type.block, around)];
    }
    return [name, eachObject(value, type.nesting_mode === "map", (item) => fill(type.block, item, around))];
  });
  return Object.fromEntries([...attributes, ...blocks]) as ValueMap;
}

function fillAttribute(schema: AttributeSchema, name: string, value: Value, around: Surroundings): Value {
  if (value instanceof Unknown) {
    return inventAttribute(schema, name, around);
  }
  if (schema.nested_type) {
    const body = { attributes: schema.nested_type.attributes };
    return eachObject(value, schema.nested_type.nesting_mode === "map", (item) => fill(body, item, around));
  }
  return fillPlain(value, name, around);
}

/** Unknown members of attributes that hold objects: their type is the text's, as providers fill nothing else there. */
function fillPlain(value: Value, name: string, around: Surroundings): Value {
  if (value instanceof Unknown) {
    return inventAttribute({ type: "string", computed: true }, name, around);
  }
  if (isList(value)) {
    return value.map((item) => fillPlain(item, name, around));
  }
  return isMap(value) ? (Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillPlain(item, key, around)])) as ValueMap) : value;
}

function eachObject(value: Value, isKeyed: boolean, turn: (item: ValueMap) => Value): Value {
  if (isList(value)) {
    return value.map((item) => (isMap(item) ? turn(item) : item));
  }
  if (isKeyed && isMap(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, isMap(item) ? turn(item) : item]));
  }
  return isMap(value) ? turn(value) : value;
}
