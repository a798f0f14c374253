/*
 * Writes stacks of cases in a process of its own: `synthesize-cases.ts OUTDIR CLOUD...`, into OUTDIR/CLOUD each. Needs `tsx --tsconfig tsconfig.dev.json`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { defineCaseStack } from "./case-stack";

async function main([outdir, ...clouds]: readonly string[]): Promise<void> {
  for (const cloud of clouds) {
    mkdirSync(join(outdir!, cloud), { recursive: true });
    const app = new App({ outdir: join(outdir!, cloud) });
    await defineCaseStack(app, cloud);
    app.synth();
  }
}

void main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
