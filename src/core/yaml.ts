import { Scalar, stringify } from "yaml";
import { wellFormed } from "./literal-text";

/**
 * Words that readers of YAML 1.1 take for a truth value, a number, a time or an operator, and readers of 1.2 for text. cloud-init and Patroni read 1.1 (PyYAML),
 * and so does Kubernetes as far as truth values go.
 *
 * @see https://yaml.org/type/
 */
const OTHERWISE_IN_1_1 = [
  /^(?:yes|no|on|off|Yes|No|On|Off|YES|NO|ON|OFF)$/,
  /^[-+]?(?:0b[01_]+|0[0-7_]+|[1-9][\d_]*(?::[0-5]?\d)*|0x[\da-fA-F_]+)$/,
  /^[-+]?(?:\d[\d_]*\.[\d_]*|\.[\d_]+|\d[\d_]*(?::[0-5]?\d)+\.[\d_]*)(?:[eE][-+]\d+)?$/,
  /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/,
  /^(?:=|<<)$/,
];
/** Characters that PyYAML does not read, or reads as a line break, unless they are escaped. */
const ESCAPED = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * YAML of a document that readers of every version understand alike: what one of them would take for something else than text is quoted.
 *
 * @param change what becomes of each text
 */
export function yamlText(document: unknown, change: (text: string) => string = (text) => text): string {
  const quoted = (_key: unknown, value: unknown): unknown => {
    if (typeof value !== "string") {
      return value;
    }
    const text = wellFormed(change(value));
    return isPlain(text) ? text : Object.assign(new Scalar(text), { type: Scalar.QUOTE_DOUBLE });
  };
  return stringify(document, quoted, { lineWidth: 0 }).replace(ESCAPED, escaped);
}

/** A text as a double-quoted one of YAML. It leaves markers of Terraform's templates as they are. */
export function quotedYaml(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function isPlain(text: string): boolean {
  const hasTab = text.includes("\t") && !text.includes("\n"); // in a block of lines a tab is a tab
  return !hasTab && text.search(ESCAPED) < 0 && !OTHERWISE_IN_1_1.some((pattern) => pattern.test(text));
}
