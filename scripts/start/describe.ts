import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";
import type { ICloud } from "archipel";
import { Bucket, Network, Server } from "archipel";
import { PATHS } from "./paths";
import { run } from "./run";

/** One line about a construct: what it is, and expressions that Terraform evaluates against its state. */
interface Line {
  readonly label: string;
  readonly values: Record<string, string>;
}

/** What exists now, cloud by cloud, as a text. */
export async function describeDeployment(engine: string): Promise<string> {
  const clouds = await cloudsOfQuickstart();
  const linesOf = new Map(clouds.map((cloud) => [cloud, cloud.node.children.flatMap(describe)]));
  const values = await evaluate(engine, [...linesOf.values()].flat().map((line) => line.values));
  const text: string[] = [];
  for (const cloud of clouds) {
    const { name, city, country } = cloud.region;
    text.push("", `${cloud.node.id}: ${cloud.cloudName} ${name}, ${[city ?? "city unknown", country ?? "country unknown"].join(", ")}`);
    for (const line of linesOf.get(cloud)!) {
      const known = values.shift()!;
      text.push(`  ${line.label.padEnd(22)}${Object.entries(known).map(([key, value]) => `${key} ${value}`).join("   ")}`);
    }
  }
  return [...text, ""].join("\n");
}

/** The clouds of the program, by running it once more; what it writes goes elsewhere. */
async function cloudsOfQuickstart(): Promise<readonly ICloud[]> {
  process.env.CDKTF_OUTDIR = mkdtempSync(join(tmpdir(), "archipel-start-"));
  const program = (await import(join(PATHS.quickstart, "main.ts"))) as { readonly clouds: readonly ICloud[] };
  return program.clouds;
}

function describe(construct: IConstruct): Line[] {
  const resolver = new DefaultTokenResolver(new StringConcat());
  const expression = (value: string): string => String(Tokenization.resolve(value, { scope: construct, resolver, preparing: false }));
  if (construct instanceof Server) {
    const { privateIp, publicIp } = construct;
    return [{ label: `server ${construct.node.id}`, values: { private: expression(privateIp), public: expression(publicIp) } }];
  }
  if (construct instanceof Network) {
    return [{ label: `network ${construct.node.id}`, values: { block: expression(construct.cidr!) } }];
  }
  if (construct instanceof Bucket) {
    return [{ label: `bucket ${construct.node.id}`, values: { name: expression(construct.bucketName) } }];
  }
  return [];
}

/** Lets the engine evaluate expressions against the state: as outputs of a copy of the stack, which is planned and not applied. */
async function evaluate(engine: string, expressions: readonly Record<string, string>[]): Promise<Record<string, string>[]> {
  const copy = mkdtempSync(join(tmpdir(), "archipel-describe-"));
  copyFileSync(PATHS.synthesized, join(copy, "cdk.tf.json"));
  writeFileSync(join(copy, "describe.tf.json"), JSON.stringify({ output: { described: { value: expressions } } }));
  const terraform = (...args: string[]): Promise<string> =>
    run(process.execPath, [PATHS.sandbox, "--world", PATHS.world, "--", engine, ...args], { cwd: copy, quiet: true });
  await terraform("init", "-input=false");
  await terraform("plan", "-input=false", "-out=described.plan");
  const shown = await terraform("show", "-json", "described.plan");
  const plan = JSON.parse(shown.slice(shown.indexOf("{"))) as Plan;
  rmSync(copy, { recursive: true, force: true });
  return plan.planned_values.outputs.described.value;
}

/** What `show -json` says of a plan, as far as it is read here. */
interface Plan {
  readonly planned_values: { readonly outputs: { readonly described: { readonly value: Record<string, string>[] } } };
}
