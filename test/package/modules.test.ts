import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ROOT } from "../../scripts/tooling/shell";
import { LinkedProject } from "../support/linked-project";

vi.setConfig({ testTimeout: 120_000 });

let project: LinkedProject;
beforeAll(() => {
  project = new LinkedProject();
});
afterAll(() => project.remove());

function node(file: string, text: string): unknown {
  const output = execFileSync(process.execPath, [project.write(file, text)], { cwd: project.folder, encoding: "utf8" });
  return JSON.parse(output.slice(output.lastIndexOf("\n", output.length - 2) + 1));
}

const REQUIRE = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;

/** The names that an ES module does not get, of each module: Node reads them off the text, without running it. */
const missing = (subpaths: readonly string[]): unknown => node("missing.mjs", `${REQUIRE}
  const missing = {};
  for (const subpath of ${JSON.stringify(subpaths)}) {
    const names = Object.keys(require(subpath));
    const seen = await import(subpath);
    const lost = names.filter((name) => !(name in seen) || seen[name] !== require(subpath)[name]);
    if (names.length === 0 || lost.length > 0) missing[subpath] = lost;
  }
  console.log(JSON.stringify(missing));`);

const foldersOf = (...path: string[]): string[] =>
  readdirSync(join(ROOT, ...path), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

describe("an ES module that imports by name", () => {
  it("gets all names of the library, its testing kit, every cloud and the sandbox", () => {
    const clouds = foldersOf("src", "clouds").map((cloud) => `archipel/clouds/${cloud}`);
    expect(missing(["archipel", "archipel/testing", "archipel-sandbox", ...clouds])).toEqual({});
  });

  it("gets all names of every provider's index", () => {
    const providers = foldersOf("l1").filter((name) => name !== "runtime");
    expect(missing(providers.map((name) => `archipel/l1/${name}`))).toEqual({});
  });

  it("gets all names of single resources", () => {
    expect(missing(foldersOf("l1", "hcloud").map((resource) => `archipel/l1/hcloud/${resource}`))).toEqual({});
  });

  it("catches the same errors, and makes the same classes, as a module that requires", () => {
    expect(node("same.mjs", `${REQUIRE}
      import { App, TerraformStack } from "cdktf";
      import { Network, Scaleway, ValidationError, vendors } from "archipel";
      import { ProtectedServer, Scaleway as OfSubpath } from "archipel/clouds/scaleway";
      const required = require("archipel");
      const cloud = new OfSubpath(new TerraformStack(new App({ outdir: "out" }), "stack"), "paris", { region: "fr-par" });
      let error;
      try { new required.Network(cloud, "network", { cidr: "nonsense" }); } catch (caught) { error = caught; }
      console.log(JSON.stringify([
        error instanceof ValidationError, error instanceof required.ValidationError, cloud instanceof Scaleway, cloud instanceof required.Scaleway,
        Network === required.Network, vendors.scaleway.ProtectedServer === ProtectedServer,
      ]));`)).toEqual([true, true, true, true, true, true]);
  });
});

describe("the programs of docs/package.md", () => {
  const programs = [...readFileSync(join(ROOT, "docs", "package.md"), "utf8").matchAll(/^```js\n([\s\S]+?)^```$/gm)].map(([, text]) => text!);

  it("are one for each kind of module", () => {
    expect(programs.map((text) => text.includes("require("))).toEqual([false, true]);
  });

  it.each([["shown.mjs", programs[0]!], ["shown.cjs", programs[1]!]])("synthesize as %s", (name, text) => {
    execFileSync(process.execPath, [project.write(name, text)], { cwd: project.folder, env: { ...process.env, CDKTF_OUTDIR: `out-${name}` } });
    const json = JSON.parse(readFileSync(join(project.folder, `out-${name}`, "stacks", "shop", "cdk.tf.json"), "utf8")) as { resource: object };
    expect(Object.keys(json.resource)).not.toEqual([]);
  });
});

describe("a module that requires", () => {
  it("gets a cloud by its subpath without loading another", () => {
    const loaded = node("cloud.cjs", `require("archipel/clouds/scaleway").Scaleway;
      console.log(JSON.stringify(Object.keys(require.cache).filter((file) => /lib.clouds./.test(file))));`) as string[];
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((file) => !/clouds.scaleway/.test(file))).toEqual([]);
  });
});
