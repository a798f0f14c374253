import { identityOf, naturalId } from "./identity";
import { Making } from "./making";
import { plan } from "./planner";
import { checkReferences, checkUnused } from "./references";
import { Refusal } from "./refusal";
import { fill, settle } from "./settle";
import { numeric } from "../rules/ids";
import { rulesFor } from "../rules/merge";
import type { ProviderRules, TypeRules, Unique } from "../rules/model";
import type { BlockSchema, VersionedSchema } from "../schema/model";
import { conform, mapToJson } from "../values/json";
import { leaves } from "../values/path";
import { hasUnknown, isNull, sameValue, type Value, type ValueMap } from "../values/value";
import type { WorldData, WorldObject } from "../world/model";
import { bury, findObject, objectKey } from "../world/objects";

const UUID_LIKE = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a change is about: one resource of one provider, as one configured provider sees it. */
export interface Subject {
  readonly provider: ProviderRules;
  /** `namespace/name`. */
  readonly source: string;
  readonly type: string;
  readonly schema: VersionedSchema;
  readonly rules: TypeRules;
  readonly account: string;
  readonly settings: Readonly<Record<string, Value>>;
}

/** Creates or alters an object, and returns its new state. @throws Refusal when the world says no */
export function make(data: WorldData, subject: Subject, planned: ValueMap, config: ValueMap, prior: ValueMap | undefined): ValueMap {
  const schema = subject.schema.block ?? {};
  const { rules, type, account, source } = subject;
  const settled = settle(planned, config) as ValueMap;
  const settings = subject.provider.locate?.(settled, subject.settings) ?? subject.settings;
  const draft = plan({ schema, rules, settings }, settled, prior);
  checkReferences(data, subject.provider, rules, schema, config);

  const making = new Making({ data, provider: source, type, account, schema, settings, draft, ...(prior ? { prior } : {}) });
  making.shapeId = subject.provider.id ?? making.shapeId;
  const before = prior && existing(data, subject, prior);
  making.id = before ? before.id : newId(making, subject, schema);
  if (!before && findObject(data, source, type, making.id, account)?.account === account) {
    throw duplicate(type, ["id"], making.id);
  }
  if (schema.attributes?.id && isNull(making.get("id"))) {
    making.set("id", schema.attributes.id.type === "number" ? Number(making.id) : making.id);
  }
  checkUnique(data, subject, making, before && objectKey(before));
  rules.verify?.(making);
  for (const [name, derivation] of Object.entries(rules.derive ?? {})) {
    if (hasUnknown(making.draft[name])) {
      const value = derivation(making, making.draft[name]!);
      if (value !== undefined) {
        making.set(name, value);
      }
    }
  }
  const state = conform(schema, fill(schema, making.draft, making));
  if (!before && !schema.attributes?.id) {
    rename(making, naturalId(schema, state));
  }
  const written = new Set(leaves(config).map(({ value }) => value));
  const issued = leaves(state)
    .filter(({ path, value }) => path[0] !== "id" && isIssued(subject, value) && !written.has(value) && !isKnownId(data, String(value)))
    .map(({ value }) => String(value));
  data.objects[making.key] = {
    provider: source,
    type,
    id: making.id,
    origin: "created",
    account,
    attributes: mapToJson(state),
    issued: [...new Set([...(before?.issued ?? []), ...issued])],
    createdAt: before?.createdAt ?? making.now,
  };
  making.companions.forEach((companion) => {
    data.objects[objectKey(companion)] = companion;
  });
  rules.after?.(making);
  return state;
}

/** Destroys an object; one that is gone already is no error. @throws Refusal when others need it */
export function destroy(data: WorldData, subject: Subject, prior: ValueMap): void {
  const object = findObject(data, subject.source, subject.type, identityOf(subject.schema.block ?? {}, prior), subject.account);
  if (object) {
    const key = objectKey(object);
    checkUnused(data, object, key, (other) => (other.provider === subject.source && other.origin === "created" ? rulesFor(subject.provider, other.type) : {}));
    bury(data, key);
  }
}

function existing(data: WorldData, subject: Subject, prior: ValueMap): WorldObject {
  const id = identityOf(subject.schema.block ?? {}, prior);
  const object = findObject(data, subject.source, subject.type, id, subject.account);
  if (!object) {
    throw new Refusal([{ summary: "Not found", detail: `The ${subject.type} "${id}" is not in the sandbox's world any more.` }]);
  }
  return object;
}

function newId(making: Making, subject: Subject, schema: BlockSchema): string {
  const chosen = making.get("id");
  if (!isNull(chosen)) {
    return String(chosen as string | number);
  }
  if (!schema.attributes?.id) {
    return naturalId(schema, making.draft);
  }
  if (schema.attributes.id.type === "number" && !subject.rules.id) {
    return numeric(making);
  }
  return subject.rules.id?.(making) ?? making.newId();
}

function checkUnique(data: WorldData, subject: Subject, making: Making, own: string | undefined): void {
  for (const unique of subject.rules.unique ?? []) {
    const values = unique.by.map((name) => plain(making.get(name)));
    const others = isNull(values[0])
      ? []
      : Object.entries(data.objects).filter(([key, other]) => key !== own && isRival(other, unique, subject, making));
    if (others.some(([, other]) => unique.by.every((name, index) => sameValue(plain(other.attributes[name] as Value), values[index])))) {
      throw duplicate(subject.type, unique.by, values.filter((value) => !isNull(value)).join(", "));
    }
  }
}

/** Unset and empty are one for a combination that must be unique. */
function plain(value: Value): Value {
  return value === "" || value === 0 ? null : value;
}

function isRival(other: WorldObject, unique: Unique, subject: Subject, making: Making): boolean {
  const samePlace = () => ["region", "zone", "location"].every((name) => sameValue(other.attributes[name] as Value, making.get(name)));
  const sameAccount = other.account === subject.account;
  const inScope = unique.within === "everywhere" || (sameAccount && (unique.within === "account" || samePlace()));
  return other.provider === subject.source && other.type === subject.type && other.origin === "created" && inScope;
}

function duplicate(type: string, by: readonly string[], value: string): Refusal {
  return new Refusal([{ summary: "Already exists", detail: `There is a ${type} with ${by.join(" and ")} "${value}" already (${nameHint(by)} must be unique).`, path: by[0] === "id" ? [] : [by[0]!] }]);
}

function nameHint(by: readonly string[]): string {
  return by.length === 1 && by[0] !== "id" ? by[0]! : "this";
}

function isIssued(subject: Subject, value: Value): boolean {
  return (typeof value === "string" || typeof value === "number") && (UUID_LIKE.test(String(value)) || subject.provider.idForm?.test(String(value)) === true) && !Object.values(subject.settings).includes(value);
}

function isKnownId(data: WorldData, id: string): boolean {
  return Object.values(data.objects).some((object) => object.id === id || object.issued.includes(id));
}

/** Types without an id are known by attributes, some of which are only known in the end. */
function rename(making: Making, id: string): void {
  const before = making.key;
  making.id = id;
  making.data.leases = making.data.leases.map((lease) => (lease.holder === before ? { ...lease, holder: making.key } : lease));
}

