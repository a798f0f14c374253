interface TokenMap {
  readonly stringTokenMap: Map<unknown, unknown>;
  readonly numberTokenMap: Map<unknown, unknown>;
}

/** Where cdktf keeps every token of a process, for as long as it lives. */
const tokens = (): TokenMap | undefined => (globalThis as { __cdktfTokenMap?: TokenMap }).__cdktfTokenMap;

/**
 * Does a piece of work, and lets go of the tokens that came with it: cdktf never does, and some ten thousand programs in one process would fill its memory. What the work
 * gives back must hold no tokens.
 */
export function forgettingTokens<T>(work: () => T): T {
  const known = [tokens()?.stringTokenMap.size ?? 0, tokens()?.numberTokenMap.size ?? 0];
  try {
    return work();
  } finally {
    [tokens()?.stringTokenMap, tokens()?.numberTokenMap].forEach((map, index) => {
      // a map keeps its keys in the order in which they came
      [...(map?.keys() ?? [])].slice(known[index]).forEach((key) => map?.delete(key));
    });
  }
}
