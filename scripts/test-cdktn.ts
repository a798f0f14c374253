/**
 * Runs tests on CDK Terrain: in a second checkout where cdktn stands for cdktf, as with the alias that docs/cdk-terrain.md has its users write.
 *
 *     npm run test:cdktn                               the types of all that is compiled, all unit tests, and with an engine all of the sandbox's cases
 *     npm run test:cdktn -- test/dns test/golden       what Vitest is told; where a file of test/sandbox is among it, by the sandbox's configuration
 */
import { join } from "node:path";
import { checkoutOnCdktn } from "./cdktn/checkout";
import { engineOnPath } from "./start/engine";
import { installed, ROOT, run, since } from "./tooling/shell";

const UNIT = "vitest.config.mts";
const SANDBOX = "vitest.sandbox.config.mts";

const vitest = (config: string, ...args: string[]) => installed("vitest", "vitest.mjs", "run", "--config", config, ...args);

async function main(): Promise<void> {
  const start = Date.now();
  const asked = process.argv.slice(2);
  await must(installed("tsx", "dist/cli.mjs", join("scripts", "build.ts")));
  const cwd = checkoutOnCdktn();
  if (asked.length > 0) {
    await must(vitest(asked.some((arg) => arg.startsWith("test/sandbox/")) ? SANDBOX : UNIT, ...asked), cwd);
    return;
  }
  await must(installed("typescript", "bin/tsc", "-p", "tsconfig.dev.json"), cwd);
  console.log("the types of library, tests, examples and scripts fit those of cdktn");
  await must(vitest(UNIT), cwd);
  if (engineOnPath() === undefined) {
    console.log("!! NOT RUN: the cases of the sandbox: neither terraform nor tofu is on the PATH (TERRAFORM_BINARY_NAME may name one)");
  } else {
    await must(vitest(SANDBOX), cwd);
  }
  console.log(`on cdktn, ${since(start)}`);
}

async function must(command: string[], cwd = ROOT): Promise<void> {
  if ((await run(command, { cwd, env: { ...process.env, ARCHIPEL_CDK: "cdktn" } })) !== 0) {
    throw new Error(`failed on cdktn: ${command.slice(1).join(" ")}`);
  }
}

void main().catch((error: Error) => {
  console.error(`\n✗ ${error.message}`);
  process.exitCode = 1;
});
