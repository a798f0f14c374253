import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError, Option } from "commander";
import type { CheckOptions } from "./commands/check";
import { checkProgram } from "./commands/check";
import type { CloudsOptions } from "./commands/clouds";
import { listClouds } from "./commands/clouds";
import type { ExplainOptions } from "./commands/explain";
import { explainError } from "./commands/explain";
import type { InitOptions } from "./commands/init";
import { initProject } from "./commands/init";
import type { MatrixOptions } from "./commands/matrix";
import { showMatrix } from "./commands/matrix";
import type { MoveOptions } from "./commands/move";
import { reportMove } from "./commands/move";
import type { ReportOptions } from "./commands/report";
import { FORMATS, reportProgram } from "./commands/report";
import type { UnfinishedOptions } from "./commands/unfinished";
import { tellUnfinished } from "./commands/unfinished";
import type { Environment } from "./environment";
import { ExitCode } from "./exit-code";
import { Failure } from "./failure";
import * as help from "./help";
import { CDKS } from "./init/dependencies";
import { PATTERNS } from "./init/pattern";
import { INSTALL } from "./init/set-up";
import { PACKAGE_ROOT } from "./package-root";

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

  archipel.command("init")
    .description("begin a program: write a small one into a folder, with a test, and install what it needs")
    .argument("[folder]", "where to (default: this folder)")
    .option("--clouds <names>", "where it lands, with commas between them: scaleway,hetzner")
    .addOption(new Option("--pattern <name>", "what it begins with (default: server)").choices(PATTERNS.map(({ name }) => name)))
    .option("--name <name>", "of the package and the stack (default: the folder's)")
    .option("--region <cloud=name>", "a cloud's region; repeat it for others (default: the first that carries the pattern)", collect)
    .option("--property <cloud.name=value>", "more that defines a cloud: stackit.projectId=0f3a…; JSON where it is no text; a secret without its value", collect)
    .option("--machine <cloud=name>", "a cloud's machine type, where 2 vCPU and 4 GiB do not find one", collect)
    .option("--image <cloud=name>", "a cloud's image, where its catalogue does not have Ubuntu or Debian", collect)
    .addOption(new Option("--package-manager <name>", "what installs").choices(Object.keys(INSTALL)).default("npm"))
    .addOption(new Option("--cdk <name>", "CDK for Terraform, or its successor CDK Terrain").choices(Object.keys(CDKS)).default("cdktf"))
    .option("--archipel <version>", "a version of archipel, or file:PATH of its tarball (default: what this command is from)")
    .option("--sandbox [version]", "the same of archipel-sandbox (default: beside archipel)")
    .option("--no-sandbox", "without a sandbox to deploy into")
    .option("--no-install", "write only")
    .option("--no-git", "without a git repository")
    .option("-y, --yes", "ask nothing, and take what is usual")
    .option("--force", "overwrite files that are in the way")
    .option("--json", "print JSON")
    .addHelpText("after", help.INIT)
    .action(async (folder: string | undefined, options: InitOptions) => end(await initProject(environment, folder, options)));

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

  archipel.command("unfinished")
    .description("after a deployment that was broken off: tell what may stand at the clouds without the state knowing of it")
    .option("--stack <name>", "which stack (default: the only one)")
    .option("--output <folder>", "where the program was synthesized to", "cdktf.out")
    .option("--json", "print JSON")
    .addHelpText("after", help.UNFINISHED)
    .action(async (options: UnfinishedOptions) => end(await tellUnfinished(environment, options)));

  return archipel;
}

/** The values of an option that may be repeated. */
function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** The options of all commands that run a program. */
function ofProgram(command: Command): Command {
  return command
    .option("--app <command>", "how the program is run, instead of the \"app\" in cdktf.json: \"npx tsx main.ts\"")
    .option("--verbose", "show what the program prints");
}

function version(): string {
  return (JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")) as { version: string }).version;
}
