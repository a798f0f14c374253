import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { VARIANTS } from "../../test/support/cloud-variants";
import { ExampleCopy, exampleNames } from "../../test/support/example";
import { STORIES } from "../../test/support/example-stories";
import { CASE_STACK } from "../../test/trust/support/case-stack";
import { installed, output, ROOT } from "../tooling/shell";

/** A stack as it is written. */
export type StackJson = Readonly<Record<string, unknown>>;

/** What the last release wrote: kept in the repository, as a fresh clone may have no tags, and builds no old versions. */
export interface ReleasedStacks {
  readonly version: string;
  /** The stack of each example. */
  readonly examples: Readonly<Record<string, StackJson>>;
  /** For each cloud, a stack of all cases of the conformance suite that it can. */
  readonly clouds: Readonly<Record<string, StackJson>>;
}

const FILE = join(ROOT, "api", "released-stacks.json.br");

export function readReleasedStacks(): ReleasedStacks {
  return JSON.parse(brotliDecompressSync(readFileSync(FILE)).toString("utf8")) as ReleasedStacks;
}

/** Brotli with a window of 16 MiB: the stacks are like each other, and gzip's window of 32 KiB sees nothing of that. */
export function writeReleasedStacks(stacks: ReleasedStacks): void {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  writeFileSync(FILE, brotliCompressSync(JSON.stringify(stacks), { params }));
}

/** What this checkout writes: the examples by the built library, the cases by its sources. */
export async function synthesizeStacks(version: string): Promise<ReleasedStacks> {
  const examples: Record<string, StackJson> = {};
  for (const name of exampleNames()) {
    const copy = new ExampleCopy(name, STORIES[name]!.stack, {});
    try {
      examples[name] = JSON.parse((await copy.synthesize()).json) as StackJson;
    } finally {
      copy.remove();
    }
  }
  const outdir = mkdtempSync(join(tmpdir(), "archipel-released-"));
  try {
    const tsx = ["--tsconfig", "tsconfig.dev.json", join("test", "trust", "support", "synthesize-stacks.ts")];
    await output(installed("tsx", "dist/cli.mjs", ...tsx, outdir, ...VARIANTS.map((name) => `cloud/${name}`)));
    const read = (cloud: string): StackJson => JSON.parse(readFileSync(join(outdir, "cloud", cloud, "cdktf.out", "stacks", CASE_STACK, "cdk.tf.json"), "utf8")) as StackJson;
    return { version, examples, clouds: Object.fromEntries(VARIANTS.map((cloud) => [cloud, read(cloud)])) };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
