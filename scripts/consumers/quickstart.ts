import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installed, output, ROOT } from "../tooling/shell";

const FOLDER = join(ROOT, "examples", "quickstart");

/** The program of examples/quickstart, as TypeScript; without its types it is the same, as it has none. */
export function quickstartProgram(): string {
  return readFileSync(join(FOLDER, "main.ts"), "utf8");
}

/** The same for Node without ES modules. */
export function quickstartAsCommonJs(): string {
  return quickstartProgram()
    .replace(/^import (\{.+\}) from (".+");$/gm, "const $1 = require($2);")
    .replace(/^export const /gm, "const ");
}

/** What the program imports, and what it defines with `stack` as the stack. */
export function quickstartParts(): { readonly imports: string; readonly body: string } {
  const [, imports, body] = /^import .+ from "cdktf";\n(import [\s\S]+ from "archipel";\n)[\s\S]+?new TerraformStack\(.+\);\n([\s\S]+)app\.synth\(\);\n$/.exec(quickstartProgram()) ?? [];
  if (imports === undefined || body === undefined) {
    throw new Error("examples/quickstart/main.ts has a form that is not known here; see scripts/consumers/quickstart.ts");
  }
  return { imports, body: body.replace(/^export const /gm, "const ").trim() };
}

/** What the checkout synthesizes from examples/quickstart, in the form in which it is compared. */
export async function quickstartJson(): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), "archipel-quickstart-"));
  try {
    await output(installed("tsx", "dist/cli.mjs", "main.ts"), { cwd: FOLDER, env: { ...process.env, CDKTF_OUTDIR: outdir } });
    return comparable(readFileSync(join(outdir, "stacks", "shop", "cdk.tf.json"), "utf8"));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/**
 * Synthesized JSON with sorted keys, and without what is not the program's: the folder that Terraform's state is in, and
 * the version of cdktf, which is another on CDK Terrain.
 */
export function comparable(json: string): string {
  const stack = JSON.parse(json) as Json & { "terraform": { backend: unknown }; "//": { metadata: { version?: string } } };
  delete (stack.terraform as { backend?: unknown }).backend;
  delete stack["//"].metadata.version;
  return JSON.stringify(sorted(stack), null, 2);
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function sorted(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return value !== null && typeof value === "object"
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, member]) => [key, sorted(member as Json)]))
    : value;
}
