/**
 * The documentation site: static pages from `docs/`, the clouds' READMEs, the examples, and the API.
 *
 *     npm run docs        writes dist/site
 *     npm run docs:dev    serves it while it is written
 *
 * The library must have been built: the API is read from `.jsii`.
 */
import { existsSync, rmSync, watch } from "node:fs";
import { join } from "node:path";
import { assemble, refresh } from "./site/assemble";
import { describeSite } from "./site/figures";
import { OUT } from "./site/paths";
import { installed, ROOT, run, since } from "./tooling/shell";

async function main(): Promise<void> {
  const begun = Date.now();
  const pages = await assemble();
  console.log(`docs: ${pages} pages written, ${since(begun)}`);
  const isDev = process.argv.includes("--dev");
  if (isDev) {
    watch(join(ROOT, "docs"), { recursive: true }, (_, name) => {
      const file = `docs/${name}`;
      if (file.endsWith(".md") && !file.startsWith("docs/.") && existsSync(join(ROOT, file))) {
        refresh(file);
      }
    });
  } else {
    rmSync(OUT, { recursive: true, force: true });
  }
  const code = await run(installed("vitepress", "bin/vitepress.js", isDev ? "dev" : "build", "docs"));
  if (code !== 0) {
    throw new Error("VitePress failed; see above");
  }
  console.log(`docs: ${describeSite()}, ${since(begun)}`);
}

void main().catch((error: Error) => {
  console.error(`docs: ${error.message}`);
  process.exitCode = 1;
});
