import type { Fact } from "./fact";

/**
 * A place of a cloud: what data laws apply to it is decided by its country.
 */
export interface Region extends Fact {
  /** The cloud's own name of the region, for instance `fr-par`. */
  readonly name: string;
  /**
   * ISO 3166-1 alpha-2 code of the country where the data centres stand.
   *
   * @default - unknown
   * @see https://www.iso.org/iso-3166-country-codes.html
   */
  readonly country?: string;
  /**
   * The city or town, in its English spelling.
   *
   * @default - unknown
   */
  readonly city?: string;
  /**
   * The cloud's names of the availability zones within the region.
   *
   * @default - the region is not divided into zones
   */
  readonly zones?: string[];
}
