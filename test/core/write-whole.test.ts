import { closeSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeWhole } from "../../src/core/write-whole";

describe("a file that is written whole", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "archipel-whole-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("has the new text, and nothing is left beside it", () => {
    writeFileSync(join(folder, "record.json"), "old and longer");
    writeWhole(join(folder, "record.json"), "new");
    expect(readdirSync(folder)).toEqual(["record.json"]);
    expect(readFileSync(join(folder, "record.json"), "utf8")).toBe("new");
  });

  it("is another file than before, so that who reads the old one reads all of it", () => {
    const file = join(folder, "record.json");
    writeFileSync(file, "old and longer");
    const reader = openSync(file, "r");
    writeWhole(file, "new");
    expect(readFileSync(reader, "utf8")).toBe("old and longer");
    closeSync(reader);
  });

  it("is as it was when it cannot be written, and nothing is left beside it", () => {
    mkdirSync(join(folder, "record.json", "taken"), { recursive: true });
    expect(() => writeWhole(join(folder, "record.json"), "new")).toThrow();
    expect(readdirSync(folder)).toEqual(["record.json"]);
    expect(readdirSync(join(folder, "record.json"))).toEqual(["taken"]);
  });

  it("is written where a link leads, and the link stays", () => {
    writeFileSync(join(folder, "real.json"), "old");
    symlinkSync("real.json", join(folder, "record.json"));
    writeWhole(join(folder, "record.json"), "new");
    expect(readFileSync(join(folder, "real.json"), "utf8")).toBe("new");
    expect(lstatSync(join(folder, "record.json")).isSymbolicLink()).toBe(true);
  });
});
