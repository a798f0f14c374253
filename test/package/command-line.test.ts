import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { programFolder, spawned } from "../support/command-line";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const ROOT = join(__dirname, "..", "..");
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

let project: string;

/** A project that has the package from its tarball, and cdktf beside it; nothing is fetched. */
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "archipel-package-"));
  await must(["pack", "--ignore-scripts", "--pack-destination", project], ROOT);
  const [tarball] = readdirSync(project).filter((name) => name.endsWith(".tgz"));
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "shop", private: true }));
  await must(["install", "--offline", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", `./${tarball}`], project);
  mkdirSync(join(project, "node_modules"), { recursive: true });
  for (const peer of ["cdktf", "constructs"]) {
    symlinkSync(join(ROOT, "node_modules", peer), join(project, "node_modules", peer), "junction");
  }
  cpSync(programFolder("plain"), project, { recursive: true });
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

async function must(args: readonly string[], directory: string): Promise<void> {
  const { code, out, err } = await spawned(NPM, args, directory);
  if (code !== 0) {
    throw new Error(`npm ${args.join(" ")} ended with ${code}:\n${out}${err}`);
  }
}

const archipel = (...args: string[]) => spawned(join(project, "node_modules", ".bin", "archipel"), args, project);

describe("the archipel command of the installed package", () => {
  it("prints its help", async () => {
    const { code, out } = await archipel("--help");
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: archipel/);
  });

  it("shows the matrix", async () => {
    expect((await archipel("matrix", "--capability", "compute.server.zone")).out).toMatch(/^compute\.server\.zone +\d+ of \d+/m);
  });

  it("runs a program that uses the package, and checks it", async () => {
    expect(await archipel("check")).toMatchObject({ code: 0, err: "", out: expect.stringContaining("The program states no policy") as unknown });
  });

  it("tells what a move would take", async () => {
    const { code, out } = await archipel("move", "--to", "Hetzner", "--region", "fsn1", "--stack", "shop");
    expect(code).toBe(0);
    expect(out).toMatch(/^Leaving for Hetzner fsn1/);
  });
});
