/** The names most like a wrong one, best first. */
export function nearest(wrong: string, names: readonly string[], count = 3): string[] {
  return [...names].sort((one, other) => distance(wrong, one) - distance(wrong, other) || (one < other ? -1 : 1)).slice(0, count);
}

/** How many letters have to change to make one word the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
}
