import { Refusal, type Complaint } from "./refusal";
import type { ProviderRules, TypeRules } from "../rules/model";
import type { BlockSchema } from "../schema/model";
import { find, leaves, type Found, type ValuePath } from "../values/path";
import { isNull, type ValueMap } from "../values/value";
import type { WorldData, WorldObject } from "../world/model";
import { bareId, findReferents } from "../world/objects";

const UUID_FORM = /^([a-z]{2}-[a-z]{3}(-\d+)?\/)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NIL_UUID = /^0{8}-/;

/** Names of attributes that refer to objects, unless they are of a kind that exists without anyone making it. */
const REFERRING = /(^|_)(id|ids|uuid|uuids)$/;
const NOT_REFERRING = /project|tenant|organi[sz]ation|account|owner|user|domain_id|flavor|image|template|plan|sku|offer|resource_group|enterprise|segmentation|client|unique|external_id|(^|_)vlan|(^|_)zone_id$|catalog|source_id|block_device/;

/** Refuses values that refer to nothing. What the rules call a reference must exist; anything else of an id's form and place must as well. */
export function checkReferences(data: WorldData, provider: ProviderRules, rules: TypeRules, schema: BlockSchema, config: ValueMap): void {
  const declared = Object.entries(rules.refers ?? {});
  const complaints = [
    ...declared.flatMap(([pattern, types]) => find(config, pattern).flatMap((found) => complain(data, schema, found, types))),
    ...leaves(config)
      .filter(({ path, value }) => looksLikeReference(provider, path, value) && !declared.some(([pattern]) => pattern === pathPattern(path)))
      .flatMap((found) => complain(data, schema, found, [])),
  ];
  if (complaints.length > 0) {
    throw new Refusal(complaints);
  }
}

/** Refuses to destroy what others still need. */
export function checkUnused(data: WorldData, object: WorldObject, key: string, rulesOf: (other: WorldObject) => TypeRules): void {
  const named = new Set([object.id, bareId(object.id), ...object.issued]);
  const holds = (other: WorldObject) => {
    const { holds: patterns = [], refers } = rulesOf(other);
    return patterns.some((pattern) => (refers?.[pattern]?.includes(object.type) ?? true) && find(other.attributes, pattern).some(({ value }) => (typeof value === "string" || typeof value === "number") && (named.has(String(value)) || named.has(bareId(String(value))))));
  };
  const users = Object.entries(data.objects).filter(([otherKey, other]) => otherKey !== key && other.owner !== key && holds(other));
  if (users.length > 0) {
    const list = users.slice(0, 5).map(([, other]) => `${other.type} ${nameOf(other)}`).join(", ");
    throw new Refusal([{ summary: "Still in use", detail: `${object.type} ${nameOf(object)} cannot be destroyed: ${list}${users.length > 5 ? " and others" : ""} still need it.` }]);
  }
}

/** The name that a user knows an object by. */
export function nameOf(object: WorldObject): string {
  const name = object.attributes.name;
  return typeof name === "string" && name !== "" && name !== object.id ? `"${name}" (${object.id})` : object.id;
}

/** A path that Terraform can point at: elements of sets have no position, so it ends before them. */
export function pointable(schema: BlockSchema, path: ValuePath): ValuePath {
  const [name, position, ...rest] = path;
  if (typeof name !== "string") {
    return [];
  }
  const block = schema.block_types?.[name];
  const attribute = schema.attributes?.[name];
  const isSet = block?.nesting_mode === "set" || attribute?.nested_type?.nesting_mode === "set" || (Array.isArray(attribute?.type) && attribute.type[0] === "set");
  if (position === undefined || isSet) {
    return [name];
  }
  const inner = block?.block ?? (attribute?.nested_type && { attributes: attribute.nested_type.attributes });
  if (!inner) {
    return typeof position === "number" ? [name, position] : [name];
  }
  return typeof position === "number" ? [name, position, ...pointable(inner, rest)] : [name, ...pointable(inner, [position, ...rest])];
}

function complain(data: WorldData, schema: BlockSchema, { path, value }: Found, types: readonly string[]): readonly Complaint[] {
  if (isNull(value) || value === "" || (typeof value !== "string" && typeof value !== "number")) {
    return [];
  }
  const id = String(value);
  const found = findReferents(data, id).filter((object) => types.length === 0 || types.includes(object.type) || object.issued.includes(id));
  if (found.length > 0) {
    return [];
  }
  const kind = types.length > 0 ? types.join(" or ") : "object";
  const isDead = data.graves.includes(id) || data.graves.some((grave) => bareId(grave) === bareId(id));
  const detail = isDead ? `The ${kind} "${id}" was destroyed.` : `There is no ${kind} "${id}" in the sandbox's world.`;
  return [{ summary: "Not found", detail, path: pointable(schema, path) }];
}

function looksLikeReference(provider: ProviderRules, path: ValuePath, value: unknown): boolean {
  const names = path.filter((step): step is string => typeof step === "string");
  const name = names[names.length - 1] ?? "";
  return (
    (typeof value === "string" || typeof value === "number") &&
    REFERRING.test(name) &&
    name !== "id" &&
    !names.some((step) => NOT_REFERRING.test(step)) &&
    (provider.idForm ?? UUID_FORM).test(String(value)) &&
    !NIL_UUID.test(bareId(String(value)))
  );
}

function pathPattern(path: ValuePath): string {
  return path.filter((step) => typeof step === "string").join(".");
}
