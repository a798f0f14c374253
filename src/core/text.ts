import { Token } from "cdktf";

/** The longest list of alternatives that a message still spells out. */
const LIST_LIMIT = 12;

/** A value as a message shows it. */
export function describeValue(value: unknown): string {
  if (typeof value === "string" && !Token.isUnresolved(value)) {
    const shown = value.length > 80 ? `${value.slice(0, 77)}…` : value;
    return JSON.stringify(shown);
  }
  if (Token.isUnresolved(value)) {
    return "an unresolved value (token)";
  }
  return value === undefined ? "nothing" : String(JSON.stringify(value));
}

/** A list of alternatives as a message shows it. */
export function describeList(items: readonly string[]): string {
  if (items.length <= LIST_LIMIT) {
    return items.join(", ");
  }
  return `${items.slice(0, LIST_LIMIT).join(", ")} and ${items.length - LIST_LIMIT} more`;
}
