import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contextJson, readConfig } from "./cdktf-config";
import type { Environment } from "./environment";
import { Failure } from "./failure";
import { plainError } from "./program-error";
import type { Manifest } from "../sovereignty/manifest";

/** How a program is found. */
export interface ProgramOptions {
  /** The command that runs it, instead of that in cdktf.json. */
  readonly app?: string;
  /** Whether to show what it prints. */
  readonly verbose?: boolean;
}

/** A program as it told itself. */
export interface ProgramReading {
  readonly manifest: Manifest;
  /** What it said when it failed after that, as it does when a policy is broken. */
  readonly failure?: string;
}

/** Runs a program as `cdktf synth` does, but in a folder that is thrown away, and reads what it is. */
export async function readProgram(environment: Environment, { app, verbose = false }: ProgramOptions): Promise<ProgramReading> {
  const config = readConfig(environment.directory) ?? {};
  const command = app ?? config.app;
  if (command === undefined) {
    throw new Failure(`no program: ${environment.directory} has no cdktf.json with an "app"; say how it is run with --app "npx tsx main.ts"`);
  }
  const folder = mkdtempSync(join(tmpdir(), "archipel-"));
  const file = join(folder, "manifest.json");
  try {
    const context = contextJson(config, environment.variables.CDKTF_CONTEXT_JSON);
    const { code, output } = await run(command, environment, variablesFor(environment, context, folder, file));
    if (verbose) {
      environment.say(output);
    }
    const failure = code === 0 ? undefined : plainError(output);
    if (existsSync(file)) {
      return { manifest: JSON.parse(readFileSync(file, "utf8")) as Manifest, failure };
    }
    throw Failure.ofProgram(failure === undefined ? NOTHING(command) : `the program failed (${command})`, failure);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NOTHING = (command: string): string =>
  `the program (${command}) defines nothing of Archipel: no cloud and no policy, or it never calls app.synth(); or it uses another copy of the library, older than this command`;

/** The variables that cdktf gives a program, and the one that lets it tell what it is. */
function variablesFor({ variables }: Environment, context: string, folder: string, file: string): NodeJS.ProcessEnv {
  // As cdktf does: what Terraform is told later must not find its way into the JSON.
  const kept = Object.entries(variables).filter(([name]) => !name.startsWith("TF_VAR_"));
  return {
    ...Object.fromEntries(kept),
    NODE_OPTIONS: variables.NODE_OPTIONS ?? "--max-old-space-size=4096",
    CDKTF_OUTDIR: join(folder, "cdktf.out"),
    CDKTF_CONTEXT_JSON: context,
    CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS: "true",
    ARCHIPEL_MANIFEST: file,
  };
}

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function run(command: string, { directory }: Environment, env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, cwd: directory, env, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    const collect = (chunk: Buffer): void => void chunks.push(chunk);
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output: Buffer.concat(chunks).toString("utf8") }));
  });
}
