/**
 * Everything that can be proven on this machine, from a clean checkout after `npm ci`: build, lint, types, unit tests, and
 * where there is Terraform or OpenTofu the sandbox. What could not be run is said at the end, loudly.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { engineOnPath } from "./start/engine";
import { installed, ROOT, run, since } from "./tooling/shell";

interface Step {
  readonly name: string;
  readonly command: string[];
  /** Needs Terraform or OpenTofu. */
  readonly engine?: boolean;
  /** A file without which there is nothing to run. */
  readonly needs?: string;
}

const npm = (script: string, ...args: string[]) => ["npm", "run", "--silent", script, ...args];

const STEPS: Step[] = [
  { name: "build", command: installed("tsx", "dist/cli.mjs", join("scripts", "build.ts")) },
  { name: "lint", command: npm("lint") },
  { name: "types of tests, examples and scripts", command: npm("typecheck") },
  { name: "unit tests", command: npm("test:unit") },
  { name: "tests of the sandbox itself", command: npm("test", "--workspace", "sandbox"), engine: true, needs: "sandbox/package.json" },
  { name: "every case through the sandbox", command: npm("test:sandbox"), engine: true, needs: "test/sandbox" },
];

async function main(): Promise<void> {
  const start = Date.now();
  const engine = engineOnPath();
  const skipped: string[] = [];
  for (const step of STEPS) {
    if (step.needs && !existsSync(join(ROOT, step.needs))) {
      skipped.push(`${step.name}: there is no ${step.needs}`);
      continue;
    }
    if (step.engine && !engine) {
      skipped.push(`${step.name}: neither terraform nor tofu is on the PATH (TERRAFORM_BINARY_NAME may name one)`);
      continue;
    }
    const begun = Date.now();
    console.log(`\n▸ ${step.name}`);
    if (await run(step.command) !== 0) {
      throw new Error(`${step.name} failed`);
    }
    console.log(`✓ ${step.name}, ${since(begun)}`);
  }
  console.log(`\nAll that was run has passed, ${since(start)}.`);
  skipped.forEach((line) => console.log(`!! NOT RUN: ${line}`));
}

void main().catch((error: Error) => {
  console.error(`\n✗ ${error.message}`);
  process.exitCode = 1;
});
