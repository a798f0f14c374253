import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome, WorldResource } from "archipel-sandbox";
import { engineOnPath, Sandbox, Terraform } from "archipel-sandbox";
import { runCdktf } from "./cdktf";
import type { Ran } from "./command-line";
import { spawned } from "./command-line";
import { DESTROYABLE_ENV } from "./destroyable";

const EXAMPLES = join(__dirname, "..", "..", "examples");
/** Copies stand inside the package, so that `import "archipel"` is the package itself; git ignores the folder. */
const COPIES = join(EXAMPLES, ".archipel-sandbox");
/** What several examples are made of. */
const PATTERNS = "patterns";
/** Where a plan is kept until it is carried out. */
const PLAN = "change.tfplan";

/** The examples: each folder with a program for cdktf. */
export function exampleNames(): string[] {
  return readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, "cdktf.json"))).sort();
}

/** The file that an example starts with. */
export function programOf(name: string): string {
  return join(EXAMPLES, name, "main.ts");
}

/** What cdktf's manifest says of stacks, as far as it is read here. */
interface Manifest {
  readonly stacks: Readonly<Record<string, { readonly annotations?: readonly { readonly level: string; readonly message: string }[] }>>;
}

/** What a program gives. */
export interface Synthesized {
  /** The stack's JSON. */
  readonly json: string;
  /** What the program warns of. */
  readonly warnings: readonly string[];
}

/** A change of a program, as one makes it in an editor. */
export interface Edit {
  /** A text that the file has exactly once. */
  readonly find: string;
  readonly replace: string;
}

/** Copies an example away from what `npm start` deploys, so that it has a state and a world of its own. */
export class ExampleCopy {
  private readonly copy: string;
  private readonly directory: string;

  /** @param program the engine; without it, the one that this run is for */
  public constructor(
    name: string,
    private readonly stack: string,
    private readonly env: Readonly<Record<string, string>>,
    private readonly program = engineOnPath() ?? "terraform",
  ) {
    mkdirSync(COPIES, { recursive: true });
    this.copy = mkdtempSync(join(COPIES, `${name}-`));
    this.directory = join(this.copy, name);
    const isSource = (path: string): boolean => !/[/\\](?:cdktf\.out|[^/\\]+\.tfstate[^/\\]*)$/.test(path);
    [name, PATTERNS].forEach((folder) => cpSync(join(EXAMPLES, folder), join(this.copy, folder), { recursive: true, filter: isSource }));
  }

  /** Changes the program, and gives what it was before. @throws Error when the text is not there exactly once */
  public edit({ find, replace }: Edit): string {
    const before = readFileSync(this.file, "utf8");
    const parts = before.split(find);
    if (parts.length !== 2) {
      throw new Error(`${this.file} has ${parts.length - 1} times: ${find}`);
    }
    this.write(parts.join(replace));
    return before;
  }

  /** Puts another program in its place. */
  public write(program: string): void {
    writeFileSync(this.file, program);
  }

  /** `cdktf deploy` or `destroy`, each of which runs the program. Data goes when it is destroyed as a whole, and is protected until then. */
  public cdktf(command: "deploy" | "destroy", env = this.env): Promise<string> {
    return runCdktf([command, this.stack, "--auto-approve"], this.directory, command === "destroy" ? { ...env, ...DESTROYABLE_ENV } : env, this.program);
  }

  /**
   * What `cdktf deploy` and `destroy` come to, without cdktf's command line, which takes longer than the rest: the program runs, then the engine.
   *
   * @throws Error with what failed
   */
  public async directly(command: "deploy" | "destroy"): Promise<void> {
    await this.synthesize(command === "destroy" ? { ...this.env, ...DESTROYABLE_ENV } : this.env);
    const engine = this.engine();
    for (const outcome of [await engine.init(), command === "deploy" ? await engine.apply() : await engine.destroy()]) {
      if (outcome.exitCode !== 0) {
        throw new Error(`${command} of ${this.stack} failed:\n${outcome.output}`);
      }
    }
  }

  /**
   * Carries out what a plan of the program foresees, as `cdktf deploy` does once somebody has agreed to what it shows. Gives that plan.
   *
   * @throws Error with what failed
   */
  public async change(): Promise<Outcome> {
    await this.synthesize(this.env);
    const engine = this.engine();
    const outcomes = [await engine.init(), await engine.plan(`-out=${PLAN}`), await engine.apply(PLAN)];
    const failed = outcomes.find(({ exitCode }) => exitCode !== 0);
    if (failed) {
      throw new Error(`the change of ${this.stack} failed:\n${failed.output}`);
    }
    return outcomes[1];
  }

  /** The engine where the last synthesized program lies. */
  public engine(engine = this.program): Terraform {
    return new Terraform({ directory: join(this.outdir, "stacks", this.stack), env: this.env, engine });
  }

  /** What a plan of the last synthesized program foresees. */
  public async plan(): Promise<Outcome> {
    const outcome = await this.engine().plan();
    if (outcome.exitCode !== 0) {
      throw new Error(`the plan of ${this.stack} failed:\n${outcome.output}`);
    }
    return outcome;
  }

  /** Runs the program as cdktf would. @throws Error with what it printed, when it fails */
  public async synthesize(env: Readonly<Record<string, string>> = {}): Promise<Synthesized> {
    const { code, err } = await this.attempt(env);
    if (code !== 0) {
      throw new Error(`the program of ${this.stack} ended with ${code}: ${err.trim()}`);
    }
    const manifest = JSON.parse(readFileSync(join(this.outdir, "manifest.json"), "utf8")) as Manifest;
    const json = readFileSync(join(this.outdir, "stacks", this.stack, "cdk.tf.json"), "utf8");
    const { annotations = [] } = manifest.stacks[this.stack]!;
    return { json, warnings: annotations.filter(({ level }) => level === "@cdktf/warn").map(({ message }) => message) };
  }

  /** Runs the program as cdktf would, and gives what it printed, however it ended. */
  public attempt(env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    return spawned(process.execPath, ["--import", "tsx", "main.ts"], this.directory, { ...env, CDKTF_OUTDIR: this.outdir });
  }

  /** Where the program writes. */
  public get outdir(): string {
    return join(this.directory, "cdktf.out");
  }

  private get file(): string {
    return join(this.directory, "main.ts");
  }

  public remove(): void {
    rmSync(this.copy, { recursive: true, force: true });
    if (readdirSync(COPIES).length === 0) {
      rmdirSync(COPIES);
    }
  }
}

/** How an example is deployed and changed. */
export interface Course {
  readonly stack: string;
  readonly edits: readonly Edit[];
  /** Values of the program's variables. */
  readonly variables?: Variables;
  /** Whether cdktf's command line deploys it, as its users do. */
  readonly byCommandLine?: boolean;
}

/** What happened to an example in its whole life. */
export interface ExampleLife {
  /** What existed after the first deployment. */
  readonly deployed: readonly WorldResource[];
  /** The plan after the first deployment. */
  readonly second: Outcome;
  /** The plan of the edited program. */
  readonly change: Outcome;
  /** The plan after its deployment. */
  readonly fourth: Outcome;
  /** What existed after the destruction. */
  readonly left: readonly WorldResource[];
}

/** Values of a program's variables. */
export type Variables = Readonly<Record<string, string>>;

/** How Terraform is told them. */
export function environmentOf(variables: Variables): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [`TF_VAR_${name}`, value]));
}

/** Deploys an example, edits and deploys it again, and destroys it, in a world of its own; by the engine that this run is for, unless one is named. */
export async function liveExample(
  name: string,
  { stack, edits, variables = {}, byCommandLine = false }: Course,
  engine?: string,
): Promise<ExampleLife> {
  const world = mkdtempSync(join(tmpdir(), "archipel-example-"));
  const sandbox = await Sandbox.start({ world });
  const copy = new ExampleCopy(name, stack, { ...sandbox.env, ...environmentOf(variables) }, engine);
  const run = (command: "deploy" | "destroy"): Promise<unknown> => (byCommandLine ? copy.cdktf(command) : copy.directly(command));
  const changeByCommandLine = async (): Promise<Outcome> => {
    await copy.synthesize();
    const planned = await copy.plan();
    await copy.cdktf("deploy");
    return planned;
  };
  try {
    await run("deploy");
    const deployed = sandbox.world.resources();
    const second = await copy.plan();
    edits.forEach((edit) => copy.edit(edit));
    const change = byCommandLine ? await changeByCommandLine() : await copy.change();
    const fourth = await copy.plan();
    await run("destroy");
    return { deployed, second, change, fourth, left: sandbox.world.resources() };
  } finally {
    sandbox.stop();
    copy.remove();
    rmSync(world, { recursive: true, force: true });
  }
}
