import type { World, WorldResource } from "archipel-sandbox";
import type { State } from "../../../../src/cli/unfinished/deployed-stack";

/** One instance of a resource, as the state has it. */
interface Instance {
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** What makes nothing at a cloud: the engine's own bookkeeping, and values that are only in the state. */
const NOWHERE = /^(terraform_data|random_.*|tls_.*|wireguard_.*)$/;

/** What tells apart the objects of a type: the id, or all texts where there is none. */
function identity(attributes: Readonly<Record<string, unknown>>): string {
  const { id } = attributes;
  if (typeof id === "string" || typeof id === "number") {
    return String(id);
  }
  return JSON.stringify(Object.entries(attributes).filter(([, value]) => typeof value === "string").sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What the state knows, by address: the type and identity of each. */
export function knownOf(state: State): ReadonlyMap<string, string> {
  const managed = (state.resources ?? []).filter(({ mode, type }) => mode === "managed" && !NOWHERE.test(type));
  return new Map(managed.flatMap(({ type, name, instances = [] }) =>
    (instances as readonly Instance[]).map(({ attributes = {} }, index) => [`${type}.${name}${index === 0 ? "" : `#${index}`}`, keyOf(type, attributes)] as const)));
}

function keyOf(type: string, attributes: Readonly<Record<string, unknown>>): string {
  return `${type}|${identity(attributes)}`;
}

/** What stands at the clouds: the clouds' own answer. */
export function standingOf(world: World): readonly WorldResource[] {
  return world.resources().filter(({ type }) => !NOWHERE.test(type));
}

/** What the clouds have, and what the state knows, where these differ. */
export interface Difference {
  /** Stands at a cloud, and the state knows nothing of it. */
  readonly orphans: readonly WorldResource[];
  /** Addresses of what the state knows, and no cloud has. */
  readonly missing: readonly string[];
}

/** Holds the clouds' own answer against the state. */
export function differenceOf(world: World, state: State): Difference {
  const known = knownOf(state);
  const standing = standingOf(world);
  const there = new Set(standing.map(({ type, attributes }) => keyOf(type, attributes)));
  // The latest of several with one identity (a bucket made again by another user's key) is the one that the state means.
  const meant = new Map(standing.map((one) => [keyOf(one.type, one.attributes), one] as const));
  const keys = new Set(known.values());
  return {
    orphans: standing.filter((one) => !keys.has(keyOf(one.type, one.attributes)) || meant.get(keyOf(one.type, one.attributes)) !== one),
    missing: [...known].filter(([, key]) => !there.has(key)).map(([address]) => address),
  };
}

/** Who holds data at the clouds, by address, and since when: a second thing of the same name is not the same. */
export function dataOf(world: World, state: State, addresses: readonly string[]): ReadonlyMap<string, string> {
  const known = knownOf(state);
  const made = new Map(Object.values(world.read().objects).map(({ type, attributes, createdAt }) => [keyOf(type, attributes), createdAt]));
  return new Map(addresses.filter((address) => known.has(address)).map((address) => {
    const key = known.get(address)!;
    return [address, `${key} since ${made.get(key) ?? "never"}`];
  }));
}
