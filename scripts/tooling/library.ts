import { join, relative } from "node:path";
import { writeCloudSubpaths } from "./cloud-subpaths";
import { makeRequiresLazy } from "./lazy-requires";
import { installed, run } from "./shell";
import { filesUnder } from "./stamp";

/** The modules that the sources of a package become. */
export function modulesOf(folder: string): string[] {
  const sources = join(folder, "src");
  return filesUnder(sources).filter((file) => file.endsWith(".ts")).map((file) => join(folder, "lib", relative(sources, file).replace(/\.ts$/, ".js")));
}

/** src → lib and the assembly of a package, by jsii. @throws Error when it does not compile */
export async function compileLibrary(folder: string): Promise<void> {
  // jsii says of Node 20 that its time is over. Those who still need it are who this library keeps it for.
  const env = { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: "20" };
  if ((await run(installed("jsii", "bin/jsii", "--silence-warnings=reserved-word"), { env, cwd: folder })) !== 0) {
    throw new Error("jsii failed; see above");
  }
  modulesOf(folder).forEach(makeRequiresLazy);
  writeCloudSubpaths(folder);
}
