import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import { installed, output, ROOT, run } from "../../scripts/tooling/shell";

const FOLDER = join(ROOT, ".build", "bench");
const PROGRAMS = join(ROOT, "bench", "programs");

/** The L1 classes as cdktf's generator writes them, compiled. */
export const AS_GENERATED = join(FOLDER, "l1");

/** Builds the library, the generated classes as cdktf writes them, and the programs that are measured. */
export async function prepare(): Promise<void> {
  const script = (name: string, ...args: string[]): string[] => installed("tsx", "dist/cli.mjs", join(ROOT, "scripts", name), ...args);
  for (const command of [script("build.ts"), script("generate-l1.ts", "--as-generated", AS_GENERATED)]) {
    if ((await run(command)) !== 0) {
      throw new Error(`${command.join(" ")} failed; see above`);
    }
  }
  const compiled = join(FOLDER, "programs");
  rmSync(compiled, { recursive: true, force: true });
  mkdirSync(compiled);
  for (const file of readdirSync(PROGRAMS)) {
    const { outputText } = ts.transpileModule(readFileSync(join(PROGRAMS, file), "utf8"), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
    });
    // Only the raw programs import generated classes: those that were made above.
    writeFileSync(join(compiled, file.replace(/\.ts$/, ".js")), outputText.replaceAll(`"archipel/l1/`, `"../l1/`));
  }
}

/** Runs a program in a process of its own; gives what it prints. */
export async function runProgram<Result>(name: string, ...args: string[]): Promise<Result> {
  const printed = await output([process.execPath, "--max-old-space-size=12288", join(FOLDER, "programs", `${name}.js`), ...args]);
  return JSON.parse(printed) as Result;
}

/** A new folder, for what one measurement writes. */
export function freshFolder(): string {
  mkdirSync(join(FOLDER, "out"), { recursive: true });
  return mkdtempSync(join(FOLDER, "out", "run-"));
}

/** Throws away what the measurements wrote. */
export function cleanUp(): void {
  rmSync(join(FOLDER, "out"), { recursive: true, force: true });
}
