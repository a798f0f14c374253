import type { TerraformStack } from "cdktf";
import { checkSchema, toJson } from "archipel/testing";

/** Text that no program wrote, and that comes of a value that was not looked at. */
const ACCIDENTS: readonly RegExp[] = [/\[object \w+\]/, /\bundefined\b/, /\bNaN\b/, /[$#&]\{TfToken\[/];
/** What a `terraform_data` remembers of the program: there null is a value, "not said", and another one would replace what hangs on it. */
const MEANT_NULL = /^\.resource\.terraform_data\.[^.]+\.input\./;
/** How cdktf writes a number that is not known yet. */
const NUMBER_TOKEN = -1e280;

/** What is wrong with the JSON of a stack, as sentences; none when it is sound. */
export function jsonFaults(stack: TerraformStack): string[] {
  const json = toJson(stack);
  const found = checkSchema(json).map(({ message }) => message);
  walk(json, "", (path, value) => {
    if (value === null && !MEANT_NULL.test(path)) {
      found.push(`${path} is null`);
    } else if (typeof value === "number" && value < NUMBER_TOKEN) {
      found.push(`${path} is a number that was not resolved`);
    } else if (typeof value === "string") {
      [value, decoded(value)].forEach((text) => ACCIDENTS.filter((accident) => accident.test(text)).forEach((accident) =>
        found.push(`${path} matches ${accident}: ${text.slice(0, 200)}`)));
    }
  });
  return found;
}

function decoded(text: string): string {
  return text.length > 40 && /^[A-Za-z0-9+/]+=*$/.test(text) ? Buffer.from(text, "base64").toString("utf8") : "";
}

function walk(value: unknown, path: string, visit: (path: string, value: unknown) => void): void {
  visit(path, value);
  if (typeof value === "object" && value !== null) {
    Object.entries(value).forEach(([key, item]) => key !== "//" && walk(item, `${path}.${key}`, visit));
  }
}
