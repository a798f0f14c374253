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
  return outsideTokens(text, escapeTemplate);
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
    .map((part) => (TOKEN.test(part) ? keep(part) : change(part)))
    .join("");
}

function escapeTemplate(text: string): string {
  return text.replace(/([$%])\{/g, "$1$1{");
}

function escapeQuoted(text: string): string {
  return escapeTemplate(JSON.stringify(text).slice(1, -1));
}
