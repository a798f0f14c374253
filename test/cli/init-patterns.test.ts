import { dirname, join } from "node:path";
import type { TerraformStack } from "cdktf";
import { App } from "cdktf";
import type { Construct } from "constructs";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { checkSchema, synthesize } from "archipel/testing";
import { allCloudNames } from "../../src/cli/init/cloud-request";
import { PATTERNS } from "../../src/cli/init/pattern";
import { plainName } from "../../src/cli/names";
import type { Ran } from "../support/command-line";
import { OFFLINE, Projects, SAID } from "../support/init-project";

vi.setConfig({ hookTimeout: 240_000, testTimeout: 60_000 });

const ROOT = join(__dirname, "..", "..");
const CLOUDS = allCloudNames();
/** A federation is of two; this one is beside the cloud that is tried. */
const PARTNER = "Hetzner";
const OTHER_PARTNER = "Scaleway";

/** What the clouds do not carry, with all said that can be. Any other pair is written. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  "Binero": ["federation"],
  "Cloud Avenue": ["web-tier", "federation"],
  "Exoscale": ["web-tier", "site"],
  "gridscale": ["shop", "web-tier", "site"],
  "Incus": ["shop", "web-tier", "site"],
  "Leafcloud": ["federation"],
  "OpenStack": ["web-tier", "federation"],
  "Safespring": ["server", "shop", "web-tier", "federation"],
  "SECA": ["server", "shop", "web-tier", "site", "federation"],
  "UpCloud": ["site"],
};

const projects = new Projects();
const results = new Map<string, Ran>();
const key = (cloud: string, pattern: string): string => `${plainName(cloud)}-${pattern}`;
const isRefused = (cloud: string, pattern: string): boolean => REFUSED[cloud]?.includes(pattern) ?? false;
const pairs = CLOUDS.flatMap((cloud) => PATTERNS.map(({ name }) => [cloud, name] as const));
const carried = pairs.filter(([cloud, pattern]) => !isRefused(cloud, pattern));

async function write(cloud: string, pattern: string): Promise<void> {
  const { isShared } = PATTERNS.find(({ name }) => name === pattern)!;
  const clouds = isShared ? [cloud, cloud === PARTNER ? OTHER_PARTNER : PARTNER] : [cloud];
  const args = [key(cloud, pattern), "--clouds", clouds.join(","), "--pattern", pattern, ...(SAID[cloud] ?? []), ...OFFLINE];
  results.set(key(cloud, pattern), await projects.init(args));
}

beforeAll(async () => {
  for (const [cloud, pattern] of pairs) {
    await write(cloud, pattern);
  }
});
afterAll(() => projects.remove());

describe.each(CLOUDS)("archipel init on %s", (cloud) => {
  it.each(PATTERNS.map(({ name }) => name))("writes the pattern %s so that it synthesizes and fits the schemas, or says why it cannot", async (pattern) => {
    const { code, err } = results.get(key(cloud, pattern))!;
    if (isRefused(cloud, pattern)) {
      expect(code).toBe(2);
      expect(err).toMatch(/cannot carry the pattern[\s\S]*nothing was written/);
      expect(projects.has(key(cloud, pattern))).toBe(false);
      return;
    }
    expect({ code, err }).toEqual({ code: 0, err: "" });
    type Module = { readonly AppStack: new (scope: Construct, id: string) => TerraformStack };
    const { AppStack } = (await import(projects.path(key(cloud, pattern), "stack.ts"))) as Module;
    const stack = new AppStack(new App({ outdir: projects.folder, stackTraces: false }), key(cloud, pattern));
    expect(checkSchema(synthesize(stack))).toEqual([]);
  });
});

it("names a reason of the library's for every pattern that is refused", () => {
  for (const [cloud, pattern] of pairs.filter((pair) => isRefused(...pair))) {
    expect(results.get(key(cloud, pattern))!.err).toMatch(/asks for what .* does not offer\n {2}- .*; offered by: |cannot be defined as written\n {2}- .*; allowed: /);
  }
});

it("writes only what the compiler takes, tests and all, by the types that users have", () => {
  const folders = carried.map(([cloud, pattern]) => projects.path(key(cloud, pattern)));
  const files = folders.flatMap((folder) => ["main.ts", "stack.ts", "stack.test.ts"].map((file) => join(folder, file)));
  const paths = { "archipel": ["./lib/index.d.ts"], "archipel/testing": ["./lib/testing/index.d.ts"] };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...(JSON.parse(projects.read(key(PARTNER, "server"), "tsconfig.json")) as { compilerOptions: object }).compilerOptions, paths, typeRoots: [join(ROOT, "node_modules", "@types")] },
    ROOT,
  );
  // The declaration for Vitest's matchers is one for each folder: of all of them in one program, one is enough.
  const tests = files.filter((file) => file.endsWith(".test.ts")).slice(1);
  const program = ts.createProgram(files.filter((file) => !tests.includes(file)), options);
  const messages = ts.getPreEmitDiagnostics(program).filter(({ file }) => file === undefined || dirname(file.fileName).startsWith(projects.folder));
  expect(messages.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`)).toEqual([]);
});
