import { Token } from "cdktf";

/** What begins an expression or a directive of Terraform's templates. */
const TEMPLATE = /[$%]\{/;

/** A dollar sign that escapes nothing that comes after it. */
export const LITERAL_DOLLAR = '${"$"}';
/** Escapes of JSON that HCL does not know. */
const HCL_ESCAPES: Readonly<Record<string, string>> = { b: "\\u0008", f: "\\u000c" };

/** How cdktf writes a value that Terraform will fill in. */
const TOKEN = /(\$\{TfToken\[[^\]]*\]\})/;

/** Whether text holds what only Terraform knows. */
export function holdsToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What a value that only Terraform knows is taken to measure: between an address and a key. */
const TOKEN_BYTES = 24;

/** How many bytes text has. It does not depend on the names that cdktf gave to the tokens in it, so that a program more or less beside it changes nothing. */
export function measuredBytes(text: string): number {
  return Buffer.byteLength(outsideTokens(text, (part) => part, () => "-".repeat(TOKEN_BYTES)));
}

/** Text in which only tokens are Terraform's: a shell's `${HOME}` reaches the server as it was written. */
export function literalText(text: string): string {
  return TEMPLATE.test(text) ? outsideTokens(text, escapeTemplate) : text;
}

/** Text as it stands between the quotes of a Terraform expression, with its template markers as they are. HCL knows fewer escapes than JSON. */
export function quotedText(text: string): string {
  return JSON.stringify(wellFormed(text)).slice(1, -1).replace(/\\(.)/g, (escape, kind: string) => HCL_ESCAPES[kind] ?? escape);
}

/** The same for text that may be absent. */
export function literal<T extends string | undefined>(text: T): T {
  return (text === undefined ? text : literalText(text)) as T;
}

/** The same for each text of a list that may be absent. */
export function literalList<T extends readonly string[] | undefined>(list: T): T {
  return (list === undefined || Token.isUnresolved(list) ? list : list.map(literalText)) as T;
}

/** The same for the names and values of a map. */
export function literalMap(map: Readonly<Record<string, string>>): Record<string, string> {
  return Token.isUnresolved(map) ? map : Object.fromEntries(Object.entries(map).map(([key, value]) => [literalText(key), literalText(value)]));
}

/**
 * Text as a Terraform expression for a JSON string, quotes and all, whatever its tokens turn out to be.
 *
 * Within an expression cdktf writes a token as a bare expression, so inside the string it is wrapped once more.
 */
export function jsonExpression(text: string): string {
  return `\${jsonencode("${outsideTokens(text, escapeQuoted, (token) => `\${${token}}`)}")}`;
}

function outsideTokens(text: string, change: (part: string) => string, keep: (token: string) => string = (token) => token): string {
  return text
    .split(TOKEN)
    .map((part, index, parts) => (TOKEN.test(part) ? keep(part) : beforeToken(change(part), index < parts.length - 1)))
    .join("");
}

/** Text as UTF-8 carries it: HCL refuses the escape of half a character, and Python cannot write one. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** A dollar sign before a token would escape it: `$${` is a literal `${`. */
function beforeToken(text: string, isBefore: boolean): string {
  return isBefore && text.endsWith("$") ? `${text.slice(0, -1)}${LITERAL_DOLLAR}` : text;
}

function escapeTemplate(text: string): string {
  return text.replace(/([$%])\{/g, "$1$1{");
}

function escapeQuoted(text: string): string {
  return escapeTemplate(quotedText(text));
}
