/**
 * Makes everything that a release consists of, in `dist/`.
 *
 *     npm run package                        all of it; what this machine cannot make is said, and not made
 *     npm run package -- --only js,python    some of js, python, java, go, twin, bom
 *     npm run package -- --release           as for a release: nothing may be missing, and CHANGELOG.md must know the version
 */
import { createHash } from "node:crypto";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { writeBillsOfMaterials } from "./package/bill-of-materials";
import { packFolder, packNpm } from "./package/npm";
import { LANGUAGES, missing, pacmak } from "./package/pacmak";
import { makeTwin } from "./package/twin";
import { ROOT, run, since } from "./tooling/shell";
import { filesUnder } from "./tooling/stamp";
import { releaseFaults, versionIn } from "./tooling/version";

const DIST = join(ROOT, "dist");

/** Makes a part of the release; answers with what it lacks on this machine, and then has made nothing. */
type Part = () => Promise<string[]>;

const PARTS: Record<string, Part> = {
  js: async () => {
    await packNpm("archipel", join(DIST, "js"));
    await packNpm("archipel-sandbox", join(DIST, "js"));
    return [];
  },
  ...Object.fromEntries(LANGUAGES.map((language): [string, Part] => [language.name, async () => {
    const lacking = missing(language);
    if (lacking.length === 0) {
      await pacmak(language.name, DIST);
    }
    return lacking;
  }])),
  // The library for CDK Terrain: for npm and Python. Its Java and Go packages need those of cdktn, which not every mirror has.
  twin: async () => {
    const source = await makeTwin();
    await packFolder(source, join(DIST, "js"));
    const python = LANGUAGES.find(({ name }) => name === "python")!;
    const lacking = missing(python);
    if (lacking.length === 0) {
      await pacmak("python", DIST, source);
    }
    return lacking;
  },
  bom: async () => {
    await writeBillsOfMaterials(join(DIST, "bom"));
    return [];
  },
};

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const isRelease = args.includes("--release");
  const only = args.includes("--only") ? args[args.indexOf("--only") + 1]!.split(",") : Object.keys(PARTS);
  const unknown = only.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    throw new Error(`there is no part ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}`);
  }
  const faults = releaseFaults(versionIn("."), { "archipel-sandbox": versionIn("sandbox") }, readFileSync(join(ROOT, "CHANGELOG.md"), "utf8"));
  faults.forEach((fault) => console.log(`!! ${fault}`));
  if (isRelease && faults.length > 0) {
    throw new Error("this is no release");
  }
  for (const script of ["build", "docgen", "api"]) {
    if (await run(["npm", "run", "--silent", script]) !== 0) {
      throw new Error(`npm run ${script} failed; see above`);
    }
  }
  rmSync(DIST, { recursive: true, force: true });
  const skipped: string[] = [];
  for (const name of only) {
    const start = Date.now();
    const lacking = await PARTS[name]!();
    if (lacking.length > 0) {
      skipped.push(`${name}: not on the PATH: ${lacking.join(", ")}`);
    }
    console.log(`${lacking.length > 0 ? "-" : "✓"} ${name}, ${since(start)}`);
  }
  const made = listMade();
  console.log(`\n${made.map(({ path, bytes }) => `${(bytes / 1024).toFixed(0).padStart(8)} KiB  ${path}`).join("\n")}\n`);
  skipped.forEach((line) => console.log(`!! NOT MADE: ${line}`));
  console.log(`archipel ${versionIn(".")}: ${only.length - skipped.length} parts made, ${skipped.length} not; dist/SHA256SUMS has the sums of ${made.length} files`);
  process.exitCode = isRelease && skipped.length > 0 ? 1 : 0;
}

/** Writes the sums of all that was made; gives what is handed on as a file of its own. A Go module is published as a folder. */
function listMade(): { path: string; bytes: number }[] {
  const files = filesUnder(DIST).filter((file) => !relative(DIST, file).startsWith("go")).sort();
  const sums = files.map((file) => `${createHash("sha256").update(readFileSync(file)).digest("hex")}  ${relative(DIST, file)}`);
  writeFileSync(join(DIST, "SHA256SUMS"), `${sums.join("\n")}\n`);
  return files.filter((file) => /\.(tgz|whl|gz|jar|json|txt)$/.test(file)).map((file) => ({ path: relative(ROOT, file), bytes: statSync(file).size }));
}

void main().catch((error: Error) => {
  console.error(`package: ${error.message}`);
  process.exitCode = 1;
});
