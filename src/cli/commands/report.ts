import { writeFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import type { Manifest } from "../../sovereignty/manifest";
import { reportHtml } from "../../sovereignty/report/page";
import { reportText } from "../../sovereignty/report/text";
import { json } from "../columns";
import type { Environment } from "../environment";
import { ExitCode } from "../exit-code";
import { Failure } from "../failure";
import type { ProgramOptions } from "../read-program";
import { readProgram } from "../read-program";

/** The forms that a report can have. */
export const FORMATS = ["html", "json", "text"] as const;

/** Which report, and where to. */
export interface ReportOptions extends ProgramOptions {
  readonly output?: string;
  readonly format?: (typeof FORMATS)[number];
  readonly json?: boolean;
}

const PAGE = "sovereignty.html";
const STDOUT = "-";

/** Runs a program and reports on it. */
export async function reportProgram(environment: Environment, options: ReportOptions): Promise<ExitCode> {
  const format = options.json ? "json" : (options.format ?? formatOf(options.output));
  const { manifest, failure } = await readProgram(environment, options);
  const output = options.output ?? (format === "html" ? PAGE : STDOUT);
  const isFile = output !== STDOUT;
  const content = contentOf(manifest, format, { width: environment.width, colour: environment.colour && !isFile });
  if (isFile) {
    write(resolve(environment.directory, output), content);
    environment.say(`written: ${output}\n`);
  } else {
    environment.print(content);
  }
  if (failure !== undefined) {
    environment.say(`The program failed all the same, as the report says or as follows:\n${failure}\n`);
  }
  return manifest.policies.some(({ verdict }) => verdict === "broken") ? ExitCode.NO : failure === undefined ? ExitCode.FINE : ExitCode.ERROR;
}

function formatOf(output: string | undefined): (typeof FORMATS)[number] {
  const ending = extname(output ?? PAGE);
  return ending === ".json" ? "json" : ending === ".txt" || output === STDOUT ? "text" : "html";
}

function contentOf(manifest: Manifest, format: (typeof FORMATS)[number], look: { readonly width: number; readonly colour: boolean }): string {
  return format === "html" ? reportHtml(manifest) : format === "json" ? json(manifest) : reportText(manifest, look);
}

function write(file: string, content: string): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new Failure(`cannot write ${file}: ${(error as Error).message}`);
  }
}
