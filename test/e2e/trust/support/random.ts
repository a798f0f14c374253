/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Random {
  public constructor(private state: number) {}

  /** From 0 to 1, without 1. */
  public next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends among them. */
  public between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  public of<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)]!;
  }

  /** The same things in another order. */
  public shuffled<T>(list: readonly T[]): T[] {
    return list.map((item) => [this.next(), item] as const).sort(([one], [other]) => one - other).map(([, item]) => item);
  }
}
