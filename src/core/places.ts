import type { Fact } from "./fact";

/** Another name that resources are given a place by: data may be in any of its regions. */
export interface PlaceName extends Fact {
  /** The name, for instance `eu-central`. */
  readonly name: string;
  /** The names of the regions that it stands for. */
  readonly regions: string[];
}

/**
 * How the resources of a cloud say where they stand.
 */
export interface PlaceRules {
  /**
   * The attributes, in any depth of a resource, that decide where it or a part of it stands: `region`, `zone`, `location`. Their values
   * are names of regions, of zones of regions, or among `names`.
   */
  readonly attributes: string[];
  /**
   * Resources on which an attribute of that name means something else, `type.attribute`.
   *
   * @default - none
   */
  readonly exceptions?: string[];
  /**
   * Other names of places.
   *
   * @default - none
   */
  readonly names?: PlaceName[];
}
