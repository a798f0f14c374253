import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wantsColour } from "../../src/cli/environment";
import { archipel, inProcess } from "../support/command-line";

const COMMANDS = ["init", "clouds", "matrix", "check", "report", "move", "unfinished"];

describe("the help of archipel", () => {
  it("lists every command, and what the process ends with", async () => {
    const { code, out, err } = await inProcess(["--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    COMMANDS.forEach((command) => expect(out).toMatch(new RegExp(`^  ${command} \\[options\\](?: \\[\\w+\\])? +\\S`, "m")));
    expect(out).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /);
  });

  it.each(COMMANDS)("of %s has examples that call it, exit codes, and --json", async (command) => {
    const { code, out } = await inProcess([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\\n  archipel ${command}`));
    expect(out).toMatch(/Exit codes:\n {2}0 /);
    expect(out).toMatch(/^ {2}--json +\S/m);
  });

  it("comes with exit code 2 when nothing is asked for", async () => {
    const { code, out, err } = await inProcess([]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^Usage: archipel/);
  });

  it("names the command that was meant when one is mistyped", async () => {
    const { code, err } = await inProcess(["chek"]);
    expect(code).toBe(2);
    expect(err).toMatch(/unknown command 'chek'\n\(Did you mean check\?\)/);
  });

  it("is not needed for an unknown option, which ends with 2", async () => {
    expect((await inProcess(["matrix", "--colour"])).code).toBe(2);
  });
});

describe("the archipel command as it was built", () => {
  it("gives the package's version", async () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8")) as { version: string };
    expect(await archipel(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  it("starts with the line that lets a shell run it", () => {
    expect(readFileSync(join(__dirname, "..", "..", "lib", "cli", "main.js"), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});

describe("colours", () => {
  it.each([
    ["a terminal", {}, true, true],
    ["a pipe", {}, false, false],
    ["a pipe, of which Node says nothing, in CI", { CI: "true" }, undefined, false],
    ["a terminal with NO_COLOR", { NO_COLOR: "1" }, true, false],
    ["a terminal with an empty NO_COLOR", { NO_COLOR: "" }, true, true],
    ["a pipe with FORCE_COLOR", { FORCE_COLOR: "1" }, false, true],
    ["a pipe with FORCE_COLOR=0", { FORCE_COLOR: "0" }, false, false],
    ["FORCE_COLOR and NO_COLOR", { FORCE_COLOR: "1", NO_COLOR: "1" }, true, false],
    ["a dumb terminal", { TERM: "dumb" }, true, false],
  ])("on %s", (_where, variables, isTerminal, wanted) => {
    expect(wantsColour(variables, isTerminal)).toBe(wanted);
  });
});
