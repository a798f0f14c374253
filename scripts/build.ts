/**
 * Builds what a checkout needs, each part only when its inputs changed.
 *
 *     npm run build            all of it
 *     npx tsx scripts/build.ts l1 lib sandbox     the parts named
 */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cloudSubpathFiles } from "./tooling/cloud-subpaths";
import { compileLibrary, modulesOf } from "./tooling/library";
import { installed, ROOT, run, since } from "./tooling/shell";
import { filesUnder, hashOf, Stamp, versionOf } from "./tooling/stamp";

const at = (...path: string[]) => join(ROOT, ...path);

const PARTS: Record<string, () => Promise<void>> = {
  l1: () => step("l1", installed("tsx", "dist/cli.mjs", at("scripts", "generate-l1.ts"))),
  lib: buildLibrary,
  sandbox: buildSandbox,
};

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  for (const name of asked) {
    if (!(name in PARTS)) {
      throw new Error(`there is no part "${name}"; there are ${Object.keys(PARTS).join(", ")}`);
    }
  }
  for (const [name, build] of Object.entries(PARTS)) {
    if (asked.length === 0 || asked.includes(name)) {
      await build();
    }
  }
}

/** src → lib and the assembly, by jsii. */
async function buildLibrary(): Promise<void> {
  const sources = filesUnder(at("src"));
  const bindings = filesUnder(at("l1")).filter((file) => file.endsWith(".stamp"));
  const scripts = ["lazy-requires", "library", "cloud-subpaths"].map((name) => `scripts/tooling/${name}.ts`);
  const inputs = ["tsconfig.json", "package.json", "README.md", ...scripts].map((path) => at(path));
  const hash = hashOf([...sources, ...bindings, ...inputs], `jsii ${versionOf("jsii")}`);
  const stamp = new Stamp(at(".build", "lib"));
  const made = modulesOf(ROOT);
  const subpaths = cloudSubpathFiles(ROOT);
  if (stamp.is(hash) && existsSync(at(".jsii")) && [...made, ...subpaths].every((file) => existsSync(file))) {
    console.log("lib: up to date");
    return;
  }
  const start = Date.now();
  await compileLibrary(ROOT);
  const kept = new Set([...made, ...made.map((file) => file.replace(/\.js$/, ".d.ts")), ...subpaths]);
  for (const orphan of filesUnder(at("lib"), []).filter((file) => !kept.has(file))) {
    rmSync(orphan);
  }
  stamp.set(hash);
  console.log(`lib: ${made.length} modules by jsii ${versionOf("jsii")}, ${since(start)}`);
}

/** The sandbox is a package of its own and says itself how it is built. */
async function buildSandbox(): Promise<void> {
  const folder = at("sandbox");
  if (!existsSync(join(folder, "package.json"))) {
    console.log("sandbox: not there, not built");
    return;
  }
  const hash = hashOf([...filesUnder(join(folder, "src")), join(folder, "package.json"), join(folder, "tsconfig.json")], `typescript ${versionOf("typescript")}`);
  const stamp = new Stamp(at(".build", "sandbox"));
  if (stamp.is(hash) && existsSync(join(folder, "lib"))) {
    console.log("sandbox: up to date");
    return;
  }
  const start = Date.now();
  await step("sandbox", ["npm", "run", "--silent", "build", "--workspace", "sandbox"]);
  if (!existsSync(at("node_modules", ".bin", "archipel-sandbox"))) {
    // npm links a program of a workspace only where it is there already, and at `npm ci` it was not.
    await step("sandbox", ["npm", "rebuild", "--silent", "--ignore-scripts", "archipel-sandbox"]);
  }
  stamp.set(hash);
  console.log(`sandbox: compiled, ${since(start)}`);
}

async function step(name: string, command: string[]): Promise<void> {
  const code = await run(command);
  if (code !== 0) {
    throw new Error(`${name} failed; see above`);
  }
}

void main().catch((error: Error) => {
  console.error(`build: ${error.message}`);
  process.exitCode = 1;
});
