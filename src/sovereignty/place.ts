import type { Operator } from "../core/operator";
import type { Region } from "../core/region";

/**
 * A place that things can stand in: a region of an operator's cloud, with the facts in effect.
 */
export interface Place {
  /** The cloud's name for people: `Scaleway`. */
  readonly cloudName: string;
  /** The region. */
  readonly region: Region;
  /**
   * The company behind it.
   *
   * @default - unknown
   */
  readonly operator?: Operator;
}

/** How a place is called in messages: `Hetzner ash (Ashburn, US)`. */
export function describePlace({ cloudName, region }: Place): string {
  const where = [region.city, region.country ?? "country unknown"].filter((part) => part !== undefined).join(", ");
  return `${cloudName} ${region.name} (${where})`;
}
