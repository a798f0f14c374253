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
   * Where an attribute of that name means something else: `type.path`, the path through the blocks of the resource, or of `provider`.
   *
   * @default - none
   */
  readonly exceptions?: string[];
  /**
   * Where an attribute names an area that something reaches across and keeps nothing in, `type.path`: it stands in the cloud's own region when that is in
   * the area.
   *
   * @default - none
   */
  readonly reaching?: string[];
  /**
   * Types of resources that the cloud puts where it likes when they name no place: the cloud's own region says nothing about them.
   *
   * @default - none
   */
  readonly placedByCloud?: string[];
  /**
   * Other names of places.
   *
   * @default - none
   */
  readonly names?: PlaceName[];
}
