import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformStack } from "cdktf";
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
  const expression = (value: string): string => String(TerraformStack.of(construct).resolve(value));
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

/** Lets the engine evaluate expressions against the state, whatever they are. */
async function evaluate(engine: string, expressions: readonly Record<string, string>[]): Promise<Record<string, string>[]> {
  const output = await run("npx", ["archipel-sandbox", "--world", PATHS.world, "--", engine, "console"], {
    cwd: PATHS.stackDirectory,
    quiet: true,
    input: `jsonencode(${JSON.stringify(expressions)})\n`,
  });
  return JSON.parse(JSON.parse(output.slice(output.indexOf('"')).trim())) as Record<string, string>[];
}
