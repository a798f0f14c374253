import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Consumer, Place } from "./consumer";
import { ROOT } from "../tooling/shell";

const TEMPLATE = join(ROOT, "examples", "pattern");
/** What the template's `.gitignore` keeps out of a copy. */
const MADE = /^(node_modules|lib|dist|cdktf\.out|\.jsii|tsconfig\.tsbuildinfo|package-lock\.json|.*\.tgz)$/;

/**
 * What the author of a pattern and its user do: the template is copied out, built by jsii, tested on every cloud and packed; an app of
 * somebody else installs that beside the library.
 */
const consumer: Consumer = {
  name: "pattern",
  project: "app",
  isQuickstart: false,
  lacks: () => undefined,
  install: async (place) => installApp(place, await publish(place)),
};
export default consumer;

/** Makes the package of the pattern, as its author does; gives the file. */
async function publish(place: Place): Promise<string> {
  for (const name of readdirSync(TEMPLATE).filter((entry) => !MADE.test(entry))) {
    cpSync(join(TEMPLATE, name), join(place.folder, "pattern", name), { recursive: true });
  }
  const author = (...command: string[]) => place.run(command, { in: "pattern" });
  await author("npm", "install", "--save-dev", place.artefacts.library);
  await author("npx", "projen", "compile");
  await author("npx", "projen", "test");
  const printed = await author("npm", "pack", "--silent", "--pack-destination", place.folder);
  return join(place.folder, printed.trim().split("\n").pop()!);
}

/** The program of the pattern's README, in a folder that knows packages alone. */
async function installApp(place: Place, pattern: string): Promise<void> {
  const app = { in: "app" };
  place.write("app/package.json", `${JSON.stringify({ name: "office", private: true }, null, 2)}\n`);
  await place.run(["npm", "install", place.artefacts.library, pattern, "cdktf", "constructs", "tsx@4", "typescript@5.9", "@types/node@20"], app);
  const copies = await place.run(["npm", "ls", "--all", "--parseable", "archipel", "constructs", "cdktf"], app);
  for (const name of ["archipel", "constructs", "cdktf"]) {
    const found = new Set(copies.split("\n").filter((path) => path.endsWith(`/node_modules/${name}`)));
    if (found.size !== 1) {
      throw new Error(`${name} is there ${found.size} times: ${[...found].join(", ")}`);
    }
  }
  place.write("app/main.ts", programOf(readFileSync(join(TEMPLATE, "README.md"), "utf8")));
  place.write("app/cdktf.json", `${JSON.stringify({ language: "typescript", app: "node --import tsx main.ts", sendCrashReports: "false" }, null, 2)}\n`);
  place.write("app/tsconfig.json", JSON.stringify({ compilerOptions: { module: "nodenext", target: "es2022", strict: true, noEmit: true, types: ["node"] } }));
  await place.run(["tsc"], app);
}

/** The first program of a page. */
function programOf(page: string): string {
  const [, program] = /```ts\b[^\n]*\n([\s\S]*?)```/.exec(page) ?? [];
  if (program === undefined) {
    throw new Error("the README of the pattern has no program");
  }
  return program;
}
