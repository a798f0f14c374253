import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installed, ROOT, run } from "../tooling/shell";

/** A language that jsii-pacmak makes packages of, and what must be on the PATH for it. */
export interface Language {
  readonly name: "python" | "java" | "go";
  readonly needs: readonly string[];
}

export const LANGUAGES: readonly Language[] = [
  { name: "python", needs: ["python3"] },
  { name: "java", needs: ["java", "mvn"] },
  { name: "go", needs: ["go"] },
];

/** What of its needs is not on the PATH. */
export function missing(language: Language): string[] {
  return language.needs.filter((program) => spawnSync(program, [program === "go" ? "version" : "--version"], { stdio: "ignore" }).status !== 0);
}

/**
 * The package whose Java classes are made beside ours, from the npm package as its makers do: not every mirror of Maven's
 * repository has them. They are for tests, and stand apart from what is published.
 */
const CDK = { folder: join(ROOT, "node_modules", "cdktf"), group: "com" };

/**
 * Makes the package of a language: `<into>/python/*.whl`, `<into>/java/…` in the layout of a Maven repository (beside it
 * `<into>/java-dependencies/…`, in the same layout), `<into>/go/archipel/` as a module.
 *
 * @param source the folder of a package that jsii has compiled; this repository unless said
 * @param options of jsii-pacmak
 */
export async function pacmak(language: Language["name"], into: string, source = ROOT, ...options: readonly string[]): Promise<void> {
  mkdirSync(into, { recursive: true });
  // jsii says of Node 20 that its time is over. Those who still need it are who this library keeps it for.
  const env = { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: "20", JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION: "20" };
  const sources = language === "java" ? [CDK.folder, source] : [source];
  const code = await run(installed("jsii-pacmak", "bin/jsii-pacmak", "--target", language, "--outdir", into, ...options, ...sources), { env });
  if (code !== 0) {
    throw new Error(`jsii-pacmak could not make the ${language} package; see above`);
  }
  if (language === "java") {
    const apart = join(into, "java-dependencies");
    rmSync(apart, { recursive: true, force: true });
    mkdirSync(apart);
    renameSync(join(into, "java", CDK.group), join(apart, CDK.group));
  }
}
