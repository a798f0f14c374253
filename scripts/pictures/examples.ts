import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { dotOf } from "./dot";
import { recordOpenings } from "./openings";
import { PICTURE_STYLE } from "./style";
import { topologyOf } from "./topology";
import type { Topology } from "./topology";
import type * as Reader from "../../src/sovereignty/manifest-of";
import { ROOT } from "../tooling/shell";

const EXAMPLES = join(ROOT, "examples");

/** What is used of Graphviz. */
interface Engine {
  dot(source: string): string;
}

/** The topology of each example, by the name of its picture. */
export async function picturesOfExamples(): Promise<Map<string, string>> {
  const names = readdirSync(EXAMPLES).filter((name) => ["cdktf.json", "main.ts"].every((file) => existsSync(join(EXAMPLES, name, file)))).sort();
  const { Graphviz } = await import("@hpcc-js/wasm-graphviz");
  const engine = await Graphviz.load();
  const pictures = new Map<string, string>();
  for (const name of names) {
    pictures.set(`topology-${name}.svg`, draw(await run(name), name, engine));
  }
  return pictures;
}

/** Runs a program up to its synth, and reads what it made. */
async function run(name: string): Promise<Topology> {
  const apps: App[] = [];
  const outdir = mkdtempSync(join(tmpdir(), "archipel-pictures-"));
  const { synth } = App.prototype;
  process.env.CDKTF_OUTDIR = outdir;
  App.prototype.synth = function (this: App): void {
    apps.push(this);
  };
  const openings = recordOpenings();
  try {
    await import(join(EXAMPLES, name, "main.ts"));
    // As the program itself loads it: the compiled library, not its sources.
    const { manifestOf } = (await import(join(ROOT, "lib", "sovereignty", "manifest-of.js"))) as typeof Reader;
    return topologyOf(manifestOf(apps[0]!), openings.taken());
  } finally {
    openings.stop();
    App.prototype.synth = synth;
    delete process.env.CDKTF_OUTDIR;
    rmSync(outdir, { recursive: true, force: true });
  }
}

function draw(topology: Topology, name: string, engine: Engine): string {
  const svg = engine.dot(dotOf(topology));
  const { title, description } = topology;
  const body = svg.slice(svg.indexOf("<svg"));
  const [, width, height] = /viewBox="0\.00 0\.00 ([\d.]+) ([\d.]+)"/.exec(body)!;
  const content = body.slice(body.indexOf("<g ")).replace(/<title>[^<]*<\/title>\n?/g, "").replace(/<!--[^]*?-->\n?/g, "").replace(/ id="[^"]*"/g, "").replace(/ font-family="[^"]*"/g, "");
  const own = `topology-${name}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="archipel-picture topology" viewBox="0 0 ${width} ${height}" width="${Math.ceil(Number(width))}" height="${Math.ceil(Number(height))}" role="img" aria-labelledby="${own}-title ${own}-desc">`,
    `<title id="${own}-title">${escape(title)}</title>`,
    `<desc id="${own}-desc">${escape(description)}</desc>`,
    `<style>${PICTURE_STYLE}</style>`,
    content.trim(),
    "",
  ].join("\n");
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
