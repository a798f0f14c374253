import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { App } from "cdktf";
import { App as CdkApp, HttpBackend, LocalBackend, TerraformResource, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { Bucket, Database, DnsZone, FileShare, Volume } from "archipel";
import { Sandbox, Terraform } from "archipel-sandbox";
import type { State } from "../../../../src/cli/unfinished/deployed-stack";
import type { CloudMaker, Program } from "../../../support/programs";
import { giveExisting } from "../../../support/sandbox-life";
import { StateServer } from "../../../support/state-server";

/** Where the state is kept. */
export type Backend = "local" | "http";

const STACK = "tried";
const DATA = [Volume, Bucket, Database, FileShare, DnsZone];

/** Programs of one cloud in one stack, a world of their own, and Terraform to deploy the one into the other. */
export class TriedStack {
  /** Starts the cloud's providers, with what programs find there. */
  public static async start(maker: CloudMaker, backend: Backend): Promise<TriedStack> {
    const folder = mkdtempSync(join(tmpdir(), "archipel-faults-"));
    const sandbox = await Sandbox.start({ world: join(folder, "world") });
    giveExisting(sandbox.world, maker);
    return new TriedStack(folder, sandbox, backend, await StateServer.start());
  }

  /** Addresses of what holds data, in the form that was written last. */
  public dataAddresses: readonly string[] = [];

  private constructor(
    /** Where the program is deployed from. */
    public readonly folder: string,
    public readonly sandbox: Sandbox,
    private readonly backend: Backend,
    public readonly states: StateServer,
  ) {}

  /** Where Terraform runs. */
  public get directory(): string {
    return join(this.folder, "cdktf.out", "stacks", STACK);
  }

  /** The file of a state that is kept in one. */
  public get stateFile(): string {
    return join(this.folder, "terraform.tfstate");
  }

  /** The environment of whoever deploys. */
  public get env(): Readonly<Record<string, string>> {
    const { address } = this.states;
    const http = { TF_HTTP_ADDRESS: address, TF_HTTP_LOCK_ADDRESS: address, TF_HTTP_UNLOCK_ADDRESS: address, TF_HTTP_RETRY_MAX: "0" };
    return { ...this.sandbox.env, ...(this.backend === "http" ? http : {}) };
  }

  /** Writes the stack, as `app.synth()` does. */
  public synthesize(programs: readonly Program[], form: "base" | "changed"): void {
    this.write((stack) => programs.forEach((program) => program[form](new Construct(stack, program.id))), { "archipel:removalPolicy": "destroy" });
  }

  /** Writes a stack in which something is defined. */
  public write(defineIn: (stack: TerraformStack) => void, context: Readonly<Record<string, string>>): void {
    const app: App = new CdkApp({ outdir: join(this.folder, "cdktf.out"), context });
    const stack = new TerraformStack(app, STACK);
    if (this.backend === "local") {
      new LocalBackend(stack, { path: this.stateFile });
    } else {
      new HttpBackend(stack, { address: "" }).addOverride("address", undefined); // the environment tells the address
    }
    defineIn(stack);
    app.synth();
    this.dataAddresses = stack.node.findAll()
      .filter((node) => DATA.some((kind) => node instanceof kind))
      .flatMap((node) => mainResource(node) ?? []);
  }

  /** Terraform, to be killed by a signal where one is given. */
  public terraform(killedBy?: AbortSignal): Terraform {
    return new Terraform({ directory: this.directory, env: this.env, killedBy });
  }

  /** What Terraform knows to exist. */
  public async state(): Promise<State> {
    const { answer } = await this.terraform().run("state", "pull");
    return answer.trim() === "" ? {} : (JSON.parse(answer) as State);
  }

  public remove(): void {
    this.sandbox.stop();
    this.states.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The resource that holds the data of a construct. */
function mainResource(node: Construct | { readonly node: Construct["node"] }): string | undefined {
  const main = node.node.tryFindChild("Resource") ?? node.node.defaultChild;
  return main instanceof TerraformResource ? `${main.terraformResourceType}.${main.friendlyUniqueId}` : undefined;
}
