import { execFileSync } from "node:child_process";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(__dirname, "..", "..");

/** The files that a program makes Node load, from the root of the repository; the program runs on the built library. */
function loadedBy(program: string): string[] {
  const report = `process.stdout.write("\\n" + JSON.stringify(Object.keys(require.cache)))`;
  const script = `const { App, TerraformStack } = require("cdktf"); const archipel = require("archipel"); ${program}; ${report}`;
  const output = execFileSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" });
  return (JSON.parse(output.slice(output.lastIndexOf("\n"))) as string[]).map((file) => relative(ROOT, file));
}

const ours = (files: readonly string[]): string[] => files.filter((file) => /^(lib|l1|node_modules\/(yaml|ipaddr\.js))\//.test(file));
const under = (files: readonly string[], folder: string): string[] => files.filter((file) => file.startsWith(folder));
const stack = `const stack = new TerraformStack(new App({ outdir: require("fs").mkdtempSync(require("os").tmpdir() + "/archipel-") }), "stack")`;

describe("importing the built library", () => {
  it("loads the names and nothing behind them", () => {
    const files = ours(loadedBy("")).filter((file) => !/^lib\/(index|core\/(?:coded-)?errors?|core\/text|[\w-]+\/(driver|index))\.js$/.test(file));
    expect(files).toEqual([]);
  });

  it("loads no other cloud than the one that is used", () => {
    const files = loadedBy(`${stack}; new archipel.Scaleway(stack, "cloud", { region: "fr-par" })`);
    expect(under(files, "lib/clouds").every((file) => file.startsWith("lib/clouds/scaleway"))).toBe(true);
    expect(under(files, "lib/families")).toEqual([]);
  });

  it("loads the Terraform classes that are used, and no others", () => {
    const files = loadedBy(`${stack}; new archipel.Network(new archipel.Scaleway(stack, "cloud", { region: "fr-par" }), "net", { cidr: "10.0.0.0/24" })`);
    expect(under(files, "l1/").sort()).toEqual([
      "l1/runtime/cdk-library.js",
      "l1/runtime/fragment.js",
      "l1/runtime/index.js",
      "l1/runtime/light-reference.js",
      "l1/runtime/plain.js",
      "l1/runtime/remedies.js",
      "l1/scaleway/provider/index.js",
      "l1/scaleway/vpc-private-network/index.js",
      "l1/scaleway/vpc/index.js",
    ]);
  });

  it("loads no YAML as long as no cloud-init is written", () => {
    const server = `new archipel.Server(new archipel.Scaleway(stack, "cloud", { region: "fr-par" }), "web", {
      machine: archipel.MachineType.needs({ vcpus: 1, memoryGib: 1 }), image: archipel.MachineImage.debian("12"), publicIp: true })`;
    expect(under(loadedBy(`${stack}; ${server}`), "node_modules/yaml")).toEqual([]);
  });

  it("gives every exported name, to ES modules as well", () => {
    const script = `import * as names from "archipel"; console.log(JSON.stringify(Object.keys(names)))`;
    const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: ROOT, encoding: "utf8" });
    expect(JSON.parse(output)).toEqual(expect.arrayContaining(["Server", "Scaleway", "OpenStack", "Bucket", "ValidationError", "vendors"]));
  });
});
