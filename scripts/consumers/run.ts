/**
 * Every way to use the packed packages, each from an empty folder outside of the checkout, with the tarballs and the registries only:
 * install, `cdktf synth`, deploy into the sandbox, an empty second plan, destroy.
 *
 *     npm run consumers                                   all of them; packs first
 *     npm run consumers -- --only typescript-tsx,java     some
 *     npm run consumers -- --artefacts dist               what was packed before
 *     npm run consumers -- --keep                         leaves the folders there
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { pack, packedIn } from "./artefacts";
import type { Artefacts, Consumer } from "./consumer";
import type { Circumstances, Life } from "./life";
import { live, STAGES } from "./life";
import { makePlace } from "./place";
import { quickstartJson } from "./quickstart";
import { render } from "../../bench/report/report";
import { LANGUAGES, missing } from "../package/pacmak";
import { engineOnPath } from "../start/engine";
import { installed, run, since } from "../tooling/shell";
import { versionOf } from "../tooling/stamp";

const SUFFIX = ".consumer.ts";

const { values: options } = parseArgs({
  options: { only: { type: "string" }, keep: { type: "boolean", default: false }, artefacts: { type: "string" } },
});

/** How a consumer ended: its life, or why it failed, or why it was not tried. */
type Ending = { readonly life: Life } | { readonly failed: string } | { readonly skipped: string };

async function main(): Promise<void> {
  const start = Date.now();
  const consumers = await chosen();
  const engine = engineOnPath();
  const endings = new Map<Consumer, Ending>();
  for (const consumer of consumers) {
    const lacks = engine === undefined ? "neither terraform nor tofu is on the PATH" : consumer.lacks();
    if (lacks !== undefined) {
      console.log(`!! NOT RUN: ${consumer.name}: ${lacks}`);
      endings.set(consumer, { skipped: lacks });
    }
  }
  const due = consumers.filter((consumer) => !endings.has(consumer));
  const temporary: string[] = [];
  try {
    if (engine !== undefined && due.length > 0) {
      const artefacts = await packages(due, temporary);
      const tools = await installTools(artefacts, temporary);
      const circumstances = { engine, quickstart: await quickstartJson() };
      for (const consumer of due) {
        endings.set(consumer, await tried(consumer, artefacts, tools, circumstances));
      }
    }
  } finally {
    temporary.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  }
  report(endings, since(start));
}

/** The consumers of this folder, or those that were asked for. */
async function chosen(): Promise<Consumer[]> {
  const files = readdirSync(__dirname).filter((file) => file.endsWith(SUFFIX));
  const all = await Promise.all(files.map(async (file) => ((await import(join(__dirname, file))) as { default: Consumer }).default));
  const asked = options.only?.split(",") ?? all.map(({ name }) => name);
  const unknown = asked.filter((name) => !all.some((consumer) => consumer.name === name));
  if (unknown.length > 0) {
    throw new Error(`there is no ${unknown.join(", ")}; there are ${all.map(({ name }) => name).join(", ")}`);
  }
  return all.filter(({ name }) => asked.includes(name));
}

async function packages(due: readonly Consumer[], temporary: string[]): Promise<Artefacts> {
  if (options.artefacts !== undefined) {
    return packedIn(resolve(options.artefacts));
  }
  console.log("▸ build and pack");
  if ((await run(installed("tsx", "dist/cli.mjs", join(__dirname, "..", "build.ts")))) !== 0) {
    throw new Error("the build failed; see above");
  }
  const dist = mkdtempSync(join(tmpdir(), "archipel-dist-"));
  temporary.push(dist);
  return pack(dist, LANGUAGES.filter((language) => due.some(({ name }) => name === language.name) && missing(language).length === 0));
}

/** What a user has on the machine: cdktf's command line, and the sandbox out of its package. Gives the folders with the programs. */
async function installTools(artefacts: Artefacts, temporary: string[]): Promise<string[]> {
  console.log("▸ install cdktf-cli and archipel-sandbox for all of them");
  const place = makePlace("tools", artefacts);
  temporary.push(place.folder);
  place.write("package.json", `{ "private": true }`);
  await place.run(["npm", "install", `cdktf-cli@${versionOf("cdktf-cli")}`, artefacts.sandbox]);
  return [join(place.folder, "node_modules", ".bin")];
}

async function tried(consumer: Consumer, artefacts: Artefacts, tools: readonly string[], circumstances: Circumstances): Promise<Ending> {
  const place = makePlace(consumer.name, artefacts, tools);
  const start = Date.now();
  console.log(`▸ ${consumer.name}${options.keep ? ` in ${place.folder}` : ""}`);
  try {
    const life = await live(consumer, place, circumstances);
    console.log(`✓ ${consumer.name}, ${since(start)}`);
    return { life };
  } catch (error) {
    console.error(`✗ ${consumer.name}, ${since(start)}: ${(error as Error).message}`);
    return { failed: (error as Error).message.split("\n")[0]! };
  } finally {
    if (!options.keep) {
      rmSync(place.folder, { recursive: true, force: true });
    }
  }
}

function report(endings: ReadonlyMap<Consumer, Ending>, took: string): void {
  const rows = [...endings].map(([{ name }, ending]) => {
    if ("life" in ending) {
      const { life } = ending;
      return [name, "passed", ...STAGES.map((stage) => `${(life.took[stage] / 1000).toFixed(1)} s`), String(life.resources)];
    }
    return [name, "failed" in ending ? "FAILED" : "skipped", ...STAGES.map(() => ""), ""];
  });
  console.log(`\n${render({ title: "From empty folders", table: [["consumer", "", ...STAGES, "resources"], ...rows], figures: {} })}`);
  const count = (kind: string): number => [...endings.values()].filter((ending) => kind in ending).length;
  for (const [{ name }, ending] of endings) {
    if ("failed" in ending) {
      console.error(`✗ FAILED: ${name}: ${ending.failed}`);
    } else if ("skipped" in ending) {
      console.log(`!! NOT RUN: ${name}: ${ending.skipped}`);
    }
  }
  console.log(`done in ${took}`);
  console.log(`${count("life")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
  process.exitCode = count("failed") > 0 ? 1 : 0;
}

void main().catch((error: Error) => {
  console.error(`consumers: ${error.message}`);
  process.exitCode = 1;
});
