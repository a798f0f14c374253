import { ENUMS, STRUCTS } from "./shape-table";

/** A property of a struct, or a parameter of a method, as the table has it. */
export interface Member {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
}

/** How the table calls text that is a secret. */
export const SECRET = "secret";

const PARSED = new Map<string, readonly Member[]>();

/** What a struct or a method takes; nothing for all other types. */
export function membersOf(shape: string): readonly Member[] {
  const known = PARSED.get(shape);
  const members = known ?? (STRUCTS[shape] ?? "").split(" ").filter((entry) => entry !== "").map(parsed);
  PARSED.set(shape, members);
  return members;
}

function parsed(entry: string): Member {
  const [, name, optional, type] = /^(\w+)(\??):(.+)$/.exec(entry)!;
  return { name, type, isOptional: optional !== "" };
}

/** Whether something of a type is a secret, or has any in it. */
export function holdsSecrets(type: string, above: readonly string[] = []): boolean {
  const inner = type.replace(/(?:\[\]|\{\})+$/, "");
  return inner === SECRET || (!above.includes(inner) && membersOf(inner).some((member) => holdsSecrets(member.type, [...above, inner])));
}

const PRIMITIVES: Readonly<Record<string, string>> = { [SECRET]: "text", string: "text", number: "a number", boolean: "true or false" };

/** A type in the words of a message. */
export function allowedFor(type: string): string {
  if (type.endsWith("[]")) {
    return `a list, each item ${allowedFor(type.slice(0, -2))}`;
  }
  if (type.endsWith("{}")) {
    return `an object, each value ${allowedFor(type.slice(0, -2))}`;
  }
  const words = ENUMS[type] as string | undefined;
  return PRIMITIVES[type] ?? words?.split(" ").join(", ") ?? `a ${type.replace(/^.*\./, "").replace(/^I(?=[A-Z])/, "")}`;
}
