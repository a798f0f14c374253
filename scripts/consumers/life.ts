import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Consumer, Place } from "./consumer";
import { comparable } from "./quickstart";

/** What is done with a consumer, in this order. */
export const STAGES = ["install", "synth", "deploy", "second plan", "destroy"] as const;
export type Stage = (typeof STAGES)[number];

/** What happened to a consumer. */
export interface Life {
  /** How long each stage took, in milliseconds. */
  readonly took: Readonly<Record<Stage, number>>;
  /** How many resources were deployed. */
  readonly resources: number;
}

/** What is the same for all consumers. */
export interface Circumstances {
  /** Terraform's program or OpenTofu's. */
  readonly engine: string;
  /** The quickstart's JSON, in the form in which it is compared. */
  readonly quickstart: string;
}

/** Puts a consumer through its whole life. @throws Error with the stage that failed, and all that its program printed */
export async function live(consumer: Consumer, place: Place, { engine, quickstart }: Circumstances): Promise<Life> {
  const project = consumer.project ?? ".";
  const out = join(place.folder, project, "cdktf.out");
  const took: Partial<Record<Stage, number>> = {};
  const stage = async <Result>(name: Stage, work: () => Promise<Result>): Promise<Result> => {
    const start = Date.now();
    try {
      return await work();
    } catch (error) {
      throw new Error(`${name}: ${(error as Error).message}`);
    } finally {
      took[name] = Date.now() - start;
    }
  };
  const run = (...command: string[]) => place.run(command, { in: project, env: { TERRAFORM_BINARY_NAME: engine } });
  const inSandbox = (...command: string[]) => run("archipel-sandbox", "--", ...command);
  const existing = async () => JSON.parse(await run("archipel-sandbox", "ls", "--json")) as readonly object[];

  await stage("install", () => consumer.install(place));
  await stage("synth", async () => {
    await run("cdktf", "synth");
    if (consumer.isQuickstart && comparable(readFileSync(join(out, "stacks", "shop", "cdk.tf.json"), "utf8")) !== quickstart) {
      throw new Error(`${join(out, "stacks", "shop", "cdk.tf.json")} is not what examples/quickstart gives`);
    }
  });
  await stage("deploy", () => inSandbox("cdktf", "deploy", "*", "--auto-approve"));
  const resources = (await existing()).length;
  if (resources === 0) {
    throw new Error("deploy: nothing exists in the sandbox afterwards");
  }
  await stage("second plan", async () => {
    const { stacks } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as { stacks: Record<string, { workingDirectory: string }> };
    for (const { workingDirectory } of Object.values(stacks)) {
      // Ends with 2 if anything is to be changed.
      await inSandbox(engine, `-chdir=${join(out, workingDirectory)}`, "plan", "-input=false", "-no-color", "-detailed-exitcode");
    }
  });
  await stage("destroy", () => run("archipel-sandbox", "--context", "archipel:removalPolicy=destroy", "--", "cdktf", "destroy", "*", "--auto-approve"));
  const left = await existing();
  if (left.length > 0) {
    throw new Error(`destroy: ${left.length} resources are left in the sandbox`);
  }
  return { took: took as Record<Stage, number>, resources };
}
