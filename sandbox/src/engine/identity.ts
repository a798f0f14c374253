import type { BlockSchema } from "../schema/model";
import { isNull, type Value, type ValueMap } from "../values/value";

/** Attributes that, together, tell apart the objects of types without an id. */
const NATURAL_KEYS = ["project", "pool", "remote", "service_name", "bucket", "network", "zone", "storage_bucket", "instance", "name", "type", "listen_address", "key", "path"];

/** The id of an existing object, as its state tells it. */
export function identityOf(schema: BlockSchema, state: ValueMap): string {
  const id = state.id;
  return typeof id === "string" || typeof id === "number" ? String(id) : naturalId(schema, state);
}

/** An id made of the attributes that the user writes. */
export function naturalId(schema: BlockSchema, state: ValueMap): string {
  const isGiven = (name: string) => schema.attributes?.[name]?.required || schema.attributes?.[name]?.optional;
  return NATURAL_KEYS.filter((name) => !isNull(state[name]) && isGiven(name))
    .map((name) => text(state[name]!))
    .join("/");
}

function text(value: Value): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}
