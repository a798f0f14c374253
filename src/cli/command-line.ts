import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError, Option } from "commander";
import type { CheckOptions } from "./commands/check";
import { checkProgram } from "./commands/check";
import type { CloudsOptions } from "./commands/clouds";
import { listClouds } from "./commands/clouds";
import type { ExplainOptions } from "./commands/explain";
import { explainError } from "./commands/explain";
import type { MatrixOptions } from "./commands/matrix";
import { showMatrix } from "./commands/matrix";
import type { MoveOptions } from "./commands/move";
import { reportMove } from "./commands/move";
import type { ReportOptions } from "./commands/report";
import { FORMATS, reportProgram } from "./commands/report";
import type { Environment } from "./environment";
import { ExitCode } from "./exit-code";
import { Failure } from "./failure";
import * as help from "./help";

/** Runs a command, and gives what the process ends with. */
export async function runCommandLine(args: readonly string[], environment: Environment): Promise<ExitCode> {
  let code = ExitCode.FINE;
  const end = (result: ExitCode): void => {
    code = result;
  };
  try {
    await commandLine(environment, end).parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? ExitCode.FINE : ExitCode.ERROR;
    }
    environment.say(`archipel: ${error instanceof Failure ? error.message : `this should not happen: ${(error as Error).message}`}\n`);
    return ExitCode.ERROR;
  }
  return code;
}

function commandLine(environment: Environment, end: (code: ExitCode) => void): Command {
  const { print, say, width } = environment;
  const archipel = new Command("archipel")
    .description("Independent European clouds as one: what they are and offer, and what a program makes of them.")
    .version(version(), "--version", "print the version")
    .helpOption("-h, --help", "print this")
    .helpCommand(false)
    .addHelpText("after", help.MAIN)
    .configureOutput({ writeOut: print, writeErr: say, getOutHelpWidth: () => width, getErrHelpWidth: () => width })
    .exitOverride();

  archipel.command("clouds")
    .description("list the clouds of the library, who runs them and where")
    .option("--country <code>", "only regions in a country (FR), or in EU, EEA, Switzerland, United Kingdom")
    .option("--seat <code>", "only operators whose seat is in a country, or in EU, EEA, …")
    .option("--certificate <scheme>", "only operators that hold a certificate: C5, SecNumCloud, HDS, ISO 27001, …")
    .option("--json", "print JSON, with every fact, its source and date")
    .addHelpText("after", help.CLOUDS)
    .action((options: CloudsOptions) => end(listClouds(environment, options)));

  archipel.command("matrix")
    .description("show which cloud offers which capability")
    .option("--capability <id>", "only a capability, or those below it: compute.server")
    .option("--cloud <name...>", "only these clouds, side by side")
    .option("--json", "print JSON")
    .addHelpText("after", help.MATRIX)
    .action((options: MatrixOptions) => end(showMatrix(environment, options)));

  archipel.command("explain")
    .description("tell what the code at the end of an error's message means, and what helps")
    .argument("[code]", "ARCHIPEL_CAPABILITY_MISSING, …; without one, all are listed")
    .option("--json", "print JSON")
    .addHelpText("after", help.EXPLAIN)
    .action((code: string | undefined, options: ExplainOptions) => end(explainError(environment, code, options)));

  ofProgram(archipel.command("check"))
    .description("run the program, and tell which of its policies are met, waived or broken")
    .option("--json", "print JSON")
    .addHelpText("after", help.CHECK)
    .action(async (options: CheckOptions) => end(await checkProgram(environment, options)));

  ofProgram(archipel.command("report"))
    .description("run the program, and report what stands where, who runs it, and what became of the policies")
    .option("-o, --output <file>", "the file to write, or - for the terminal (default: sovereignty.html; the terminal for json and text)")
    .addOption(new Option("--format <format>", "by default, as the output's name ends").choices(FORMATS))
    .option("--json", "the same as --format json")
    .addHelpText("after", help.REPORT)
    .action(async (options: ReportOptions) => end(await reportProgram(environment, options)));

  ofProgram(archipel.command("move"))
    .description("run the program, and tell what a move to another cloud would take")
    .requiredOption("--to <cloud>", "the other cloud: Hetzner, OVHcloud, …")
    .option("--region <name>", "its region: fsn1, GRA11, …")
    .option("--property <name=value...>", "more that defines the cloud, as in a program: projectId=0f3a…; objects and lists as JSON")
    .option("--stack <name>", "only one stack of the program")
    .option("--scope <path>", "only what is at a path or below it: shop/paris")
    .option("-o, --output <file>", "the file to write; a name that ends in .md gets the document")
    .option("--markdown", "print the document")
    .option("--json", "print JSON")
    .addHelpText("after", help.MOVE)
    .action(async (options: MoveOptions) => end(await reportMove(environment, options)));

  return archipel;
}

/** The options of all commands that run a program. */
function ofProgram(command: Command): Command {
  return command
    .option("--app <command>", "how the program is run, instead of the \"app\" in cdktf.json: \"npx tsx main.ts\"")
    .option("--verbose", "show what the program prints");
}

function version(): string {
  return (JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8")) as { version: string }).version;
}
