import { relative, resolve } from "node:path";
import { json } from "../columns";
import type { Environment } from "../environment";
import { ExitCode } from "../exit-code";
import { Failure } from "../failure";
import type { CloudRequest, PerCloudOptions } from "../init/cloud-request";
import { allCloudNames, readRequests } from "../init/cloud-request";
import { dependenciesOf } from "../init/dependencies";
import { filesOf } from "../init/files";
import { land } from "../init/landing";
import type { Pattern } from "../init/pattern";
import { PATTERNS } from "../init/pattern";
import type { Project } from "../init/project";
import { projectName } from "../init/project-name";
import { Questions } from "../init/questions";
import { completed, requireAll } from "../init/requirements";
import { beginHistory, install } from "../init/set-up";
import { checkFolder, writeFiles } from "../init/write-files";
import { findName } from "../names";

/** What to begin with. */
export interface InitOptions extends PerCloudOptions {
  readonly clouds?: string;
  readonly pattern?: string;
  readonly name?: string;
  readonly packageManager: string;
  readonly cdk: string;
  readonly archipel?: string;
  readonly sandbox?: string | boolean;
  readonly install: boolean;
  readonly git: boolean;
  readonly force?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** Writes a small program for the CDK into a folder. */
export async function initProject(environment: Environment, asked: string | undefined, options: InitOptions): Promise<ExitCode> {
  const folder = resolve(environment.directory, asked ?? ".");
  const project = await decide(environment, folder, options);
  const files = filesOf(project);
  checkFolder(folder, Object.keys(files), options.force === true);
  writeFiles(folder, files);
  if (options.git) {
    await beginHistory(folder);
  }
  if (options.install) {
    environment.say(`written; ${options.packageManager} installs what it needs …\n`);
    await install(folder, options.packageManager);
  }
  const { name, pattern } = project;
  const clouds = project.clouds.map(({ request }) => request.cloudName);
  const next = nextSteps(project, relative(environment.directory, folder), options);
  environment.print(options.json
    ? json({ formatVersion: 1, folder, name, pattern: pattern.name, clouds, files: Object.keys(files), next })
    : `${name}: ${pattern.name} on ${clouds.join(", ")}. What to do next:\n${next.map((line) => `  ${line}\n`).join("")}`);
  return ExitCode.FINE;
}

/** All choices: said, asked for at a terminal, or usual. Nothing is written yet. */
async function decide(environment: Environment, folder: string, options: InitOptions): Promise<Project> {
  const questions = environment.ask && options.yes !== true ? new Questions(environment.ask, environment.say) : undefined;
  const { atlas } = environment;
  const usualName = projectName(options.name, folder);
  const isBare = options.clouds === undefined && options.name === undefined;
  const name = isBare && questions ? await questions.name(usualName, (line) => projectName(line, folder)) : usualName;
  const names = options.clouds?.split(",").map((one) => one.trim()).filter((one) => one !== "") ?? (await questions?.clouds()) ?? [];
  if (names.length === 0) {
    throw new Failure(`--clouds: which? Names with commas between them, of: ${allCloudNames().join(", ")}`);
  }
  const pattern = await patternOf(options.pattern, names.length, questions);
  const dependencies = dependenciesOf(folder, { ...options, directory: environment.directory });
  const requests: CloudRequest[] = [];
  for (const request of readRequests(names, options)) {
    requests.push((await questions?.complete(request, pattern, atlas)) ?? request);
  }
  requireAll(requests, atlas);
  const clouds = land(pattern, completed(requests), atlas);
  return { name, pattern, clouds, ...dependencies, hasSandbox: options.sandbox !== false, packageManager: options.packageManager };
}

async function patternOf(asked: string | undefined, clouds: number, questions: Questions | undefined): Promise<Pattern> {
  const name = asked === undefined ? undefined : findName(asked, PATTERNS.map((pattern) => pattern.name), "pattern");
  const pattern = PATTERNS.find((one) => one.name === name) ?? (await questions?.pattern()) ?? PATTERNS[0];
  if (clouds < pattern.fewestClouds) {
    throw new Failure(`the pattern ${pattern.name} is for ${pattern.fewestClouds} clouds or more; got ${clouds}`);
  }
  return pattern;
}

/** At most three lines. */
function nextSteps({ hasSandbox, packageManager }: Project, folder: string, { install: isInstalled }: InitOptions): string[] {
  const first = [...(folder === "" ? [] : [`cd ${folder}`]), ...(isInstalled ? [] : [`${packageManager} install`])].join(" && ");
  return [
    ...(first === "" ? [] : [first]),
    hasSandbox ? `${packageManager} run sandbox     # deploys it without an account` : `${packageManager} run synth       # writes Terraform's JSON`,
    `${packageManager} run deploy      # on the real clouds; README.md says which credentials they want`,
  ];
}
