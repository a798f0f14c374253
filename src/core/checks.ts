import { Token } from "cdktf";
import type { Faults } from "./faults";
import { describeList } from "./text";

/** What a number may be. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** What is counted, for the message: `GiB`, `seconds`. */
  readonly unit?: string;
}

/** Notes a fault unless `value` is absent, unresolved, or a whole number within the range. */
export function checkInteger(faults: Faults, property: string, value: number | undefined, range: NumberRange): void {
  if (value === undefined || Token.isUnresolved(value)) {
    return;
  }
  if (!Number.isInteger(value) || value < range.min || value > range.max) {
    const unit = range.unit ? ` ${range.unit}` : "";
    faults.add(property, value, `a whole number from ${range.min} to ${range.max}${unit}`);
  }
}

/** Notes a fault unless `value` is absent, unresolved, or one of `allowed`. */
export function checkOneOf(faults: Faults, property: string, value: string | undefined, allowed: readonly string[]): void {
  if (value === undefined || Token.isUnresolved(value) || allowed.includes(value)) {
    return;
  }
  faults.add(property, value, describeList(allowed));
}

/** Notes a fault unless `value` is absent, unresolved, or text that the pattern matches as a whole. */
export function checkPattern(faults: Faults, property: string, value: string | undefined, pattern: RegExp, allowed: string): void {
  if (value === undefined || Token.isUnresolved(value)) {
    return;
  }
  if (typeof value !== "string" || !pattern.test(value)) {
    faults.add(property, value, allowed);
  }
}

/** What means nothing but itself in whatever file it is written into: a shell's, YAML, INI, the configuration of a daemon. */
const WORD = /^[A-Za-z0-9][\w.:/@+=-]{0,254}$/;

/** Notes a fault unless `value` is absent, unresolved, or a word that can stand in any file of a server. */
export function checkWord(faults: Faults, property: string, value: string | undefined): void {
  checkPattern(faults, property, value, WORD, "1 to 255 letters, digits and _ . : / @ + = -, beginning with a letter or digit, as it stands in files of servers");
}

/** Notes a fault when a value that decides what is defined is not known yet. */
export function checkResolved(faults: Faults, property: string, value: unknown, why: string): boolean {
  if (!Token.isUnresolved(value)) {
    return true;
  }
  faults.add(property, value, `a value known when the program runs, because ${why}`);
  return false;
}

/** Notes a fault when a secret is written into the program instead of coming from outside. */
export function checkSecret(faults: Faults, property: string, value: string | undefined): void {
  if (value !== undefined && !Token.isUnresolved(value)) {
    faults.add(
      property,
      "(a literal, not shown)",
      "the cloud's environment variables, or a sensitive TerraformVariable (new TerraformVariable(stack, id, { sensitive: true }).stringValue): a literal would be written into the JSON",
    );
  }
}
