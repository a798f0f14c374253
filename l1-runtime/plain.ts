import type { IResolveContext } from "cdktf";
import { Token, Tokenization } from "cdktf";
import { LightReference } from "./light-reference";

/** What cdktf's encoded tokens have in common, as text. */
const TOKEN_MARK = "TfToken[";
const LIST_TOKEN_MARK = `#{${TOKEN_MARK}`;
/** Where cdktf looks for encoded numbers in a text: digits, signs and points, then an exponent. */
const NUMBER_IN_TEXT = /[-|\d.+]e[-|\d.eE+]/;
/** Tokens in the place of numbers are far beyond this. */
const PLAIN_NUMBER_LIMIT = Number.MAX_SAFE_INTEGER;

/**
 * Resolves as cdktf does, but leaves alone what holds no token: nearly all of it. Whatever is not certainly plain goes to cdktf.
 */
export function resolvePlainly(value: unknown, context: IResolveContext): unknown {
  switch (typeof value) {
    case "undefined":
    case "boolean":
      return value;
    case "string":
      return isPlainText(value) ? value : (expressionOf(value, context) ?? context.resolve(value));
    case "number":
      return Math.abs(value) <= PLAIN_NUMBER_LIMIT && value !== Token.NUMBER_MAP_TOKEN_VALUE ? value : context.resolve(value);
    case "object":
      return resolveObject(value, context);
    default:
      return context.resolve(value);
  }
}

function resolveObject(value: object | null, context: IResolveContext): unknown {
  if (value === null) {
    return null;
  }
  if (Array.isArray(value)) {
    return value.every(isElement) ? present(value.map((item) => resolvePlainly(item, context))) : context.resolve(value);
  }
  if (Object.getPrototypeOf(value) !== Object.prototype || "resolve" in value) {
    return context.resolve(value);
  }
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (!isPlainText(key)) {
      return context.resolve(value);
    }
    const resolved = resolvePlainly((value as Record<string, unknown>)[key], context);
    if (resolved !== undefined) {
      result[key] = resolved;
    }
  }
  return result;
}

/** Whether an item of a list stands for itself. A list that is a token as a whole is encoded in its one item. */
function isElement(item: unknown): boolean {
  return typeof item === "string" ? !item.includes(LIST_TOKEN_MARK) : typeof item !== "number" || Math.abs(item) <= PLAIN_NUMBER_LIMIT;
}

function present(items: readonly unknown[]): unknown[] {
  return items.filter((item) => item !== undefined);
}

/** What a text stands for that is nothing but a reference within the stack. */
function expressionOf(text: string, context: IResolveContext): string | undefined {
  const fragments = Tokenization.reverseString(text);
  const reference = fragments.length === 1 ? fragments.firstToken : undefined;
  return LightReference.isLightReference(reference) ? reference.expressionIn(context) : undefined;
}

function isPlainText(text: string): boolean {
  return (
    !text.includes(TOKEN_MARK) &&
    text !== Token.STRING_MAP_TOKEN_VALUE &&
    text !== Token.ANY_MAP_TOKEN_VALUE &&
    !NUMBER_IN_TEXT.test(text)
  );
}
