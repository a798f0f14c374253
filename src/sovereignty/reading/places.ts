import type { Attributes } from "./stack-json";
import { isReference } from "./stack-json";
import type { FactBook, KnownCloud } from "../fact-book";
import type { Place } from "../place";

/** Where something stands, and what of that cannot be told. */
export interface ReadPlaces {
  readonly places: readonly Place[];
  readonly doubts: readonly string[];
}

/** What says where a resource stands, on clouds that say nothing of it. */
export const DEFAULT_ATTRIBUTES = ["region"];

/** Maps whose keys are the user's words. */
const FREE_MAPS = /^(\/\/|tags|labels|metadata|annotations|properties|env|environment|environment_variables|user_data|config|taints|triggers(_replace)?|input)$/;

/** The places that a block's attributes name, in any depth. */
export function placesIn(block: Attributes, resourceType: string, cloud: KnownCloud, facts: FactBook): ReadPlaces {
  const { attributes = DEFAULT_ATTRIBUTES, exceptions = [], names = [] } = cloud.catalogue.places ?? {};
  const known = facts.placesOf(cloud);
  const places = new Set<Place>();
  const doubts: string[] = [];
  for (const [attribute, value] of namedValues(block, attributes)) {
    if (exceptions.includes(`${resourceType}.${attribute}`)) {
      continue;
    }
    const regions = names.find(({ name }) => name === value)?.regions ?? [value];
    const found = known.filter(({ region }) => regions.includes(region.name) || region.zones?.includes(value));
    found.forEach((place) => places.add(place));
    if (isReference(value)) {
      doubts.push(`${attribute} is not known before the apply (${value})`);
    } else if (found.length === 0) {
      doubts.push(`${attribute} is ${JSON.stringify(value)}, which is no place of ${cloud.cloudName} that is known`);
    }
  }
  return { places: [...places], doubts };
}

function namedValues(value: unknown, attributes: readonly string[]): [attribute: string, value: string][] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => namedValues(item, attributes));
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value).filter(([key]) => !FREE_MAPS.test(key)).flatMap(([key, inner]): [string, string][] => {
    const texts = [inner].flat().filter((item): item is string => typeof item === "string" && item !== "");
    return attributes.includes(key) && texts.length > 0 ? texts.map((text) => [key, text]) : namedValues(inner, attributes);
  });
}
