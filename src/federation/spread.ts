import { apportion } from "./apportionment";
import type { Faults } from "../core/faults";
import { checkArguments } from "../core/shape-check";

/**
 * How servers are shared out among the members of a federation. Whatever it is, what is there stays where it is as far as possible.
 */
export abstract class Spread {
  /** To each member the same, within one. */
  public static even(): Spread {
    return new WeightedSpread({}, 1);
  }

  /**
   * By weight: a member of weight 2 gets twice as many as one of weight 1.
   *
   * A name of no member draws a warning, and no error: who is named may have left, or join later.
   *
   * @param weights member by member; who is not named gets 0
   */
  public static weights(weights: Record<string, number>): Spread {
    checkArguments("Spread.weights", { weights });
    return new WeightedSpread(weights, 0);
  }

  /**
   * To the first of the named members that is there, up to so many; then to the next. Members that are not named get what is left, evenly. A name of no member draws a warning.
   *
   * @param perMember how many one of the named members takes; without it, all
   */
  public static preference(members: string[], perMember?: number): Spread {
    checkArguments("Spread.preference", { members, perMember });
    return new PreferredSpread(members, perMember);
  }

  /**
   * The members that it names.
   *
   * @internal
   */
  public abstract get _named(): readonly string[];

  /**
   * Notes what is wrong with it.
   *
   * @internal
   */
  public abstract _check(faults: Faults, property: string, members: readonly string[]): void;

  /**
   * How many each member gets. `members` come in the order in which they joined; `has` is what each has already.
   *
   * @internal
   */
  public abstract _share(members: readonly string[], count: number, has: Readonly<Record<string, number>>): Map<string, number>;
}

class WeightedSpread extends Spread {
  public constructor(
    private readonly weights: Readonly<Record<string, number>>,
    private readonly others: number,
  ) {
    super();
  }

  public get _named(): readonly string[] {
    return Object.keys(this.weights);
  }

  public _check(faults: Faults, property: string, members: readonly string[]): void {
    for (const [name, weight] of Object.entries(this.weights)) {
      if (!(weight >= 0 && Number.isFinite(weight))) {
        faults.add(`${property}.weights.${name}`, weight, "a number from 0");
      }
    }
    if (members.length > 0 && members.every((name) => this.weightOf(name) === 0)) {
      faults.add(`${property}.weights`, this.weights, `more than 0 for one of the members, ${members.join(", ")}`);
    }
  }

  public _share(members: readonly string[], count: number, has: Readonly<Record<string, number>>): Map<string, number> {
    const claimants = members.map((name) => ({ name, weight: this.weightOf(name), has: has[name] ?? 0 })).filter(({ weight }) => weight > 0);
    return apportion(claimants, count);
  }

  private weightOf(name: string): number {
    return this.weights[name] ?? this.others;
  }
}

class PreferredSpread extends Spread {
  public constructor(
    private readonly preferred: readonly string[],
    private readonly perMember: number | undefined,
  ) {
    super();
  }

  public get _named(): readonly string[] {
    return this.preferred;
  }

  public _check(faults: Faults, property: string): void {
    if (this.perMember !== undefined && !(Number.isInteger(this.perMember) && this.perMember > 0)) {
      faults.add(`${property}.perMember`, this.perMember, "a whole number from 1");
    }
  }

  public _share(members: readonly string[], count: number, has: Readonly<Record<string, number>>): Map<string, number> {
    const present = this.preferred.filter((name, index) => members.includes(name) && this.preferred.indexOf(name) === index);
    const shares = new Map<string, number>();
    let left = count;
    for (const name of present) {
      const taken = Math.min(left, this.perMember ?? left);
      shares.set(name, taken);
      left -= taken;
    }
    const others = members.filter((name) => !present.includes(name));
    const takers = others.length > 0 ? others : present;
    const claimants = takers.map((taker) => ({ name: taker, weight: 1, has: (has[taker] ?? 0) - (shares.get(taker) ?? 0) }));
    for (const [name, share] of apportion(claimants, left)) {
      shares.set(name, (shares.get(name) ?? 0) + share);
    }
    return shares;
  }
}
