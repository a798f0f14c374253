import type { Construct } from "constructs";
import type { Capability, ICloud } from "archipel";
import type { BenchOptions } from "archipel/testing";
import { Bench, cloudOffers } from "archipel/testing";
import type { Member } from "./assembly";
import { initializerOf, membersOf, parametersOf } from "./assembly";
import type { Dice } from "./dice";
import { hostile, spoiled, token } from "./hostile";
import { show } from "./show";

/** A cloud of the program, and what its constructs use where the catalogue does not suit. */
export interface Ground {
  readonly cloud: ICloud;
  readonly options: BenchOptions;
}

/** What a program says of itself. */
export interface Manner {
  /** Whether properties are made wrong, and more asked for than the cloud offers. */
  readonly hostile: boolean;
  /** Whether values that Terraform finds out later stand where they may. */
  readonly tokens: boolean;
}

type Class<T> = new (scope: never, id: string, props: never) => T;
/** Properties that make constructs write files, where programs leave them out. */
const WRITES = ["record", "directory", "fileName"];

type Choice = readonly [capability: Capability | undefined, make: () => Record<string, unknown>];

/** A program on its way: what has been made, and how. */
export class World {
  /** The program, line by line, for people who read of a failure. */
  public readonly lines: string[] = [];
  /** All constructs that were made. */
  public readonly things: unknown[] = [];
  /** Which classes were made. */
  public readonly made: string[] = [];
  public dice!: Dice;
  public bench!: Bench;

  public constructor(
    /** Where variables are defined. */
    public readonly stack: Construct,
    private readonly grounds: readonly Ground[],
    private readonly manner: Manner,
    /** Ids and names of programs that stand side by side begin at numbers apart. */
    private count = 0,
  ) {}

  /** Begins a step with its own dice, on one of the clouds. */
  public begin(dice: Dice): void {
    this.dice = dice;
    const { cloud, options } = this.grounds[dice.chance(0.35) ? this.grounds.length - 1 : 0];
    this.bench = new Bench(cloud, options);
  }

  public get cloud(): ICloud {
    return this.bench.cloud;
  }

  public get clouds(): ICloud[] {
    return this.grounds.map(({ cloud }) => cloud);
  }

  public get scope(): Construct {
    return this.bench.scope;
  }

  /** One of the clouds as a scope. */
  public scopeOf(index: number): Construct {
    return this.grounds[index].cloud as unknown as Construct;
  }

  public readonly nextId = (): number => {
    this.count += 1;
    return this.count;
  };

  /** Whether the cloud offers it, or the program does not care. */
  public offers(capability: Capability): boolean {
    return cloudOffers(this.cloud, capability) || (this.manner.hostile && this.dice.chance(0.1));
  }

  /** Some of the properties that may be left out, of those that the cloud offers. */
  public some(choices: readonly Choice[], likely = 0.3): Record<string, unknown> {
    const chosen = choices.filter(([capability]) => this.dice.chance(likely) && (capability === undefined || this.offers(capability)));
    return Object.assign({}, ...chosen.map(([, make]) => make())) as Record<string, unknown>;
  }

  /** A construct of the kind that the program has on this cloud; sometimes that of another cloud, else a new one. */
  public existing<T extends object>(type: abstract new (...args: never[]) => T, make: () => T, likely = 0.6, fits: (thing: T) => boolean = () =>
    true): T {
    const all = this.things.filter((thing): thing is T => thing instanceof type);
    const own = all.filter((thing) => (thing as { cloud?: unknown }).cloud === this.cloud && fits(thing));
    if (this.manner.hostile && all.length > 0 && this.dice.chance(0.1)) {
      return this.dice.pick(all);
    }
    return own.length > 0 && this.dice.chance(likely) ? this.dice.pick(own) : make();
  }

  /** Makes a construct. */
  public make<T extends object>(type: Class<T>, props: object, scope: Construct = this.scope, struct = `${type.name}Props`): T {
    const id = `${type.name.toLowerCase()}${this.nextId()}`;
    const members = membersOf(struct).filter(({ name }) => !WRITES.includes(name));
    const given = this.disturbed(members, { ...props } as Record<string, unknown>);
    this.lines.push(`new ${type.name}(${show(scope)}, "${id}", ${show(given)})`);
    return this.keep(new type(scope as never, id, given as never));
  }

  /** Calls a method of a construct, or a function of a class. */
  public call<T>(of: object, method: string, ...args: readonly unknown[]): T {
    const isStatic = typeof of === "function";
    const className = isStatic ? (of as { name: string }).name : of.constructor.name;
    const members: readonly Member[] = parametersOf(className, method).filter(({ name }) => name !== "scope" && name !== "id");
    const first = parametersOf(className, method).length - members.length;
    const named = Object.fromEntries(members.map(({ name }, index) => [name, args[first + index]]).filter(([, value]) =>
      value !== undefined)) as Record<string, unknown>;
    const given = this.disturbed(members, named);
    const final = [...args.slice(0, first), ...members.map(({ name }) => (given as Record<string, unknown> | undefined)?.[name])];
    this.lines.push(`${isStatic ? className : show(of)}.${method}(${final.map(show).join(", ")})`);
    const result = (of as Record<string, (...all: readonly unknown[]) => T>)[method](...final);
    return typeof result === "object" && result !== null && "node" in result ? this.keep(result as T & object) : result;
  }

  /** Makes a value of a class that is no construct. */
  public value<T extends object>(type: new (props: never) => T, props: object, struct = `${type.name}Props`): T {
    const given = this.disturbed(membersOf(struct), { ...props } as Record<string, unknown>);
    this.lines.push(`new ${type.name}(${show(given)})`);
    return new type(given as never);
  }

  /** Makes a value by the arguments of its constructor, by the name of its class in the assembly. */
  public construct<T extends object>(name: string, type: new (...args: readonly unknown[]) => T, args: readonly unknown[]): T {
    const members = initializerOf(name);
    const given = this.disturbed(members, Object.fromEntries(members.map((member, index) => [member.name, args[index]])));
    const final = members.map((member) => given[member.name]);
    this.lines.push(`new ${name}(${final.map(show).join(", ")})`);
    return new type(...final);
  }

  /** A fresh id, for the methods that define constructs. */
  public id(word: string): string {
    return `${word}${this.nextId()}`;
  }

  /** A value that a program holds, or one that Terraform finds out later. */
  public text(plain: string): string {
    return this.manner.tokens && this.dice.chance(0.15) ? (token(this.ground(), "string") as string) : plain;
  }

  public tags(): Record<string, string> {
    return this.dice.pick<() => Record<string, string>>([() => ({ purpose: "fuzz" }), () => ({ purpose: this.text("fuzz"), team: "a1" }), () =>
      ({})])();
  }

  private keep<T extends object>(thing: T): T {
    this.things.push(thing);
    this.made.push(thing.constructor.name);
    return thing;
  }

  private disturbed(members: readonly Member[], given: Record<string, unknown>): Record<string, unknown> {
    if (this.manner.hostile && this.dice.chance(0.35)) {
      return this.dice.chance(0.03) && members.length > 1 ? (hostile(this.ground(), { primitive: "any" }) as Record<string, unknown>)
        : spoiled(this.ground(), members, given);
    }
    return given;
  }

  private ground(): Parameters<typeof token>[0] {
    const { dice, stack, things, nextId } = this;
    return { dice, stack, things, nextId };
  }
}
