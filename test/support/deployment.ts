import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, HttpBackend, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { Terraform } from "archipel-sandbox";
import type { Changes, Outcome } from "archipel-sandbox";
import { DESTROYABLE } from "./destroyable";
import type { Program } from "./programs";
import { StateServer } from "./state-server";

const STACK = "cases";
/** Where a plan is kept until it is carried out. */
const PLAN = "prepared.tfplan";

/** Which form of the programs. */
export type Form = "base" | "changed";

/**
 * Programs in one stack, each in a scope of its own. The engine is run without cdktf's command line, which takes three times as long
 * to show what happens as the engine takes for it; the examples are deployed through that.
 */
export class Deployment {
  private readonly directory = mkdtempSync(join(tmpdir(), "archipel-cases-"));
  private paths = new Map<string, string>();
  private state?: StateServer;

  public constructor(
    private readonly programs: readonly Program[],
    private readonly env: Readonly<Record<string, string>>,
    private readonly engine?: string,
  ) {}

  /** Writes the stack, as `app.synth()` does. */
  public synthesize(form: Form): void {
    const app = new App({ outdir: join(this.directory, "cdktf.out"), context: DESTROYABLE });
    const stack = new TerraformStack(app, STACK);
    // The environment tells the address.
    new HttpBackend(stack, { address: "" }).addOverride("address", undefined);
    for (const program of this.programs) {
      program[form](new Construct(stack, program.id));
    }
    app.synth();
    this.readPaths();
  }

  /** Applies what was synthesized, as `cdktf deploy` does. @throws Error with what the engine found wrong */
  public async deploy(): Promise<void> {
    const terraform = await this.terraform();
    succeeded("init", await terraform.init());
    succeeded("apply", await terraform.apply());
  }

  /** Plans what was synthesized, to be carried out as it was foreseen. @throws Error with what the engine found wrong */
  public async prepare(...options: readonly string[]): Promise<Outcome> {
    const terraform = await this.terraform();
    succeeded("init", await terraform.init());
    const outcome = await terraform.plan(`-out=${PLAN}`, ...options);
    succeeded("plan", outcome);
    return outcome;
  }

  /** Carries out what {@link prepare} has planned. @throws Error with what the engine found wrong */
  public async carryOut(): Promise<void> {
    succeeded("apply", await (await this.terraform()).apply(PLAN));
  }

  /** Destroys it all, as `cdktf destroy` does. @throws Error with what the engine found wrong */
  public async destroy(...options: readonly string[]): Promise<void> {
    succeeded("destroy", await (await this.terraform()).destroy(...options));
  }

  /** What a plan foresees. */
  public async plan(): Promise<Outcome> {
    return (await this.terraform()).plan();
  }

  /** Installs the providers. */
  public async init(): Promise<Outcome> {
    return (await this.terraform()).init();
  }

  /** What the provider itself finds wrong, once it is installed. */
  public async validate(): Promise<Outcome> {
    return validated(await this.terraform());
  }

  /** The addresses of one program's resources. */
  public of(program: Program, addresses: readonly string[]): string[] {
    return addresses.filter((address) => this.paths.get(address)?.startsWith(`${STACK}/${program.id}/`));
  }

  /** What a plan would do to resources of one program that exist. */
  public touched(program: Program, changes: Changes): string[] {
    return this.of(program, [...changes.updated, ...changes.replaced, ...changes.destroyed]);
  }

  public remove(): void {
    this.state?.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async terraform(): Promise<Terraform> {
    this.state ??= await StateServer.start();
    const directory = join(this.directory, "cdktf.out", "stacks", STACK);
    return new Terraform({ directory, env: { ...this.env, TF_HTTP_ADDRESS: this.state.address }, engine: this.engine });
  }

  /** cdktf notes each resource's construct path beside it. What a change drops keeps the path it had. */
  private readPaths(): void {
    const file = join(this.directory, "cdktf.out", "stacks", STACK, "cdk.tf.json");
    const json = JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, Record<string, { "//"?: { metadata: { path: string } } }>>>;
    for (const [prefix, blocks] of [["", json.resource], ["data.", json.data]] as const) {
      for (const [type, named] of Object.entries(blocks ?? {})) {
        for (const [name, block] of Object.entries(named)) {
          this.paths.set(`${prefix}${type}.${name}`, block["//"]?.metadata.path ?? "");
        }
      }
    }
  }
}

/** What the providers find wrong where an engine is at work, once they are installed. */
export async function validated(terraform: Terraform): Promise<Outcome> {
  const outcome = await terraform.run("validate", "-json");
  const { diagnostics } = JSON.parse(outcome.answer) as Pick<Outcome, "diagnostics">;
  return { ...outcome, diagnostics };
}

function succeeded(what: string, { exitCode, output, diagnostics }: Outcome): void {
  if (exitCode !== 0) {
    const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ summary, detail, address }) => `${address ?? ""} ${summary}: ${detail}`);
    throw new Error(`${what} ended with ${exitCode}:\n${errors.length === 0 ? output : errors.join("\n")}`);
  }
}
