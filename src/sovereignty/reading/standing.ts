import type { ReadPlaces } from "./places";
import { DEFAULT_ATTRIBUTES, placesIn } from "./places";
import type { ReadProvider } from "./providers";
import { isPlaceless } from "./providers";
import type { Attributes } from "./stack-json";
import type { FactBook, KnownCloud } from "../fact-book";

/** Places, and what of them cannot be told. */
export type Told = Pick<ReadPlaces, "places" | "doubts">;

/** Where a resource stands, as far as it and its provider say. */
export interface Standing {
  readonly cloud?: KnownCloud;
  readonly cloudPath?: string;
  readonly isPlaceless: boolean;
  /** What the resource says, of all of itself or of parts. */
  readonly own: Told;
  /** Whether that is all that there is to say. */
  readonly isSettled: boolean;
  /** What its provider says. */
  readonly configured: Told;
  /** Where the cloud stands that it is defined under; not known of where the cloud puts things as it likes. */
  readonly inherited: Told;
}

const NOTHING: Told = { places: [], doubts: [] };

/** Reads a resource and its provider. What it refers to is for `follow`. */
export function standingOf(type: string, block: Attributes, provider: ReadProvider, facts: FactBook): Standing {
  const { cloud, construct, source, config, overridden } = provider;
  const settled = { isSettled: true, configured: NOTHING, inherited: NOTHING };
  if (isPlaceless(provider)) {
    const doubts = block.provisioner === undefined ? [] : ["its provisioner runs commands, and what they do cannot be told"];
    return { ...settled, own: { places: [], doubts }, isPlaceless: block.provisioner === undefined };
  }
  if (cloud === undefined) {
    const doubt = `it cannot be told whose cloud the provider ${source} leads to; define it under a cloud of this library, or waive the policy`;
    return { ...settled, own: { places: [], doubts: [doubt] }, isPlaceless: false };
  }
  const places = construct === undefined ? [] : facts.placesOf(cloud).filter(({ region }) => region.name === construct.region.name);
  const configured = placesIn(config, "provider", cloud, facts);
  const { isNamed, ...own } = placesIn(block, type, cloud, facts, says(configured) ? configured.places : places);
  const known = cloud.catalogue.places?.attributes ?? DEFAULT_ATTRIBUTES;
  const changed = overridden.filter((key) => !known.includes(key)).map((key) => `${key} of its provider was written over, and where that leads cannot be told`);
  const isOpen = cloud.catalogue.places?.placedByCloud?.includes(type) === true;
  const inherited = isOpen ? { places: [], doubts: [`it names no place, and ${cloud.cloudName} puts it where it likes`] } : { places, doubts: [] };
  const said = { places: own.places, doubts: [...own.doubts, ...changed] };
  return { cloud, cloudPath: construct?.node.path, isPlaceless: false, own: said, isSettled: isNamed, configured, inherited };
}

/** Whether anything was read. */
export function says({ places, doubts }: Told): boolean {
  return places.length + doubts.length > 0;
}

/** All places and doubts, each once. */
export function union(all: readonly Told[]): Told {
  const places = new Map(all.flatMap((each) => each.places).map((place) => [`${place.cloudName}\n${place.region.name}`, place]));
  return { places: [...places.values()], doubts: [...new Set(all.flatMap((each) => each.doubts))] };
}
