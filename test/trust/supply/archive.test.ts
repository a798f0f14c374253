import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { archiveFaults } from "./archive";
import manifest from "../../../package.json";
import { PACKAGES } from "../../../scripts/package/npm";
import { packed } from "../../support/packed";
import { record } from "../support/figures";

describe.each(["archipel", "archipel-sandbox"] as const)("the archive of %s", (name) => {
  it("has no program, no key, nothing packed but schemas, and no path of the machine that made it", async () => {
    const { files } = await packed(name);
    const read = files.map(({ path }) => [path, readFileSync(join(PACKAGES[name], path))] as const);
    expect(read.flatMap(([path, content]) => archiveFaults(path, content))).toEqual([]);
    const bins = Object.values(name === "archipel" ? manifest.bin : {}) as string[];
    const executable = files.filter(({ path }) => (statSync(join(PACKAGES[name], path)).mode & 0o111) !== 0 && !/(?:^bin\/|\/main\.js$|\/bin(?:\/|\.m?js$))/.test(path));
    expect(executable.map(({ path }) => path).filter((path) => !bins.includes(path))).toEqual([]);
    record({ part: "supply", on: `the archive of ${name}`, figures: {}, counts: { files: files.length, megabytes: Math.round(read.reduce((sum, [, content]) => sum + content.length, 0) / 1e6) } });
  }, 120_000);
});

describe("an archive is refused with", () => {
  it.each([
    ["a program", "lib/a.js", Buffer.from("\x7fELF\x02", "latin1"), "lib/a.js is a program"],
    ["bytes that are no text", "lib/a.js", Buffer.from([65, 0, 66]), "lib/a.js is binary"],
    ["packed data that is no schema", "lib/a.js", gzipSync("x"), "lib/a.js is packed data"],
    ["a path of the machine", "lib/a.js", Buffer.from('require("/build/here/x")'), "lib/a.js tells of /build/here"],
    ["a key", "lib/a.js", Buffer.from(`const id = "AKIA${"A".repeat(16)}";`), "lib/a.js has what looks like \\bAKIA[0-9A-Z]{1"],
  ])("%s", (_title, path, content, fault) => {
    expect(archiveFaults(path, content, ["/build/here"])).toEqual([fault]);
  });

  it("but not with a schema", () => {
    expect(archiveFaults("schemas/a.json.gz", gzipSync("{}"))).toEqual([]);
  });
});
