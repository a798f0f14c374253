/**
 * What a program is drawn with: numbers from a list, zeros when the list is at its end. Zero always means the plainest choice, so that a
 * failure shrinks to a plain program.
 */
export class Dice {
  private at = 0;

  public constructor(private readonly drawn: readonly number[]) {}

  /** A number from 0 to 65,535. */
  public draw(): number {
    const value = this.drawn[this.at] ?? 0;
    this.at += 1;
    return value;
  }

  /** True with a probability; never when the dice show zeros. */
  public chance(probability: number): boolean {
    return this.draw() >= (1 - probability) * 65_536;
  }

  /** A whole number between two bounds; the lower one when the dice show zero. */
  public int(min: number, max: number): number {
    return min + (this.draw() % (max - min + 1));
  }

  /** One of a list that is not empty; the first when the dice show zero. */
  public pick<T>(list: readonly T[]): T {
    return list[this.draw() % list.length];
  }

  /** Some of a list, in its order. */
  public some<T>(list: readonly T[], most = list.length): T[] {
    return list.filter(() => this.chance(0.5)).slice(0, most);
  }
}
