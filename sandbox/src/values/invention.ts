import { inventBoolean, inventNumber, inventText } from "./by-name";
import type { Source } from "./source";
import { isNull, type Value, type ValueMap } from "./value";
import type { AttributeSchema, BlockSchema, NestedType, WireType } from "../schema/model";

/** What surrounds an object while its values are made up. */
export interface Surroundings {
  readonly source: Source;
  /** The object's own id, where it is known already. */
  readonly id: string;
  readonly type: string;
  readonly now: string;
  /** An identifier of the form that this provider's objects have. */
  newId(): string;
  /** A number that an identifier may be. */
  newNumber(): number;
  publicAddress(family: 4 | 6): string;
  privateAddress(family: 4 | 6): string;
  /** Region, zone, project and the like, from the provider's configuration. */
  setting(name: string): Value | undefined;
}

/** Names of lists that are empty until someone puts something in: everything else that is only computed has one element. */
const OFTEN_EMPTY = /tags?$|labels|rules|members|metadata|annotations|options|properties|settings|extra|history|errors?$|warnings|tasks?$|deleted|attached|volumes|snapshots|servers|instances|targets|policies|groups?$|security_group|acl|features|schedules|routes|peer|dependencies|permissions|subnets$|roles|scopes|parameters|aliases|linked|network_interface_ids|services$|shares$/;

/** Names of lists of texts that have an element in practice. */
const OFTEN_FILLED = /ips?$|ips_|addresses|hosts?$|endpoint|name_?servers|urls?$|uris?$|availability_zones|private_ip|public_ip/;

/** Makes up the value of one attribute. */
export function inventAttribute(schema: AttributeSchema, name: string, around: Surroundings): Value {
  return schema.nested_type ? inventNested(schema.nested_type, name, around) : inventType(schema.type ?? "string", name, around, schema.optional !== true);
}

/** Makes up an object of a block's shape: what is computed is filled, the rest is unset. */
export function inventBlock(schema: BlockSchema, around: Surroundings, known: ValueMap = {}): ValueMap {
  const attributes = Object.entries(schema.attributes ?? {}).map(([name, attribute]) => [
    name,
    !isNull(known[name]) ? known[name] : attribute.computed ? inventAttribute(attribute, name, around) : null,
  ]);
  const blocks = Object.entries(schema.block_types ?? {}).map(([name, type]) => [
    name,
    known[name] ?? (type.nesting_mode === "single" || type.nesting_mode === "group" ? null : type.nesting_mode === "map" ? {} : []),
  ]);
  return Object.fromEntries([...attributes, ...blocks]) as ValueMap;
}

function inventNested(nested: NestedType, name: string, around: Surroundings): Value {
  const element = () => inventBlock({ attributes: nested.attributes }, around);
  switch (nested.nesting_mode) {
    case "single":
    case "group":
      return element();
    case "map":
      return {};
    default:
      return OFTEN_EMPTY.test(name) ? [] : [element()];
  }
}

/** Makes up a value of a type; lists of objects get one element where they are only computed. */
export function inventType(type: WireType, name: string, around: Surroundings, onlyComputed: boolean): Value {
  if (typeof type !== "string") {
    const [kind, inner] = type;
    if (kind === "object") {
      return Object.fromEntries(
        Object.entries(inner as Readonly<Record<string, WireType>>).map(([key, part]) => [key, inventType(part, key, around, onlyComputed)]),
      );
    }
    if (kind === "list" || kind === "set") {
      return isFilled(inner as WireType, name, onlyComputed) ? [inventType(inner as WireType, name, around, onlyComputed)] : [];
    }
    return kind === "map" ? {} : [];
  }
  switch (type) {
    case "bool":
      return inventBoolean(name);
    case "number":
      return inventNumber(name, around);
    case "string":
      return inventText(name, around);
    default:
      return null;
  }
}

function isFilled(inner: WireType, name: string, onlyComputed: boolean): boolean {
  if (typeof inner === "string") {
    return OFTEN_FILLED.test(name) && inner === "string";
  }
  return onlyComputed && !OFTEN_EMPTY.test(name);
}
