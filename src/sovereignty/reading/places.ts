import type { Attributes } from "./stack-json";
import { isReference } from "./stack-json";
import type { FactBook, KnownCloud } from "../fact-book";
import type { Place } from "../place";

/** Where something stands, and what of that cannot be told. */
export interface ReadPlaces {
  readonly places: readonly Place[];
  readonly doubts: readonly string[];
  /** Whether the block names a place for all of itself; otherwise at most parts of it do. */
  readonly isNamed: boolean;
}

/** What says where a resource stands, on clouds that say nothing of it. */
export const DEFAULT_ATTRIBUTES = ["region"];

/** Maps whose keys are the user's words. */
const FREE_MAPS = /^(\/\/|tags|labels|metadata|annotations|env|environment|environment_variables|user_data|taints|triggers(_replace)?|input)$/;

/** An attribute that names a place. */
interface Naming {
  readonly path: readonly string[];
  readonly value: string;
}

/** The places that a block's attributes name, in any depth. `home` is where it would stand if it named none. */
export function placesIn(block: Attributes, resourceType: string, cloud: KnownCloud, facts: FactBook, home: readonly Place[] = []): ReadPlaces {
  const { attributes = DEFAULT_ATTRIBUTES, exceptions = [], reaching = [], names = [] } = cloud.catalogue.places ?? {};
  const known = facts.placesOf(cloud);
  const places = new Set<Place>();
  const doubts: string[] = [];
  let isNamed = false;
  for (const { path, value } of namingsIn(block, attributes)) {
    const attribute = [resourceType, ...path].join(".");
    const regions = names.find(({ name }) => name === value)?.regions ?? [value];
    const isAround = reaching.includes(attribute) && home.some(({ region }) => regions.includes(region.name));
    if (exceptions.includes(attribute) || isAround) {
      continue;
    }
    isNamed ||= path.length === 1;
    const found = known.filter(({ region }) => regions.includes(region.name) || region.zones?.includes(value));
    found.forEach((place) => places.add(place));
    if (isReference(value)) {
      doubts.push(`${path.join(".")} is not known before the apply (${value})`);
    } else if (found.length === 0) {
      doubts.push(`${path.join(".")} is ${JSON.stringify(value)}, which is no place of ${cloud.cloudName} that is known`);
    }
  }
  return { places: [...places], doubts, isNamed };
}

function namingsIn(value: unknown, attributes: readonly string[], above: readonly string[] = []): Naming[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => namingsIn(item, attributes, above));
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value).filter(([key]) => !FREE_MAPS.test(key)).flatMap(([key, inner]): Naming[] => {
    const path = [...above, key];
    const texts = [inner].flat().filter((item): item is string => typeof item === "string" && item !== "");
    return attributes.includes(key) && texts.length > 0 ? texts.map((text) => ({ path, value: text })) : namingsIn(inner, attributes, path);
  });
}
