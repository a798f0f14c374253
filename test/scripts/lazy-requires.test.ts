import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeRequiresLazy } from "../../scripts/tooling/lazy-requires";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "archipel-lazy-"));
  writeFileSync(join(folder, "a.js"), `globalThis.loads = (globalThis.loads ?? 0) + 1; exports.Thing = class { };`);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  delete (globalThis as { loads?: number }).loads;
});

/** A module as the compiler writes it, made lazy and loaded. */
function load(code: string): any {
  const file = join(folder, "module.js");
  writeFileSync(file, code);
  makeRequiresLazy(file);
  return createRequire(file)(file);
}

const loads = (): number => (globalThis as { loads?: number }).loads ?? 0;

describe("a compiled module made lazy", () => {
  it("loads what it requires at the first use, once", () => {
    const module = load(`const a_1 = require("./a");\nexports.make = () => [new a_1.Thing(), (0, a_1.Thing)];`);
    expect(loads()).toBe(0);
    module.make();
    module.make();
    expect(loads()).toBe(1);
  });

  it("loads a base class at once, as it must", () => {
    load(`const a_1 = require("./a");\nexports.Other = class extends a_1.Thing { };`);
    expect(loads()).toBe(1);
  });

  it("passes on a namespace when it is asked for", () => {
    const module = load(`const __importStar = (module) => module;\nexports.all = __importStar(require("./a"));`);
    expect(loads()).toBe(0);
    expect(module.all).toHaveProperty("Thing");
  });

  it("leaves alone what the user of the library has loaded anyway", () => {
    const code = `const cdktf_1 = require("cdktf");\nexports.stack = () => cdktf_1.TerraformStack;`;
    const file = join(folder, "module.js");
    writeFileSync(file, code);
    makeRequiresLazy(file);
    expect(readFileSync(file, "utf8")).toBe(code);
  });

  it("is refused when the compiler wrote what is not known", () => {
    expect(() => load(`const a_1 = require("./a");\nmodule.exports = a_1;`)).toThrow(/a_1 is used in an unknown form: module\.exports = a_1/);
  });
});
