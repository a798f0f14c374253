import { Token } from "cdktf";
import { Construct } from "constructs";

const LONGEST = 400;

/** A value as the listing of a program shows it. */
export function show(value: unknown): string {
  const text = shown(value, 0);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
}

function shown(value: unknown, depth: number): string {
  if (value === null || typeof value === "undefined" || typeof value === "boolean") {
    return String(value);
  }
  if (typeof value === "string") {
    return JSON.stringify(value);
  }
  if (typeof value === "number") {
    return Token.isUnresolved(value) ? "<number token>" : Object.is(value, -0) ? "-0" : String(value);
  }
  if (typeof value !== "object") {
    return typeof value === "bigint" ? `${value}n` : `<${typeof value}>`;
  }
  if (Construct.isConstruct(value)) {
    return `<${value.constructor.name} ${value.node.path}>`;
  }
  if (depth > 4) {
    return "…";
  }
  if (Array.isArray(value)) {
    return value.length > 8 ? `[${shown(value[0], depth + 1)}, … ${value.length} in all]`
      : `[${value.map((item) => shown(item, depth + 1)).join(", ")}]`;
  }
  const name = (Object.getPrototypeOf(value) as object | null)?.constructor.name ?? "no prototype";
  const entries = Object.entries(value).slice(0, 30).map(([key, item]) =>
    `${/^\w+$/.test(key) ? key : JSON.stringify(key)}: ${shown(item, depth + 1)}`);
  return `${name === "Object" ? "" : `${name} `}{ ${entries.join(", ")} }`;
}
