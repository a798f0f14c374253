import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The generator writes machine-made text in fixed forms, one statement to a line; what is not found in them is an error. */
const CREATED = /^ {8}this\.(_\w+) = (new [\w.]+\(this, "\w+"(?:, \w+)?\));\n/gm;
const CLASS_WITH_PARTS = /^class \w+ extends [\w.]+ \{\n[\s\S]*?^\}\n/gm;
const BASES: Readonly<Record<string, string>> = { TerraformResource: "Resource", TerraformDataSource: "DataSource", TerraformProvider: "Provider" };

/** Makes compiled L1 classes of a provider cheaper to use; they keep their meaning, and their types. */
export function makeLean(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name, "index.js");
    if (entry.isDirectory()) {
      try {
        writeFileSync(file, onLeanBase(readFileSync(file, "utf8").replace(CLASS_WITH_PARTS, withPartsOnDemand)));
      } catch (error) {
        throw new Error(`${file}: ${(error as Error).message}`);
      }
    }
  }
}

/** Resources, data sources and providers extend the classes of `l1-runtime`. */
function onLeanBase(code: string): string {
  const lean = code.replace(/ extends cdktf\.(TerraformResource|TerraformDataSource|TerraformProvider) /g, (_, base: string) => ` extends lean.${BASES[base]} `);
  if (lean === code) {
    return code;
  }
  const load = "const cdktf = require(\"cdktf\");\n";
  if (!code.includes(load)) {
    throw new Error("the compiler wrote the import of cdktf in an unknown form; see scripts/l1/lean.ts");
  }
  return lean.replace(load, `${load}const lean = require("../../runtime");\n`);
}

/**
 * For each nested block, a resource makes an object that refers to its attributes, with a stack trace each, whether anybody asks
 * or not. Here it is made when it is first used: `_block` becomes a getter, and `__block` holds what it made.
 */
function withPartsOnDemand(code: string): string {
  const parts = new Map([...code.matchAll(CREATED)].map(([, name, made]) => [name!, made!]));
  if (parts.size === 0) {
    if (/new [\w.]+\(this, "/.test(code)) {
      throw new Error("a class makes its nested blocks in an unknown form; see scripts/l1/lean.ts");
    }
    return code;
  }
  const known = (name: string): string => {
    if (!parts.has(name)) {
      throw new Error(`${name}.internalValue belongs to no nested block that is known; see scripts/l1/lean.ts`);
    }
    return `this._${name}`;
  };
  const getters = [...parts].map(([name, made]) => `    get ${name}() {\n        return this._${name} ??= ${made};\n    }\n`).join("");
  return code
    .replace(CREATED, "")
    // Nothing is made to be told that it has no value; if it was made, it is told.
    .replace(/this\.(_\w+)\.internalValue = undefined;/g, (_, name: string) => `if (${known(name)}) ${known(name)}.internalValue = undefined;`)
    .replace(
      /this\.(_\w+)\.internalValue = ((?:config|value)\.\w+);/g,
      (set, name: string, value: string) => `if (${value} !== undefined || ${known(name)}) ${set}`,
    )
    // What was never made has no value.
    .replace(/this\.(_[a-z]\w*)\??\.internalValue\b(?! =)/g, (_, name: string) => `${known(name)}?.internalValue`)
    .replace(/^ {4}constructor\(/m, `${getters}    constructor(`);
}
