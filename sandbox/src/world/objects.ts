import { randomUUID } from "node:crypto";
import type { WorldData, WorldObject } from "./model";

const MAX_GRAVES = 20_000;

/** A fresh uuid. */
export function issueId(): string {
  return randomUUID();
}

/** The key of an object: ids that are names repeat from account to account. */
export function objectKey(object: Pick<WorldObject, "provider" | "type" | "account" | "id">): string {
  return `${object.provider}|${object.type}|${object.account}|${object.id}`;
}

/** The last part of an identifier, without the `zone/` or `region/` that some clouds put before it. */
export function bareId(id: string): string {
  return /^[a-z]{2}-[a-z]{3}(-\d+)?\/./.test(id) ? id.slice(id.indexOf("/") + 1) : id;
}

/** The object of a type and id, of this account where there is a choice. */
export function findObject(data: WorldData, provider: string, type: string, id: string, account: string): WorldObject | undefined {
  const own = data.objects[objectKey({ provider, type, account, id })];
  return own ?? Object.values(data.objects).find((object) => object.provider === provider && object.type === type && object.id === id);
}

/** The objects that a value may mean: by their id, or by a further identifier made for them. */
export function findReferents(data: WorldData, value: string): readonly WorldObject[] {
  const bare = bareId(value);
  return Object.values(data.objects).filter((object) => bareId(object.id) === bare || object.issued.includes(value) || object.issued.includes(bare));
}

/** Takes an object, what it implied, and the addresses of both out of the world. */
export function bury(data: WorldData, key: string): void {
  const object = data.objects[key];
  if (!object) {
    return;
  }
  delete data.objects[key];
  data.graves = [...data.graves, object.id, ...object.issued].slice(-MAX_GRAVES);
  data.leases = data.leases.filter((lease) => lease.holder !== key);
  Object.entries(data.objects).filter(([, other]) => other.owner === key).forEach(([other]) => bury(data, other));
}
