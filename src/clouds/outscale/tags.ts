/** A tag as OUTSCALE's resources take it. */
export interface TagBlock {
  readonly key: string;
  readonly value: string;
}

/**
 * Tags as sorted blocks. Most resources have no name of their own: the tag `name` is what the console shows.
 *
 * @see https://docs.outscale.com/en/userguide/Tagging-Your-Resources.html
 */
export function tagBlocks(name: string, tags: Readonly<Record<string, string>>): TagBlock[] {
  return Object.entries({ name, ...tags })
    .map(([key, value]) => ({ key, value }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}
