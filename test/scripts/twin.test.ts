import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rewritten, rewrittenPage } from "../../scripts/package/twin";
import type { Manifest } from "../../scripts/package/twin-manifest";
import { twinManifest } from "../../scripts/package/twin-manifest";

describe("the twin package for CDK Terrain", () => {
  it.each([
    ['import { App } from "cdktf";', 'import { App } from "cdktn";'],
    ["import * as cdktf from 'cdktf';", "import * as cdktf from 'cdktn';"],
    ['const cdktf = require("cdktf");', 'const cdktf = require("cdktn");'],
    ['type All = typeof import("cdktf");', 'type All = typeof import("cdktn");'],
  ])("imports cdktn where the library has %s", (text, expected) => {
    expect(rewritten(text)).toBe(expected);
  });

  it.each(['readFileSync("cdktf.json")', "// as cdktf does", 'import { Provider } from "@cdktf/provider-random";', 'from "cdktf-cli"'])("leaves %s as it is", (text) => {
    expect(rewritten(text)).toBe(text);
  });

  it("is what the examples of its pages import", () => {
    const page = 'import { App } from "cdktf";\nimport { Server } from "archipel";\nimport { Vpc } from "archipel/l1/scaleway/vpc";';
    expect(rewrittenPage(page)).toBe('import { App } from "cdktn";\nimport { Server } from "archipel-cdktn";\nimport { Vpc } from "archipel-cdktn/l1/scaleway/vpc";');
  });

  it("asks for cdktn and not for cdktf, and is called otherwise in each language", () => {
    const manifest = twinManifest(JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8")) as Manifest);
    expect(manifest.peerDependencies).toEqual({ cdktn: "^0.24.0", constructs: expect.any(String) });
    expect(manifest.name).toBe("archipel-cdktn");
    expect(manifest.jsii.targets).toMatchObject({ python: { module: "archipel_cdktn" }, java: { package: "cloud.archipel.cdktn" } });
    expect(JSON.stringify(manifest)).not.toContain('"cdktf":');
  });
});
