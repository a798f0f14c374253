import { Fn, Lazy, TerraformVariable, Token } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import type { Member, TypeRef } from "./assembly";
import { membersOf, nameOf, typeNamed } from "./assembly";
import type { Dice } from "./dice";

/** Text that programs hold by mistake or on purpose. */
const TEXTS = [
  "", " ", "a", "-", "nonsense", "10.0.0.0/33", "10.0.0.1/16", "999.1.1.1/8", "10.0.0.0", "0.0.0.0/0", "::/0", "2001:db8::/32", "fe80::1",
  "10.9.0.0/24", "192.168.7.0/24",
  "Größe-ß", "日本語", "😀", "\u0000", "\u202e", "line\nbreak", "a\"b", "a'b", "$(id)", "a b", "../..", "/", "a/b", "UPPER", "x".repeat(64),
  "y".repeat(300), "z".repeat(5000),
  "1e3", "0x10", "01", "-1", "true", "null", "web", "data", "25:61", "07:30", "1.31", "22.04", "toString", "__proto__", "constructor",
  "hasOwnProperty",
  "gp9.mega", "example.org", "*.example.org", "EXAMPLE.org.", "a..b", "-a.example", "mailto:", "https://", "https://a.example/x?y#z", "/mnt/data",
  "ssh-rsa AAAA", "id=1,2",
];
/** Numbers that no cloud expects. */
const NUMBERS = [0, 1, -1, 2, 7, 0.5, 1.5, 10, 100, 4095, 65_535, 65_536, 1_000_000, 2 ** 31, 2 ** 53, 1e300, -1e300, Number.NaN, Infinity,
  -Infinity, -0];
/** What is no text, number or truth value, or is another than asked for. */
const WRONG: readonly (() => unknown)[] = [
  () => undefined, () => null, () => 42, () => "text", () => true, () => false, () => [], () => ({}), () => [undefined], () => [null], () => ["a"],
  () => [42], () => ({ a: 1 }),
  () => ({ a: undefined }), () => Number.NaN, () => new Date(0), () => () => "called", () => Symbol("symbol"), () => 10n, () =>
    Object.create(null) as object, () => new Map([["a", 1]]),
  () => new Error("given"), () => /pattern/, () => [[["deep"]]], () => "", () => 0, () => Token.asAny({ some: "token" }), () =>
    Lazy.anyValue({ produce: () => undefined }),
];

/** What spoiling draws on. */
export interface Ground {
  readonly dice: Dice;
  /** Where variables are defined. */
  readonly stack: Construct;
  /** All that the program has made so far. */
  readonly things: readonly unknown[];
  readonly nextId: () => number;
}

/** A value that Terraform finds out later, of a primitive type. */
export function token(ground: Ground, primitive: string): unknown {
  const { dice, stack } = ground;
  const variable = new TerraformVariable(stack, `var${ground.nextId()}`, {
    default: primitive === "number" ? 3 : "given",
    sensitive: dice.chance(0.3),
  });
  if (primitive === "number") {
    return dice.pick<() => unknown>([() => variable.numberValue as unknown, () => Lazy.numberValue({ produce: () => 5 }), () =>
      Token.asNumber(Fn.max([1, 2]))])();
  }
  return dice.pick([
    () => variable.stringValue, () => `pre-${variable.stringValue}-post`, () => Lazy.stringValue({ produce: () => "lazy" }), () =>
      Token.asString(Fn.join("-", ["a", variable.stringValue])),
    () => idOf(ground) ?? variable.stringValue,
  ])();
}

/** A list that Terraform finds out later. */
function listToken({ stack, nextId, dice }: Ground): unknown {
  const variable = new TerraformVariable(stack, `var${nextId()}`, { type: "list(string)", default: ["given"] });
  return dice.pick([() => variable.listValue, () => Lazy.listValue({ produce: () => ["lazy"] }), () => [variable.stringValue]])();
}

/** A map that Terraform finds out later. */
function mapToken({ stack, nextId, dice }: Ground): unknown {
  const variable = new TerraformVariable(stack, `var${nextId()}`, { type: "map(string)", default: {} });
  return dice.pick([() => Token.asStringMap(variable.value), () => ({ key: variable.stringValue }), () => ({ [variable.stringValue]: "value" })])();
}

/** An identifier of something that the program has made. */
function idOf({ dice, things }: Ground): string | undefined {
  const ids = things.flatMap((thing) => Object.entries(thing as object).filter(([key, value]) => /Id$/.test(key)
    && typeof value === "string").map(([, value]) => value as string));
  return ids.length === 0 ? undefined : dice.pick(ids);
}

/** A value of a type, or of another, that a program could hold by mistake. */
export function hostile(ground: Ground, type: TypeRef, given?: unknown, depth = 0): unknown {
  const { dice } = ground;
  if (dice.chance(0.3) || depth > 3) {
    return dice.pick(WRONG)();
  }
  if (type.collection !== undefined) {
    return hostileCollection(ground, type.collection, given, depth);
  }
  if (type.primitive === "string") {
    return dice.chance(0.3) ? token(ground, "string") : dice.pick(TEXTS);
  }
  if (type.primitive === "number") {
    return dice.chance(0.25) ? token(ground, "number") : dice.pick(NUMBERS);
  }
  if (type.primitive !== undefined) {
    return dice.chance(0.8) ? given !== true : dice.pick(WRONG)();
  }
  const name = nameOf(type.fqn!);
  const known = typeNamed(name);
  if (known?.kind === "enum") {
    return dice.pick(["nonsense", "", known.members![0].name, given]);
  }
  if (known?.datatype) {
    return spoiled(ground, membersOf(name), (typeof given === "object" && given !== null ? given : {}) as Readonly<Record<string, unknown>>, depth + 1);
  }
  const others = [...ground.things, ...ground.things.filter((thing) => isLike(thing, name))];
  return others.length === 0 ? {} : dice.pick(others);
}

function hostileCollection(ground: Ground, { kind, elementtype }: NonNullable<TypeRef["collection"]>, given: unknown, depth: number): unknown {
  const { dice } = ground;
  if (kind === "map") {
    const entries = { ...(given as object | undefined) };
    return dice.pick([
      () => ({}), () => mapToken(ground), () => ({ ...entries, [dice.pick(TEXTS)]: hostile(ground, elementtype, undefined, depth + 1) }),
      () => Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`key${index}`, Object.values(entries)[0] ?? "value"])),
    ])();
  }
  const items = Array.isArray(given) ? (given as unknown[]) : [];
  return dice.pick([
    () => [], () => listToken(ground), () => [...items, hostile(ground, elementtype, items[0], depth + 1)], () => [...items, ...items],
    () => Array.from({ length: 1200 }, () => items[0] ?? hostile(ground, elementtype, undefined, depth + 1)),
    () => items.map((item) => (dice.chance(0.5) ? hostile(ground, elementtype, item, depth + 1) : item)),
  ])();
}

/** Whether something is of a class, or calls itself so. */
function isLike(thing: unknown, name: string): boolean {
  return [name, name.replace(/^I(?=[A-Z])/, "")].includes((thing as IConstruct).constructor.name);
}

/** Properties of which one or two are wrong. */
export function spoiled(ground: Ground, members: readonly Member[], given: Readonly<Record<string, unknown>>, depth = 0): Record<string, unknown> {
  const { dice } = ground;
  const result = { ...given };
  for (let left = 1 + (dice.chance(0.3) ? 1 : 0); left > 0 && members.length > 0; left -= 1) {
    const present = members.filter(({ name }) => name in given);
    const { name, type } = dice.pick(present.length > 0 && dice.chance(0.5) ? present : members);
    if (dice.chance(0.1)) {
      delete result[name];
    } else {
      result[name] = hostile(ground, type, given[name], depth);
    }
  }
  return result;
}
