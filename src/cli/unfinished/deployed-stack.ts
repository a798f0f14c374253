import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { StackJson } from "../../sovereignty/reading/stack-json";
import type { Environment } from "../environment";
import { Failure } from "../failure";

/** Which stack, and where it was synthesized to. */
export interface StackOptions {
  /** @default - the only one there is */
  readonly stack?: string;
  /** @default "cdktf.out" */
  readonly output?: string;
}

/** One instance of a resource in Terraform's state. */
interface StateInstance {
  /** `tainted` after a creation that ended with an error. */
  readonly status?: string;
}

/** A resource in Terraform's state. */
interface StateResource {
  readonly mode: string;
  readonly module?: string;
  readonly type: string;
  readonly name: string;
  readonly instances?: readonly StateInstance[];
}

/** The part of Terraform's state that is read here. */
export interface State {
  readonly resources?: readonly StateResource[];
}

/** A stack as it was synthesized, and what Terraform knows to exist of it. */
export interface DeployedStack {
  readonly name: string;
  /** Where Terraform runs. */
  readonly folder: string;
  readonly json: StackJson;
  readonly state: State;
}

/** Terraform writes the state here when it cannot write it where it belongs. */
export const ERRORED_STATE = "errored.tfstate";

const ENGINES = ["terraform", "tofu"] as const;

/** Reads a stack of the output folder, and has the engine fetch its state. @throws Failure when either cannot be had */
export async function readDeployedStack(environment: Environment, { stack, output = "cdktf.out" }: StackOptions): Promise<DeployedStack> {
  const stacks = join(resolve(environment.directory, output), "stacks");
  const names = existsSync(stacks) ? readdirSync(stacks).filter((name) => existsSync(join(stacks, name, "cdk.tf.json"))) : [];
  const name = stack ?? (names.length === 1 ? names[0] : undefined);
  if (names.length === 0) {
    throw new Failure(`${stacks} has no stack: run this where the program was deployed from, or say where it was synthesized to with --output`);
  }
  if (name === undefined || !names.includes(name)) {
    throw new Failure(`--stack: ${name === undefined ? "which" : `there is no ${JSON.stringify(name)}`}? There are: ${names.join(", ")}`);
  }
  const folder = join(stacks, name);
  const json = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8")) as StackJson;
  return { name, folder, json, state: await pullState(environment, folder) };
}

/** An empty answer is an empty state: nothing was deployed yet, or nothing was written. */
async function pullState({ variables }: Environment, folder: string): Promise<State> {
  const named = variables.TERRAFORM_BINARY_NAME;
  for (const engine of named === undefined ? ENGINES : [named]) {
    const pulled = await run(engine, folder, variables);
    if (pulled?.code === 0) {
      return readState(pulled.out, engine, folder);
    }
    if (pulled !== undefined) {
      throw new Failure(`${engine} cannot read the state in ${folder}; run "${engine} init" there if it says so`, "ARCHIPEL_COMMAND_USAGE", `:\n${pulled.err.trim()}`);
    }
  }
  throw new Failure(`${named ?? `neither ${ENGINES.join(" nor ")}`} is not on the PATH, and the state is read by it (TERRAFORM_BINARY_NAME names another)`);
}

/** @throws Failure that says nothing of what is in it, as a state holds secrets */
function readState(text: string, engine: string, folder: string): State {
  try {
    return text.trim() === "" ? {} : (JSON.parse(text) as State);
  } catch {
    throw new Failure(`what ${engine} tells of the state in ${folder} is no JSON`);
  }
}

interface Pulled {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What the engine answers; nothing where there is no such program. */
function run(engine: string, cwd: string, env: Environment["variables"]): Promise<Pulled | undefined> {
  return new Promise((done) => {
    const child = spawn(engine, ["state", "pull"], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", () => done(undefined));
    child.on("close", (code) => done({ code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") }));
  });
}
