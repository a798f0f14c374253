import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../scripts/tooling/shell";

/** One package of `package-lock.json`. */
export interface Locked {
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export type Lock = Readonly<Record<string, Locked>>;

/** The packages of the lock file, by where they lie. */
export function readLock(): Lock {
  return (JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as { packages: Lock }).packages;
}

/** Where Node finds a package from a place: there, or in a folder above. */
export function placeOf(lock: Lock, from: string, name: string): string | undefined {
  for (let at: string | undefined = from; at !== undefined; at = above(at)) {
    const place = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
    if (place in lock) {
      return place;
    }
  }
  return undefined;
}

function above(place: string): string | undefined {
  return place === "" ? undefined : place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/")));
}

/** What is installed with packages: they, and all that they need, optional parts among it. @throws Error when something is not in the lock file */
export function treeOf(lock: Lock, from: string, names: readonly string[]): ReadonlyMap<string, Locked> {
  const found = new Map<string, Locked>();
  const visit = (name: string, at: string, isOptional: boolean): void => {
    const place = placeOf(lock, at, name);
    if (place === undefined && !isOptional) {
      throw new Error(`${name}, which ${at || "the root"} needs, is not in the lock file`);
    }
    if (place !== undefined && !found.has(place)) {
      const one = lock[place];
      found.set(place, one);
      Object.keys(one.dependencies ?? {}).forEach((next) => visit(next, place, next in (one.optionalDependencies ?? {})));
      Object.keys(one.optionalDependencies ?? {}).forEach((next) => visit(next, place, true));
      Object.keys(one.peerDependencies ?? {}).forEach((next) => visit(next, place, one.peerDependenciesMeta?.[next]?.optional === true));
    }
  };
  names.forEach((name) => visit(name, from, false));
  return found;
}

/** What is wrong with a lock file: what nobody can check, or comes from elsewhere than a registry. */
export function lockFaults(lock: Lock, workspaces: readonly string[]): string[] {
  return Object.entries(lock).filter(([place]) => place !== "" && !workspaces.includes(place)).flatMap(([place, one]) => {
    const { integrity, inBundle, link, resolved } = one;
    if (link) {
      return workspaces.includes(resolved ?? "") ? [] : [`${place} is a link to ${resolved}`];
    }
    const parent = place.slice(0, place.lastIndexOf("/node_modules/"));
    const isCarried = inBundle === true && ((lock[parent]?.integrity ?? lock[parent]?.inBundle) !== undefined);
    const specs = Object.entries({ ...one.dependencies, ...one.optionalDependencies }).filter(([, spec]) => /^(?:git|https?:|file:|github:|link:|[\w-]+\/[\w-]+$)/.test(spec));
    return [
      ...(isCarried || /^sha512-/.test(integrity ?? "") ? [] : [`${place} has no sha512`]),
      ...(resolved === undefined ? [] : [`${place} says that it comes from ${resolved}`]),
      ...specs.map(([name, spec]) => `${place} asks for ${name} as ${spec}`),
    ];
  });
}
