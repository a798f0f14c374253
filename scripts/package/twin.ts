/**
 * Makes the twin of the library for CDK Terrain. In TypeScript an alias of npm lets cdktn stand for cdktf; in the languages of jsii each
 * type has the name of its library in its own name, so that what was compiled for cdktf fits no program of cdktn.
 *
 *     npx tsx scripts/package/twin.ts [FOLDER]     FOLDER: where it is made, .build/twin unless said
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TWIN, twinManifest } from "./twin-manifest";
import { compileLibrary } from "../tooling/library";
import { linkPackages } from "../tooling/linked-packages";
import { ROOT, since } from "../tooling/shell";

const FOLDER = join(ROOT, ".build", "twin");
const REWRITTEN = ["src", "l1"];
const AS_THEY_ARE = ["schemas"];
const FILES = ["tsconfig.json", "LICENSE", "CHANGELOG.md"];

/** What the twin says of a tree of both libraries: there is no alias to write. */
const REMEDIES = {
  stackOfCdktn: "this stack is of another cdktn than the one that archipel-cdktn found, which is older than 0.24",
  stackOfCdktf: "this stack is of cdktf, but archipel-cdktn is for cdktn (CDK Terrain); take the package archipel instead, or App and TerraformStack from cdktn",
  elementOfCdktf: "is of cdktf, but its stack of cdktn (CDK Terrain); take it from the package that is made for cdktn (cdktn-provider-…, @cdktn/provider-…)",
  functionOfCdktn: "a function of cdktn 0.24 or newer was used in this stack of an older cdktn",
};

/** Makes and compiles it from what `npm run build` built; gives its folder. */
export async function makeTwin(folder = FOLDER): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  AS_THEY_ARE.forEach((part) => cpSync(join(ROOT, part), join(folder, part), { recursive: true }));
  REWRITTEN.forEach((part) => rewriteTree(join(ROOT, part), join(folder, part)));
  FILES.forEach((file) => writeFileSync(join(folder, file), readFileSync(join(ROOT, file))));
  writeFileSync(join(folder, "README.md"), rewrittenPage(readFileSync(join(ROOT, "README.md"), "utf8")));
  writeFileSync(join(folder, "l1", "runtime", "remedies.js"), `"use strict";\nexports.REMEDIES = ${JSON.stringify(REMEDIES, null, 2)};\n`);
  const manifest = twinManifest(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  linkDependencies(folder, manifest.bundledDependencies);
  await compileLibrary(folder);
  return folder;
}

/** What is bundled has to be there for real when it is packed; of the rest, links do. */
function linkDependencies(folder: string, bundled: readonly string[]): void {
  const [from, to] = [join(ROOT, "node_modules"), join(folder, "node_modules")];
  linkPackages(from, to);
  for (const name of bundled) {
    rmSync(join(to, name));
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
}

/** Copies a folder, with cdktn in the place of cdktf in all that is imported. */
function rewriteTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      rewriteTree(source, target);
    } else {
      const text = readFileSync(source, "utf8");
      writeFileSync(target, entry.name.endsWith(".md") ? rewrittenPage(text) : rewritten(text));
    }
  }
}

/** `from "cdktf"`, `import("cdktf")` and `require("cdktf")`, in either quotes. */
export function rewritten(text: string): string {
  return text.replace(/\b(from |import\(|require\()(["'])cdktf\2/g, "$1$2cdktn$2");
}

/** The examples of a page import the twin. */
export function rewrittenPage(text: string): string {
  return rewritten(text)
    .replace(/\bfrom "archipel(["/])/g, `from "${TWIN}$1`)
    .replace(/npm install archipel cdktf constructs.*/g, `npm install ${TWIN} cdktn constructs`);
}

async function main(): Promise<void> {
  const start = Date.now();
  const folder = await makeTwin(process.argv[2]);
  console.log(`${TWIN}: compiled in ${folder}, ${since(start)}`);
}

if (require.main === module) {
  void main().catch((error: Error) => {
    console.error(`twin: ${error.message}`);
    process.exitCode = 1;
  });
}
