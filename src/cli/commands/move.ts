import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ExitReport } from "../../sovereignty/exit/exit-report";
import type { Manifest } from "../../sovereignty/manifest";
import { json } from "../columns";
import type { Environment } from "../environment";
import { ExitCode } from "../exit-code";
import { Failure } from "../failure";
import type { ProgramOptions } from "../read-program";
import { readProgram } from "../read-program";
import type { TargetOptions } from "../target-cloud";
import { defineTarget } from "../target-cloud";

/** What would move, and where to. */
export interface MoveOptions extends ProgramOptions, TargetOptions {
  readonly stack?: string;
  readonly scope?: string;
  readonly output?: string;
  readonly markdown?: boolean;
  readonly json?: boolean;
}

/** Runs a program and tells what a move to another cloud would take. */
export async function reportMove(environment: Environment, options: MoveOptions): Promise<ExitCode> {
  const folder = mkdtempSync(join(tmpdir(), "archipel-"));
  try {
    const target = defineTarget(options, join(folder, "out"));
    const { manifest, failure } = await readProgram(environment, options);
    const report = ExitReport._fromManifest(manifest, scopeOf(options, manifest), target);
    const text = options.json ? json(report.toJson()) : options.markdown || options.output?.endsWith(".md") ? report.toMarkdown() : report.toText();
    if (options.output === undefined) {
      environment.print(text);
    } else {
      writeFileSync(resolve(environment.directory, options.output), text);
      environment.say(`written: ${options.output}\n`);
    }
    if (failure !== undefined) {
      environment.say(`The program fails today, too:\n${failure}\n`);
    }
    return report.isBlocked ? ExitCode.NO : ExitCode.FINE;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The path of what would move, which the program must have. */
function scopeOf({ stack, scope }: MoveOptions, { stacks, clouds, constructs }: Manifest): string {
  if (stack !== undefined && !stacks.includes(stack)) {
    throw new Failure(`there is no stack ${JSON.stringify(stack)}; there are: ${stacks.join(", ")}`);
  }
  const paths = [...clouds, ...constructs].map(({ path }) => path);
  if (scope !== undefined && !paths.some((path) => path === scope || path.startsWith(`${scope}/`))) {
    throw new Failure(`there is nothing at ${JSON.stringify(scope)}; clouds are at: ${clouds.map(({ path }) => path).join(", ")}`);
  }
  return scope ?? stack ?? "";
}
