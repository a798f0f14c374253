import { quotedText } from "./literal-text";

/** What is left as it is: escaped template markers, a dollar sign before a value, an expression that archipel's cloud-init wrote, a value that Terraform fills in. */
const KEPT = /(\$\$\{|%%\{|\$\{"\$"\}|\$\{jsonencode\("(?:[^"\\]|\\.)*"\)\}|\$\{TfToken\[[^\]]*\]\})/;

/**
 * A Terraform expression for text in Base64. The text is as it stands in Terraform JSON: a literal `${` is written `$${`.
 *
 * Terraform encodes, not the program: so the JSON stays readable, and the text may hold what only Terraform knows.
 */
export function base64(text: string): string {
  return `\${base64encode("${text.split(KEPT).map(quoted).join("")}")}`;
}

/** A part as it stands between the quotes. Within an expression cdktf writes a token bare, so it is wrapped once more. */
function quoted(part: string): string {
  if (part.startsWith("${TfToken[")) {
    return `\${${part}}`;
  }
  return KEPT.test(part) ? part : quotedText(part);
}
