import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { Terraform } from "archipel-sandbox";
import { DESTROYABLE } from "./destroyable";

/** The stacks of an app in a folder of their own, for tests that run the engine in one of them. */
export class AppOnDisk {
  private readonly directory = mkdtempSync(join(tmpdir(), "archipel-app-"));

  /** Writes the stacks, as `app.synth()` does. What was written before is written over. */
  public synthesize(define: (app: App) => void): void {
    const app = new App({ outdir: join(this.directory, "cdktf.out"), context: DESTROYABLE });
    define(app);
    app.synth();
  }

  /** The path of a file in the folder. */
  public file(name: string): string {
    return join(this.directory, name);
  }

  /** The engine in a stack's folder. */
  public engine(stack: string, env: Readonly<Record<string, string>> = {}, engine?: string): Terraform {
    return new Terraform({ directory: join(this.directory, "cdktf.out", "stacks", stack), env, engine });
  }

  public remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
