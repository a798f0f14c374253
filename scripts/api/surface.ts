import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import { ROOT } from "../tooling/shell";

/** Where TypeScript programs import from that jsii does not describe, or not wholly (its assembly has no error classes). */
const ENTRIES: Record<string, string> = { "archipel": "lib/index.d.ts", "archipel/testing": "lib/testing/index.d.ts" };

/** The names that each entry exports. */
export type Surface = Record<string, string[]>;

/** Reads what the built library exports to TypeScript. */
export function surfaceOf(entries: Record<string, string> = ENTRIES, root = ROOT): Surface {
  const files = Object.values(entries).map((file) => join(root, file));
  files.forEach((file) => readFileSync(file)); // a missing file is an error here, and no empty surface
  const program = ts.createProgram(files, { module: ts.ModuleKind.CommonJS, skipLibCheck: true, types: [], noLib: true });
  const checker = program.getTypeChecker();
  return Object.fromEntries(Object.entries(entries).map(([name, file]) => {
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(join(root, file))!);
    return [name, checker.getExportsOfModule(symbol!).map((exported) => exported.name).sort()];
  }));
}

/** What the first exported and the second no longer does, as `archipel/testing: name`. */
export function goneFrom(before: Surface, after: Surface): string[] {
  return Object.entries(before).flatMap(([entry, names]) =>
    names.filter((name) => !(after[entry] ?? []).includes(name)).map((name) => `${entry}: ${name}`));
}
