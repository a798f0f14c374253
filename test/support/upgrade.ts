import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome, World } from "archipel-sandbox";
import { Sandbox, Terraform } from "archipel-sandbox";
import { StateServer } from "./state-server";

/** A stack as it is written. */
type StackJson = Readonly<Record<string, unknown>>;

/** How something was deployed that is planned anew. */
export interface UpgradeOptions {
  /** Puts what exists before into the world. @default - nothing does */
  readonly give?: (world: World) => void;
  /** More of the environment. @default - none */
  readonly env?: Readonly<Record<string, string>>;
}

/** What one stack made, in a world of its own, and how others would change it. */
export class Upgrade {
  /** Deploys a stack. @throws Error with what the engine found wrong */
  public static async from(before: StackJson, { give = () => {}, env = {} }: UpgradeOptions = {}): Promise<Upgrade> {
    const directory = mkdtempSync(join(tmpdir(), "archipel-upgrade-"));
    const sandbox = await Sandbox.start({ world: join(directory, "world") });
    const state = await StateServer.start();
    const folder = join(directory, "stack");
    mkdirSync(folder);
    const terraform = new Terraform({ directory: folder, env: { ...sandbox.env, ...env, TF_HTTP_ADDRESS: state.address } });
    const upgrade = new Upgrade(directory, terraform, () => {
      sandbox.stop();
      state.stop();
    });
    try {
      give(sandbox.world);
      upgrade.write(before);
      succeeded("init", await upgrade.terraform.init());
      succeeded("apply", await upgrade.terraform.apply());
      return upgrade;
    } catch (error) {
      upgrade.remove();
      throw error;
    }
  }

  private constructor(
    private readonly directory: string,
    private readonly terraform: Terraform,
    private readonly stop: () => void,
  ) {}

  /** What another stack would do to what is there. It may update and add; what it would replace or destroy, and why a plan fails, is given back. */
  public async losses(after: StackJson): Promise<string[]> {
    this.write(after);
    succeeded("init", await this.terraform.init());
    const plan = await this.terraform.plan();
    const lost = [...plan.planned.replaced.map((address) => `${address} is replaced`), ...plan.planned.destroyed.map((address) => `${address} is destroyed`)];
    return plan.exitCode === 0 ? lost : [...lost, ...errorsOf(plan)];
  }

  public remove(): void {
    this.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** The stack with its state at our server, whose address the environment tells. */
  private write(json: StackJson): void {
    const terraform = { ...(json.terraform as object), backend: { http: {} } };
    writeFileSync(join(this.directory, "stack", "cdk.tf.json"), JSON.stringify({ ...json, terraform }));
  }
}

function succeeded(what: string, outcome: Outcome): void {
  if (outcome.exitCode !== 0) {
    throw new Error(`${what} ended with ${outcome.exitCode}:\n${errorsOf(outcome).join("\n")}`);
  }
}

function errorsOf({ diagnostics, output }: Outcome): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ summary, detail, address }) => `${address ?? ""} ${summary}: ${detail}`);
  return errors.length === 0 ? [output] : errors;
}
