/**
 * Everything that can be proven on this machine, from a clean checkout after `npm ci`: build, lint, types, unit tests, and
 * where there is Terraform or OpenTofu the sandbox. What could not be run is said at the end, loudly.
 */
import { join } from "node:path";
import { engineOnPath } from "./start/engine";
import { counted, countsOf } from "./tooling/counts";
import { captured, installed, run, since } from "./tooling/shell";

interface Step {
  readonly name: string;
  readonly command: string[];
  /** Needs Terraform or OpenTofu. */
  readonly engine?: boolean;
  /** Without it nothing further can be run. */
  readonly fatal?: boolean;
  /** Runs beside the step before it, and is shown when it has ended. */
  readonly beside?: boolean;
  /** Runs Vitest, whose counts go into a file of this name; any other step counts as one. */
  readonly counts?: string;
}

const npm = (script: string, ...args: string[]) => ["npm", "run", "--silent", script, ...args];

const LAB = ["lab", "overlay"].map((name) => `test/lab/${name}.test.ts`);

/** What leans on the insides of cdktf, whole stacks, one cloud's conformance, and the package. `npm run test:cdktn` runs all, for half an hour. */
const ON_CDKTN = [
  "test/l1/resolution.test.ts", "test/l1/lean-classes.test.ts", "test/golden", "test/package/imports.test.ts", "test/package/mixed-libraries.test.ts",
  "test/clouds/hetzner/conformance.test.ts",
];

const STEPS: Step[] = [
  { name: "build", command: installed("tsx", "dist/cli.mjs", join("scripts", "build.ts")), fatal: true },
  { name: "lint", command: npm("lint") },
  { name: "types of tests, examples and scripts", command: npm("typecheck"), beside: true },
  { name: "the capability matrix and the atlas are up to date", command: npm("matrix", "--", "--check"), beside: true },
  { name: "the pictures of the documentation are up to date", command: npm("pictures", "--", "--check"), beside: true },
  { name: "unit tests", command: npm("test:unit"), counts: "unit" },
  { name: "tests of trust, in little", command: npm("test:trust"), counts: "trust" },
  { name: "some of them on CDK Terrain", command: npm("test:cdktn", "--", ...ON_CDKTN), counts: "cdktn" },
  { name: "the quickstart on CDK Terrain, deployed by cdktf", command: npm("test:cdktn", "--", "test/sandbox/cdktn.test.ts"), engine: true, counts: "cdktn-quickstart" },
  { name: "tests of the sandbox itself", command: npm("test", "--workspace", "sandbox"), engine: true, counts: "sandbox" },
  { name: "every case through the sandbox", command: npm("test:sandbox"), engine: true, counts: "cases" },
  // Java and Go take minutes to be packed; `npm run consumers` runs them.
  { name: "programs in Python", command: npm("languages"), counts: "languages" },
  // The rest of the lab takes minutes of dying and coming back; `npm run lab` runs all of it.
  { name: "a federation whose servers boot in namespaces of this machine", command: npm("lab", "--", ...LAB), engine: true, counts: "lab" },
];

/** The steps in their order; those that run at the same time are one group. */
function groupsOf(steps: readonly Step[]): Step[][] {
  return steps.reduce<Step[][]>((groups, step) => {
    const last = groups[groups.length - 1];
    return step.beside && last ? [...groups.slice(0, -1), [...last, step]] : [...groups, [step]];
  }, []);
}

/** Runs a step. What one beside another prints would be mixed with that, so that it is kept until the end. */
async function carryOut(step: Step): Promise<number | null> {
  const begun = Date.now();
  const command = step.counts ? counted(step.command, step.counts) : step.command;
  const title = `\n▸ ${step.name}`;
  let code: number | null;
  if (step.beside) {
    const ran = await captured(command);
    console.log(`${title}\n${ran.out}${ran.err}`.trimEnd());
    code = ran.code;
  } else {
    console.log(title);
    code = await run(command);
  }
  console.log(`${code === 0 ? "✓" : "✗"} ${step.name}, ${since(begun)}`);
  return code;
}

async function main(): Promise<void> {
  const start = Date.now();
  const engine = engineOnPath();
  const lacksEngine = (step: Step): boolean => step.engine === true && !engine;
  const failed: Step[] = [];
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const group of groupsOf(STEPS.filter((step) => !lacksEngine(step)))) {
    await Promise.all(group.map(async (step) => {
      const code = await carryOut(step);
      const counts = step.counts ? countsOf(step.counts) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
      total.passed += counts.passed;
      total.failed += Math.max(counts.failed, code === 0 ? 0 : 1);
      total.skipped += counts.skipped;
      failed.push(...(code === 0 ? [] : [step]));
    }));
    if (failed.some(({ fatal }) => fatal)) {
      break;
    }
  }
  failed.forEach(({ name }) => console.error(`✗ FAILED: ${name}`));
  STEPS.filter(lacksEngine).forEach(({ name }) => console.log(`!! NOT RUN: ${name}: neither terraform nor tofu is on the PATH (TERRAFORM_BINARY_NAME may name one)`));
  console.log(`\n${failed.length > 0 ? "Something has failed" : "All that was run has passed"}, ${since(start)}.`);
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

void main().catch((error: Error) => {
  console.error(`\n✗ ${error.message}`);
  process.exitCode = 1;
});
