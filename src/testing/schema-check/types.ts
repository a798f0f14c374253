import type { SchemaType } from "./model";

/** An expression alone may be of any type; within other text the whole is text. */
const EXPRESSION_ALONE = /^\$\{.*\}$/s;

/** Whether a value is left to Terraform to find out. */
export function isExpression(value: unknown): boolean {
  return typeof value === "string" && EXPRESSION_ALONE.test(value);
}

/** Says what is wrong with a value of a type, by the path below it; nothing when Terraform would take it. */
export function typeProblems(type: SchemaType, value: unknown, path = ""): { path: string; problem: string }[] {
  if (value === null || value === undefined || isExpression(value) || type === "dynamic") {
    return [];
  }
  if (typeof type === "string") {
    return fitsPrimitive(type, value) ? [] : [{ path, problem: `is ${describe(value)}, and has to be a ${type}` }];
  }
  const [kind, inner] = type;
  if (kind === "list" || kind === "set") {
    return Array.isArray(value)
      ? value.flatMap((item, index) => typeProblems(inner as SchemaType, item, `${path}[${index}]`))
      : [{ path, problem: `is ${describe(value)}, and has to be a ${kind}` }];
  }
  if (typeof value !== "object" || Array.isArray(value)) {
    return kind === "tuple" && Array.isArray(value) ? [] : [{ path, problem: `is ${describe(value)}, and has to be ${kind === "map" ? "a map" : "an object"}` }];
  }
  const entries = Object.entries(value);
  if (kind === "map") {
    return entries.flatMap(([key, item]) => typeProblems(inner as SchemaType, item, `${path}[${JSON.stringify(key)}]`));
  }
  const members = (kind === "object" ? inner : {}) as Record<string, SchemaType>;
  return entries.flatMap(([key, item]) =>
    key in members ? typeProblems(members[key], item, `${path}.${key}`) : [{ path: `${path}.${key}`, problem: `is unknown; there is ${Object.keys(members).join(", ")}` }],
  );
}

/** Terraform turns text, numbers and truth values into each other where that loses nothing. */
function fitsPrimitive(type: string, value: unknown): boolean {
  if (type === "string") {
    return ["string", "number", "boolean"].includes(typeof value);
  }
  if (typeof value === "string" && value.includes("${")) {
    return true;
  }
  if (type === "number") {
    return typeof value === "number" || (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)));
  }
  return typeof value === "boolean" || value === "true" || value === "false";
}

/** A value as a message shows it. */
export function describe(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
