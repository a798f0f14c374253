import type { ApiType, TypeReference, Types } from "./assembly";

/** Which page tells of a type. */
export type Homes = ReadonlyMap<string, string>;

/** Classes have a page each, vendors' one per vendor. What only one page speaks of is on it; all else is on the page of its area. */
export function homesOf(types: Types): Homes {
  const homes = new Map<string, string>();
  const all = Object.values(types);
  const rest = all.filter((type) => {
    const page = firstHome(type, types);
    if (page !== undefined) {
      homes.set(type.fqn, page);
    }
    return page === undefined;
  });
  const users = usersOf(all);
  // A struct within a struct follows it, so this is done until nothing moves.
  for (let moved = true; moved;) {
    moved = false;
    for (const { fqn } of rest.filter((type) => !homes.has(type.fqn))) {
      const pages = new Set([...(users.get(fqn) ?? [])].map((user) => homes.get(user)));
      const [page] = pages;
      if (pages.size === 1 && page !== undefined) {
        homes.set(fqn, page);
        moved = true;
      }
    }
  }
  rest.filter(({ fqn }) => !homes.has(fqn)).forEach((type) => homes.set(type.fqn, `api/${areaOf(type)}/index.md`));
  return homes;
}

/** The folder of the library that it is in: `compute`. */
export function areaOf({ locationInModule: { filename } }: ApiType): string {
  return filename.split("/")[1]!;
}

function firstHome(type: ApiType, types: Types): string | undefined {
  if (type.namespace !== undefined) {
    return `api/vendors/${type.namespace.split(".")[1]}.md`;
  }
  if (type.kind === "class") {
    return `api/${areaOf(type)}/${type.name}.md`;
  }
  const prefix = type.fqn.slice(0, -type.name.length);
  const name = type.kind === "interface" && !type.datatype ? type.name.replace(/^I(?=[A-Z])/, "") : type.name.replace(/Props$/, "");
  const owner = types[`${prefix}${name}`];
  return owner?.kind === "class" && owner !== type ? firstHome(owner, types) : undefined;
}

/** By type, those that speak of it. */
function usersOf(all: readonly ApiType[]): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const type of all) {
    const { properties = [], methods = [], initializer, interfaces = [], base } = type;
    const references = [
      ...properties.map((property) => property.type),
      ...[initializer ?? {}, ...methods].flatMap(({ parameters = [] }) => parameters).map((parameter) => parameter.type),
      ...methods.flatMap(({ returns }) => returns?.type ?? []),
    ];
    for (const fqn of [...references.flatMap(namesIn), ...interfaces, ...(base === undefined ? [] : [base])]) {
      users.set(fqn, (users.get(fqn) ?? new Set()).add(type.fqn));
    }
  }
  return users;
}

function namesIn({ fqn, collection, union }: TypeReference): string[] {
  return [...(fqn === undefined ? [] : [fqn]), ...(collection ? namesIn(collection.elementtype) : []), ...(union?.types ?? []).flatMap(namesIn)];
}
