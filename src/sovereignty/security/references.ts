import type { PlacedResource } from "../placed-resource";

const ADDRESS = /\b([a-z0-9]+(?:_[a-z0-9]+)+\.[A-Za-z0-9_-]+)/g;

/** Resources outside that refer to one of the given: they may open what is inside. */
export function referrersOf(inside: readonly PlacedResource[], all: readonly PlacedResource[]): PlacedResource[] {
  const key = (stack: string, address: string): string => `${stack}\n${address}`;
  const wanted = new Set(inside.map(({ stack, address }) => key(stack, address)));
  return all.filter(({ stack, address, attributes }) => {
    const referred = [...JSON.stringify(attributes).matchAll(ADDRESS)].map(([, found]) => key(stack, found));
    return !wanted.has(key(stack, address)) && referred.some((found) => wanted.has(found));
  });
}
