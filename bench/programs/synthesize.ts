/*
 * One measurement in a process of its own: `node synthesize.js '{"style":"portable","clouds":["scaleway"],"servers":1000,"outdir":"…"}'`
 * defines and writes a stack, and prints what it took as JSON.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TerraformStack } from "cdktf";

interface Task {
  readonly style: "portable" | "raw" | "by-hand";
  readonly clouds: readonly string[];
  readonly servers: number;
  readonly outdir: string;
}

interface Program {
  readonly define: (stack: TerraformStack, clouds: readonly string[], servers: number) => void;
}

const STACK = "bench";

function main(task: Task): void {
  const file = join(task.outdir, "stacks", STACK, "cdk.tf.json");
  const times = task.style === "by-hand" ? writeByHand(task, file) : synthesize(task);
  const text = readFileSync(file, "utf8");
  // The one address that is made of a digest; raw.ts cannot know it.
  const comparable = text.replace(/inbound-open-network-[0-9a-f]{8}(_[0-9A-F]{8})?/g, "inbound-open-network");
  const count = (kind: string): number =>
    Object.values((JSON.parse(text)[kind] ?? {}) as Record<string, object>).reduce((sum, ofType) => sum + Object.keys(ofType).length, 0);
  console.log(JSON.stringify({
    ...times,
    totalMs: times.constructMs + times.synthMs,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    jsonBytes: Buffer.byteLength(text),
    resources: count("resource"),
    dataSources: count("data"),
    digest: createHash("sha256").update(comparable).digest("hex"),
  }));
}

function synthesize({ style, clouds, servers, outdir }: Task): { readonly constructMs: number; readonly synthMs: number } {
  const { App, TerraformStack: Stack } = require("cdktf") as typeof import("cdktf");
  const program = require(`./${style}`) as Program;
  const start = performance.now();
  const app = new App({ outdir });
  program.define(new Stack(app, STACK), clouds, servers);
  const constructed = performance.now();
  app.synth();
  return { constructMs: constructed - start, synthMs: performance.now() - constructed };
}

function writeByHand({ clouds, servers }: Task, file: string): { readonly constructMs: number; readonly synthMs: number } {
  const { byHand } = require("./by-hand") as typeof import("./by-hand");
  const start = performance.now();
  const document = byHand(clouds, servers);
  const constructed = performance.now();
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, JSON.stringify(document, null, 2));
  return { constructMs: constructed - start, synthMs: performance.now() - constructed };
}

main(JSON.parse(process.argv[2]!) as Task);
