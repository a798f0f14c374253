/*
 * Writes stacks in a process of its own: `synthesize-stacks.ts OUTDIR example/quickstart cloud/scaleway …`, each into a folder of its name below OUTDIR, which is also
 * where the program runs. Needs `tsx --tsconfig tsconfig.dev.json`. Prints the machine that it saw, as JSON.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pretend, seenMachine } from "./machine";

async function main([given, ...names]: readonly string[]): Promise<void> {
  pretend();
  const outdir = resolve(given!);
  // Loaded only now, so that nothing of the library has seen the real machine.
  const { App } = await import("cdktf");
  const { defineCaseStack } = await import("./case-stack.ts");
  const { programOf } = await import("../../support/example.ts");
  for (const name of names) {
    const folder = join(outdir, name);
    mkdirSync(folder, { recursive: true });
    process.chdir(folder);
    process.env.CDKTF_OUTDIR = "cdktf.out";
    const [kind, id] = name.split("/") as [string, string];
    if (kind === "example") {
      await import(programOf(id));
    } else {
      const app = new App();
      await defineCaseStack(app, id);
      app.synth();
    }
  }
  console.log(JSON.stringify(seenMachine()));
}

void main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
