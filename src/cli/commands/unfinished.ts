import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { plainLine } from "../../core/text";
import { columns, json } from "../columns";
import type { Environment } from "../environment";
import { ExitCode } from "../exit-code";
import { shellWord } from "../shell-word";
import type { StackOptions } from "../unfinished/deployed-stack";
import { ERRORED_STATE, readDeployedStack } from "../unfinished/deployed-stack";
import type { Doubts } from "../unfinished/doubts";
import { doubtsOf } from "../unfinished/doubts";
import { tornStateOf } from "../unfinished/torn-state";

/** How it is told what is unfinished. */
export interface UnfinishedOptions extends StackOptions {
  readonly json?: boolean;
}

/** Tells what a deployment that was broken off may have left at the clouds without the state knowing of it, and how it is taken in. */
export async function tellUnfinished(environment: Environment, options: UnfinishedOptions): Promise<ExitCode> {
  const stack = await readDeployedStack(environment, options);
  const unwritten = existsSync(join(stack.folder, ERRORED_STATE));
  const torn = tornStateOf(stack);
  const doubts = doubtsOf(stack);
  const folder = relative(environment.directory, stack.folder) || ".";
  environment.print(options.json
    ? json({ formatVersion: 1, stack: stack.name, folder, unwrittenState: unwritten, tornState: torn, ...doubts })
    : [...(torn === undefined ? [] : [restoreFirst(torn)]), ...(unwritten ? [pushFirst(folder)] : []), ...told(stack.name, folder, doubts)].join("\n"));
  return torn !== undefined || unwritten || doubts.inDoubt.length > 0 || doubts.tainted.length > 0 ? ExitCode.NO : ExitCode.FINE;
}

function restoreFirst(file: string): string {
  return `${plainLine(file)} is no whole state: something ended Terraform while it was written. What was known before that run is beside it; put it back, and ask again:
  cp ${shellWord(`${file}.backup`)} ${shellWord(file)}
`;
}

function pushFirst(folder: string): string {
  return `${plainLine(folder)}/${ERRORED_STATE} is a state that could not be written where it belongs. Write it there first, remove the file, and ask again:
  terraform -chdir=${shellWord(folder)} state push ${ERRORED_STATE}
`;
}

function told(stack: string, folder: string, { inDoubt, tainted }: Doubts): string[] {
  if (inDoubt.length + tainted.length === 0) {
    return [`All that ${plainLine(stack)} defines is in its state: nothing is in doubt.\n`];
  }
  return [...(inDoubt.length > 0 ? [inDoubtText(stack, folder, inDoubt)] : []), ...(tainted.length > 0 ? [taintedText(folder, tainted)] : [])];
}

function inDoubtText(stack: string, folder: string, inDoubt: Doubts["inDoubt"]): string {
  const rows = inDoubt.map(({ address, path, known }) => [path ?? "", address, Object.entries(known).map(([name, value]) => `${name}=${value}`).join(" ")]);
  const blocks = inDoubt.map(({ address }) => `import {\n  to = ${address}\n  id = ""\n}\n`);
  return `${plainLine(stack)} defines what its state does not hold. After a deployment that was broken off it may stand at its cloud; look there by these names.

${columns([["CONSTRUCT", "TERRAFORM", "KNOWN BY"], ...rows])}
What is not there needs nothing. For what is there, write its block into ${plainLine(folder)}/unfinished.tf with the id that the cloud
gave it, in the form that the provider's documentation says under "Import"; the next deployment takes it in instead of making another.

${blocks.join("\n")}`;
}

function taintedText(folder: string, tainted: readonly string[]): string {
  return `Made, but its creation ended with an error. The next deployment replaces it, or, where it is protected, refuses to. If it is sound, keep it:
${tainted.map((address) => `  terraform -chdir=${shellWord(folder)} untaint ${shellWord(address)}\n`).join("")}`;
}
