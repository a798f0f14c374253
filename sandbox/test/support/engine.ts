import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "vitest";
import { freshFolder } from "./folders";
import { engineOnPath, Sandbox, Terraform, type Outcome } from "../../src";

const CONFIGURATIONS = join(__dirname, "..", "configurations");

/** Which engine the tests run: the one that `TERRAFORM_BINARY_NAME` names, else Terraform, else OpenTofu. */
export const engine = engineOnPath();

/** A group of tests that need an engine; without one they are skipped, loudly. */
export function describeWithEngine(name: string, tests: () => void): void {
  if (!engine) {
    console.warn(`SKIPPED: "${name}" because neither terraform nor tofu is on the PATH`);
  }
  describe.skipIf(!engine)(name, tests);
}

/** A folder with a configuration, a sandbox beside it, and the engine to run. */
export interface Bench {
  readonly directory: string;
  readonly sandbox: Sandbox;
  readonly terraform: Terraform;
  /** Writes a file of the configuration. */
  write(file: string, text: string): void;
}

/** Sets up a bench. @param options `configuration`: the name of a folder of `test/configurations` */
export async function bench(options: {
  readonly providers: readonly string[];
  readonly configuration?: string;
  readonly world?: string;
}): Promise<Bench> {
  const directory = freshFolder();
  if (options.configuration) {
    copyFileSync(join(CONFIGURATIONS, options.configuration, "main.tf"), join(directory, "main.tf"));
  }
  const sandbox = await Sandbox.start({ world: options.world ?? join(directory, "world"), providers: options.providers });
  const terraform = new Terraform({ directory, env: sandbox.env, engine: engine! });
  return { directory, sandbox, terraform, write: (file, text) => writeFileSync(join(directory, file), text) };
}

/** Lays the change of a configuration over it. */
export function applyChange({ directory }: Bench, configuration: string): void {
  copyFileSync(join(CONFIGURATIONS, configuration, "change.tf"), join(directory, "change_override.tf"));
}

/** The errors that a run ended with, as sentences. */
export function errorsOf(outcome: Outcome): readonly string[] {
  return outcome.diagnostics.filter(({ severity }) => severity === "error").map(({ summary, detail }) => `${summary}: ${detail}`);
}

/** A configuration in HCL of the OpenStack provider. */
export function openstack(body: string): string {
  return `terraform {\n  required_providers {\n    openstack = { source = "terraform-provider-openstack/openstack" }\n  }\n}\n${body}`;
}

/** A configuration in HCL of the Scaleway provider. */
export function scaleway(body: string): string {
  return `terraform {\n  required_providers {\n    scaleway = { source = "scaleway/scaleway" }\n  }\n}\n${body}`;
}
