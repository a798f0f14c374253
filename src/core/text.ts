import { Token } from "cdktf";
import { Construct } from "constructs";

/** The longest list of alternatives that a message still spells out. */
const LIST_LIMIT = 12;

/** The longest text that a message still shows of a value that is no text. */
const VALUE_LIMIT = 300;

/** How cdktf writes a list or a map that is not known yet. */
const TOKEN_ALONE = /[#&]\{TfToken\[/;

/** A value as a message shows it, whatever it is. */
export function describeValue(value: unknown): string {
  if (isToken(value)) {
    return "an unresolved value (token)";
  }
  if (typeof value === "string") {
    const shown = value.length > 80 ? `${value.slice(0, 77)}…` : value;
    return JSON.stringify(shown);
  }
  if (value === undefined) {
    return "nothing";
  }
  if (Construct.isConstruct(value)) {
    return `the construct ${value.node.path}`;
  }
  const text = typeof value === "object" ? describeObject(value) : typeof value === "function" || typeof value === "symbol" ? `a ${typeof value}` : String(value);
  return text.length > VALUE_LIMIT ? `${text.slice(0, VALUE_LIMIT - 1)}…` : text;
}

/** Whether it is, or holds, what Terraform finds out later; also where it is the only item of a list or the only key of a map. */
function isToken(value: unknown): boolean {
  return Token.isUnresolved(value) || (typeof value === "string" && TOKEN_ALONE.test(value));
}

/** The property of a map, `tags.team`, with a key that may be no word. */
export function keyedProperty(property: string, key: string): string {
  return /^\w+$/.test(key) ? `${property}.${key}` : `${property}[${isToken(key) ? "a token" : describeValue(key)}]`;
}

/** An object as JSON, where it can be written so: not what refers to itself, or to constructs. */
function describeObject(value: object | null): string {
  try {
    return JSON.stringify(value, (_key, item: unknown) => (Construct.isConstruct(item) || typeof item === "bigint" || (typeof item === "string" && isToken(item)) ? describeValue(item) : item));
  } catch {
    return Array.isArray(value) ? "a list" : "an object";
  }
}

/** A list of alternatives as a message shows it. */
export function describeList(items: readonly string[]): string {
  if (items.length <= LIST_LIMIT) {
    return items.join(", ");
  }
  return `${items.slice(0, LIST_LIMIT).join(", ")} and ${items.length - LIST_LIMIT} more`;
}

/** Text on one line, that tells a terminal nothing: each control character is a space. */
export function plainLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, " ");
}
