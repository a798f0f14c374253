import { createHash } from "node:crypto";
import type { Subject } from "./change";
import { Making } from "./making";
import { Refusal } from "./refusal";
import type { DataRules } from "../rules/model";
import type { BlockSchema } from "../schema/model";
import { inventBlock, type Surroundings } from "../values/invention";
import { mapToJson, toJson } from "../values/json";
import { Source } from "../values/source";
import { isList, isNull, type Value, type ValueMap } from "../values/value";
import { nth } from "../world/addresses";
import type { WorldData, WorldObject } from "../world/model";
import { bareId, findReferents, objectKey } from "../world/objects";

/** Answers of data sources do not change with time. */
const ANSWER_TIME = "2026-01-01T00:00:00Z";

/**
 * Answers a data source: from an object of the world that fits the question, else with something plausible, always the same for
 * the same question, which counts as existing from then on.
 */
export function answer(data: WorldData, subject: Subject, known: DataRules, config: ValueMap, isResourceType: boolean): ValueMap {
  const schema = subject.schema.block ?? {};
  const written = Object.entries(config).filter(([, value]) => !isNull(value) && !(isList(value) && value.length === 0));
  const asked = Object.fromEntries(written) as ValueMap;
  const found = search(data, subject, known.finds ?? subject.type, asked);
  const around = surroundings(data, subject, asked);
  const worked = known.answer?.({ config, setting: around.setting, uuid: (name) => new Source(`${subject.source}:${name}`).uuid(), object: (id) => (isNull(id) ? undefined : findReferents(data, String(id))[0]?.attributes) });
  if (found) {
    const id: ValueMap = schema.attributes?.id?.computed ? { id: found.attributes.id ?? found.id } : {};
    return inventBlock(schema, around, { ...fitting(schema, found.attributes), ...asked, ...worked, ...id });
  }
  const id = chosenId(schema, subject.type, asked) ?? (schema.attributes?.id?.type === "number" ? String(around.newNumber()) : around.newId());
  if (typeof asked.id !== "undefined" && data.graves.includes(String(asked.id))) {
    throw new Refusal([{ summary: "Not found", detail: `The ${subject.type} "${String(asked.id)}" was destroyed.`, path: ["id"] }]);
  }
  const state = inventBlock(schema, { ...around, id }, { ...(schema.attributes?.id ? { id: schema.attributes.id.type === "number" ? Number(id) : id } : {}), ...asked, ...worked });
  const given: WorldObject = {
    provider: subject.source,
    type: isResourceType ? (known.finds ?? subject.type) : `data.${subject.type}`,
    id: String(state.id ?? id),
    origin: "given",
    account: subject.account,
    attributes: mapToJson(state),
    issued: identifiers(state),
    createdAt: ANSWER_TIME,
  };
  const key = objectKey(given);
  if (JSON.stringify(data.objects[key]) !== JSON.stringify(given)) {
    data.objects[key] = given;
  }
  return state;
}

/** The object that a question means: all that was asked and that the object has agrees; of this account before others, the latest first. */
function search(data: WorldData, subject: Subject, type: string, asked: ValueMap): WorldObject | undefined {
  const questions = Object.entries(asked).filter(([, value]) => typeof value !== "boolean" || value);
  const candidates = Object.values(data.objects).filter((object) => object.provider === subject.source && object.type === type && object.origin !== "given");
  const matching = candidates.filter((object) => {
    const verdicts = questions.map(([name, value]) => agrees(object, name, value)).filter((verdict) => verdict !== undefined);
    return verdicts.length > 0 && verdicts.every(Boolean);
  });
  return matching.reverse().sort((left, right) => Number(right.account === subject.account) - Number(left.account === subject.account))[0];
}

function agrees(object: WorldObject, name: string, value: Value): boolean | undefined {
  if (typeof value !== "string" && typeof value !== "number") {
    return undefined;
  }
  const own = object.attributes[name];
  const isSame = (other: unknown) => String(other) === String(value) || Making.sameId(String(other), String(value));
  if (name === "id" || (own === undefined && /_(id|uuid)$/.test(name) && object.type.replace(/_v\d+$/, "").endsWith(name.replace(/_(id|uuid)$/, "")))) {
    return isSame(object.id);
  }
  return own === undefined ? undefined : own !== null && isSame(own);
}

/** The attributes of an object that the data source has as well, where their kinds agree. */
function fitting(schema: BlockSchema, attributes: ValueMap): ValueMap {
  const kindOf = (value: Value | undefined) => (isList(value) ? "list" : value === null ? "null" : typeof value);
  const expected = (name: string) => {
    const type = schema.attributes?.[name]?.type;
    return typeof type === "string" ? (type === "bool" ? "boolean" : type) : type?.[0] === "list" || type?.[0] === "set" ? "list" : "object";
  };
  const isPlain = (name: string) => {
    const type = schema.attributes?.[name]?.type;
    return typeof type === "string" || (Array.isArray(type) && typeof type[1] === "string");
  };
  const fits = ([name, value]: [string, Value]) => schema.attributes?.[name] && isPlain(name) && kindOf(value) === expected(name);
  return Object.fromEntries(Object.entries(attributes).filter(fits));
}

/** An id that the question itself gives: `id`, or `image_id` for an image. */
function chosenId(schema: BlockSchema, type: string, asked: ValueMap): string | undefined {
  const own = type.replace(/_v\d+$/, "").split("_").pop()!;
  const chosen = asked.id ?? asked[`${own}_id`] ?? asked[`${own}_uuid`];
  return schema.attributes?.id && !isNull(chosen) ? String(chosen as string) : undefined;
}

function surroundings(data: WorldData, subject: Subject, asked: ValueMap): Surroundings {
  const question = JSON.stringify([subject.source, subject.type, toJson(asked)]);
  const source = new Source(question);
  const number = () => 100_000_000 + (parseInt(createHash("sha256").update(question).digest("hex").slice(0, 7), 16) % 800_000_000);
  const { source: provider, type, account, settings } = subject;
  const making = new Making({ data, provider, type, account, schema: {}, settings, draft: asked });
  const shape = subject.provider.id;
  return {
    source,
    id: "",
    type: subject.type,
    now: ANSWER_TIME,
    newId: () => (shape ? shape(Object.assign(Object.create(making) as Making, { source, newNumber: number })) : source.uuid()),
    newNumber: number,
    publicAddress: (family) => (family === 4 ? nth("192.0.2.0/24", BigInt(1 + source.below(254))) : nth("2001:db8:ffff::/64", BigInt(1 + source.below(65_000)))),
    privateAddress: (family) => (family === 4 ? nth("10.254.0.0/16", BigInt(2 + source.below(65_000))) : nth("fd00:1::/64", BigInt(1 + source.below(65_000)))),
    setting: (name) => asked[name] ?? making.setting(name),
  };
}

function identifiers(state: ValueMap): readonly string[] {
  const ids: string[] = [];
  const walk = (value: Value, name: string): void => {
    if (isList(value)) {
      value.forEach((item) => walk(item, name));
    } else if (typeof value === "object" && value !== null && !(value instanceof Uint8Array)) {
      Object.entries(value as ValueMap).forEach(([key, item]) => walk(item, key));
    } else if (/(^|_)(id|ids|uuid)$/.test(name) && (typeof value === "string" || typeof value === "number")) {
      ids.push(String(value), bareId(String(value)));
    }
  };
  Object.entries(state).forEach(([name, value]) => walk(value, name));
  return [...new Set(ids)];
}
