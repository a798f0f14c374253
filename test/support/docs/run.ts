import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as cdktf from "cdktf";
import ts from "typescript";
import * as vitest from "vitest";
import type { TerraformJson } from "archipel/testing";
import { checkSchema } from "archipel/testing";
import { toJavaScript } from "./compiler";
import type { Listing } from "./listing";

/** What a listing came to. */
export interface Outcome {
  /** What it ended with. */
  readonly error?: unknown;
  /** What it made, by stack. */
  readonly stacks: ReadonlyMap<string, TerraformJson>;
  /** What Terraform would not take. */
  readonly findings: readonly string[];
}

type Module = Readonly<Record<string, unknown>>;
/** What a listing gets in place of a module. */
type Instead = (module: Module) => Module;
const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (...args: string[]) => (...args: unknown[]) => Promise<void>;

/** Runs a listing in a folder of its own, synthesizes each app that it made, and checks what was written. */
export async function run(listing: Listing): Promise<Outcome> {
  const before = { folder: process.cwd(), outdir: process.env.CDKTF_OUTDIR };
  const folder = mkdtempSync(join(tmpdir(), "archipel-block-"));
  process.chdir(folder);
  process.env.CDKTF_OUTDIR = join(folder, "cdktf.out");
  const apps: cdktf.App[] = [];
  const stacks = new Map<string, TerraformJson>();
  try {
    await execute(listing, apps);
    apps.forEach((app) => synthesized(app).forEach(([name, json]) => stacks.set(name, json)));
    return { stacks, findings: [...stacks.values()].flatMap((json) => checkSchema(json).map(({ message }) => message)) };
  } catch (error) {
    return { error, stacks, findings: [] };
  } finally {
    process.chdir(before.folder);
    restore(before.outdir);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a listing, and the tests that it defines; adds the apps that it makes. What is `own` to a place goes by that name. */
export async function execute(listing: Listing, apps: cdktf.App[], place?: unknown, own?: object): Promise<void> {
  const tests: (() => unknown)[] = [];
  const modules = await modulesOf(listing, { ...recorded(apps, place), vitest: collecting(tests) });
  await new AsyncFunction("exports", "require", "own", toJavaScript(listing))({}, (name: string) => modules.get(name), own);
  for (const test of tests) {
    await test();
  }
}

/** The modules that a listing imports, some of them in place of others. */
async function modulesOf({ code, path }: Listing, instead: Readonly<Record<string, Instead>>): Promise<ReadonlyMap<string, Module>> {
  const names = ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
  const load = async (name: string): Promise<Module> => {
    const module = (await import(name.startsWith(".") ? resolve(path, "..", name) : name)) as Module;
    return { ...(instead[name] ?? (name.includes("docs/fixtures/") ? instead.fixture : (same: Module) => same))(module), __esModule: true };
  };
  return new Map(await Promise.all(names.map(async (name) => [name, await load(name)] as const)));
}

/** Modules that tell of the apps which are made; the fixture's cloud is that of the place. */
function recorded(apps: cdktf.App[], place?: unknown): Readonly<Record<"cdktf" | "fixture", Instead>> {
  class App extends cdktf.App {
    public constructor(config: cdktf.AppConfig = {}) {
      super({ stackTraces: false, ...config });
      apps.push(this);
    }
  }
  const fixture = (module: Module): Module => ({
    fixture: () => {
      const given = (module.fixture as (place: unknown) => { readonly app: cdktf.App })(place);
      apps.push(given.app);
      return given;
    },
  });
  return { cdktf: (module) => ({ ...module, App }), fixture };
}

/** A Vitest that leaves the tests of a block to the one that runs it. */
function collecting(tests: (() => unknown)[]): () => Module {
  const test = (_title: string, body: () => unknown): void => void tests.push(body);
  return () => ({ ...vitest, test, it: test, describe: (_title: string, body: () => void) => body() });
}

/** What an app writes. */
function synthesized(app: cdktf.App): [string, TerraformJson][] {
  app.synth();
  const { stacks } = JSON.parse(readFileSync(join(app.outdir, "manifest.json"), "utf8")) as { stacks: Record<string, { synthesizedStackPath: string }> };
  return Object.entries(stacks).map(([name, { synthesizedStackPath: path }]) => [name, JSON.parse(readFileSync(join(app.outdir, path), "utf8")) as TerraformJson]);
}

function restore(outdir: string | undefined): void {
  if (outdir === undefined) {
    delete process.env.CDKTF_OUTDIR;
  } else {
    process.env.CDKTF_OUTDIR = outdir;
  }
}
