import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { inProcess, programFolder } from "../support/command-line";

// Each runs a program, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "archipel-test-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const report = (program: string, ...args: string[]) => inProcess(["report", ...args], { directory: programFolder(program) });
const written = (name: string): string => readFileSync(join(folder, name), "utf8");

describe("archipel report", () => {
  it("writes a page, and says where", async () => {
    const file = join(folder, "page.html");
    expect(await report("waived", "--output", file)).toEqual({ code: 0, out: "", err: `written: ${file}\n` });
    expect(written("page.html")).toMatch(/^<!doctype html>/i);
    expect(written("page.html")).toContain("pl-waw");
  });

  it("writes JSON into a file whose name says so", async () => {
    await report("waived", "--output", join(folder, "data.json"));
    expect(JSON.parse(written("data.json"))).toMatchObject({ formatVersion: 1, stacks: ["shop"], policies: [{ verdict: "waived" }] });
  });

  it("prints JSON and text when no file is asked for", async () => {
    expect(JSON.parse((await report("plain", "--json")).out)).toMatchObject({ stacks: ["shop", "lab"] });
    expect((await report("plain", "--format", "text")).out).toContain("Scaleway");
  });

  it("reports on a program that breaks its policies as well, and ends with 1", async () => {
    const { code, out, err } = await report("broken", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ policies: [{ verdict: "broken" }] });
    expect(err).toMatch(/^The program failed all the same.*\nError: [\s\S]*breaks DataLocation home/);
  });

  it("reports on a program that fails at its end, and ends with 2", async () => {
    const { code, out, err } = await report("invalid", "--json");
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ stacks: ["shop"] });
    expect(err).toContain("there are no files");
  });

  it("refuses a form that it does not have, and a file that it cannot write", async () => {
    const format = await report("waived", "--format", "pdf");
    expect(format.code).toBe(2);
    expect(format.err).toContain("Allowed choices are html, json, text.");
    const place = await report("waived", "--output", join(folder, "missing", "page.html"));
    expect(place.code).toBe(2);
    expect(place.err).toMatch(/^archipel: cannot write .*page\.html: ENOENT/);
  });
});
