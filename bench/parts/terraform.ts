import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Sandbox, Terraform } from "archipel-sandbox";
import { interleaved } from "../measure/rounds";
import { ratios, summary } from "../measure/statistics";
import { freshFolder, runProgram } from "../measure/workspace";
import type { Part } from "../report/report";
import { ratio, rounded, time } from "../report/report";

const COMMANDS = ["validate", "plan"] as const;
const STYLES = ["portable", "by-hand"] as const;

/** How long Terraform takes over our JSON and over what somebody would write by hand, with the providers of the sandbox. */
export async function measureTerraform(servers: number, rounds: number): Promise<Part> {
  const title = `Terraform with ${servers} servers on Scaleway and as many on OpenStack (${rounds} rounds)`;
  if (!Terraform.isAvailable()) {
    return { title, table: [], figures: {}, skipped: "terraform is not on the PATH" };
  }
  const clouds = ["scaleway", "openstack"];
  const folder = freshFolder();
  const sandbox = await Sandbox.start({ world: join(folder, "world"), providers: clouds });
  try {
    const tasks: Record<string, () => Promise<number>> = {};
    for (const style of STYLES) {
      const directory = await synthesize(style, clouds, 2 * servers, join(folder, style));
      const terraform = new Terraform({ directory, env: sandbox.env });
      await ok(terraform.init());
      for (const command of COMMANDS) {
        tasks[`${command} ${style}`] = async () => {
          const start = performance.now();
          await ok(command === "plan" ? terraform.plan() : terraform.run("validate"));
          return performance.now() - start;
        };
      }
    }
    const results = await interleaved<string, number>(rounds, tasks);
    const series = (command: string, style: string): number[] => results[`${command} ${style}`]!;
    const rows = COMMANDS.map((command) => {
      const [ours, byHand] = STYLES.map((style) => series(command, style)) as [number[], number[]];
      return [`terraform ${command}`, time(summary(ours)), time(summary(byHand)), ratio(ratios(ours, byHand))];
    });
    const planRatio = ratios(series("plan", "portable"), series("plan", "by-hand")).median;
    return { title, table: [["command", "archipel", "by hand", "ratio"], ...rows], figures: { plan_ratio: rounded(planRatio) } };
  } finally {
    sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the configuration, and gives its folder. What is by hand gets the lines that cdktf adds, where the providers come from. */
async function synthesize(style: string, clouds: readonly string[], servers: number, outdir: string): Promise<string> {
  await runProgram("synthesize", JSON.stringify({ style, clouds, servers, outdir }));
  const folder = join(outdir, "stacks", "bench");
  if (style === "by-hand") {
    const sources = { scaleway: "scaleway/scaleway", openstack: "terraform-provider-openstack/openstack" };
    const required = Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, { source }]));
    writeFileSync(join(folder, "versions.tf.json"), JSON.stringify({ terraform: { required_providers: required } }));
  }
  return folder;
}

async function ok(run: Promise<{ readonly exitCode: number; readonly output: string }>): Promise<void> {
  const { exitCode, output } = await run;
  if (exitCode !== 0) {
    throw new Error(`terraform ended with ${exitCode}:\n${output.slice(-4000)}`);
  }
}
