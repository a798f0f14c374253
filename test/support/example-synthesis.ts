import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programOf } from "./example";

const synthesized = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** Runs an example's program in this process, once, as a module is loaded once; gives each stack's JSON. */
export function stacksOf(name: string): Promise<ReadonlyMap<string, string>> {
  const known = synthesized.get(name) ?? synthesize(name);
  synthesized.set(name, known);
  return known;
}

async function synthesize(name: string): Promise<ReadonlyMap<string, string>> {
  const outdir = mkdtempSync(join(tmpdir(), "archipel-synth-"));
  const before = process.env.CDKTF_OUTDIR;
  process.env.CDKTF_OUTDIR = outdir;
  // A federation keeps its record beside the program.
  const directory = process.cwd();
  process.chdir(outdir);
  try {
    await import(programOf(name));
    const stacks = join(outdir, "stacks");
    return new Map(readdirSync(stacks).map((stack) => [stack, readFileSync(join(stacks, stack, "cdk.tf.json"), "utf8")]));
  } finally {
    process.chdir(directory);
    if (before === undefined) {
      delete process.env.CDKTF_OUTDIR;
    } else {
      process.env.CDKTF_OUTDIR = before;
    }
    rmSync(outdir, { recursive: true, force: true });
  }
}
