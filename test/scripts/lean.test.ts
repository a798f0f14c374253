import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeLean } from "../../scripts/l1/lean";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "archipel-lean-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function lean(code: string): string {
  mkdirSync(join(folder, "vpc"));
  const file = join(folder, "vpc", "index.js");
  writeFileSync(file, code);
  makeLean(folder);
  return readFileSync(file, "utf8");
}

describe("the step over generated classes", () => {
  it("leaves code alone that has nothing to make lean", () => {
    const code = `const cdktf = require("cdktf");\nclass List extends cdktf.ComplexList {\n    get(index) {\n    }\n}\n`;
    expect(lean(code)).toBe(code);
  });

  it.each([
    ["an import of cdktf", `const cdktf = __importStar(require("cdktf"));\nclass Vpc extends cdktf.TerraformResource {\n}\n`, /import of cdktf/],
    ["a nested block", `const cdktf = require("cdktf");\nclass Vpc extends cdktf.TerraformResource {\n    constructor() {\n        this._block = [new Block(this, "block")];\n    }\n}\n`, /nested blocks/],
    [
      "a use of a nested block",
      `const cdktf = require("cdktf");\nclass Vpc extends cdktf.TerraformResource {\n    constructor() {\n        this._block = new Block(this, "block");\n    }\n    reset() {\n        this._other.internalValue = undefined;\n    }\n}\n`,
      /_other\.internalValue/,
    ],
  ])("stops at %s in a form that the generator did not use before, and names the file", (_what, code, message) => {
    expect(() => lean(code)).toThrow(message);
    expect(() => makeLean(folder)).toThrow(join("vpc", "index.js"));
  });
});
