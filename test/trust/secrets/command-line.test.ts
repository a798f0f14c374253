import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { markedCredentials } from "./credentials";
import { CLOUD } from "./places";
import { Marks } from "./scan";
import { cloudClassOf } from "../../../src/cli/cloud-classes";
import { propertiesOf } from "../../../src/cli/init/cloud-properties";
import { allCloudNames } from "../../../src/cli/init/cloud-request";
import { PATTERNS } from "../../../src/cli/init/pattern";
import { ATLAS } from "../../../src/sovereignty/atlas";
import type { Ran } from "../../support/command-line";
import { inProcess, programFolder } from "../../support/command-line";
import { OFFLINE, Projects, SAID } from "../../support/init-project";
import { cloudNames, makerOf } from "../../support/programs";
import { record } from "../support/figures";
import { filesIn } from "../support/stack-files";

/** A secret as somebody may hand it to a command: by itself, within JSON, and within what was meant as JSON. */
const SPELLINGS: readonly ((mark: string) => string)[] = [
  (mark) => mark, (mark) => `"${mark}"`, (mark) => `{"private_key":"${mark}"}`, (mark) => `["${mark}"]`, (mark) => `"${mark}`, (mark) => `{"a":"${mark}"`, (mark) => `{${mark}}`, (mark) => `[1,${mark}]`,
];

const SECRETS = allCloudNames().flatMap((cloudName) => {
  const [className] = cloudClassOf(cloudName);
  return propertiesOf(className).filter(({ isSecret }) => isSecret).map(({ name }) => ({ cloudName, name }));
});

/** What the `archipel` command prints and writes, with secrets wherever it could come by one. */
describe("a marked secret", () => {
  const marks = new Marks();
  const projects = new Projects();
  let folder: string;
  let variables: Record<string, string | undefined>;
  let programs = 0;
  let found = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "archipel-secrets-"));
    const credentials = markedCredentials(await Promise.all(cloudNames().map(makerOf)), marks);
    variables = { ...process.env, ...credentials, TF_VAR_password: marks.make() };
  });
  afterAll(() => {
    record({ part: "secrets", on: "the command line", figures: { programs, secrets_found: found } });
    projects.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  function expectNone({ out, err }: Ran, files: ReadonlyMap<string, string> = new Map()): void {
    const leaks = marks.in([out, err, ...files].join("\n"));
    programs += 1;
    found += leaks.length;
    expect(leaks, `${out}\n${err}`).toEqual([]);
  }

  test.each([
    ["clouds", "--json"], ["clouds", "--certificate", "C5"], ["matrix"], ["matrix", "--json"], ["explain"], ["explain", "ARCHIPEL_SECRET"], ["--help"], ["nonsense"],
  ])("in the environment is in nothing that archipel says: %s %s", async (...args) => {
    expectNone(await inProcess(args.filter((arg) => arg !== undefined), { variables, atlas: ATLAS }));
  });

  test.each([
    ["check", "waived"], ["check", "broken"], ["check", "refused"], ["report", "plain", "--format", "text"], ["report", "invalid", "--json"], ["report", "broken", "--output", "-"],
    ["move", "plain", "--to", "Hetzner", "--region", "fsn1", "--markdown"],
  ])("in the environment is in nothing that archipel %s says of a program: %s", async (command, program, ...args) => {
    const ran = await inProcess([command, ...args, ...(command === "check" ? [] : ["--verbose"])], { variables, directory: programFolder(program), atlas: ATLAS });
    expect(`${ran.out}${ran.err}`).not.toBe("");
    expectNone(ran);
  }, 60_000);

  test.each(PATTERNS.map(({ name }) => name))("in the environment, or left out as a secret is, is in no file of archipel init: %s", async (pattern) => {
    const clouds = pattern === "federation" ? "Scaleway,Hetzner,Exoscale" : "Scaleway";
    const ran = await projects.init([pattern, "--clouds", clouds, "--pattern", pattern, "--property", "scaleway.secretKey", ...OFFLINE], { variables });
    expect(ran.code, ran.err).toBe(0);
    expectNone(ran, filesIn(projects.path(pattern)));
  }, 60_000);

  test("has a property of a cloud that the command knows to be one, wherever the scan knows it", () => {
    const known = new Set(SECRETS.map(({ name }) => name));
    const scanned = CLOUD.map(({ name }) => name).filter((name) => /Props\.|HuaweiKeys|Credentials/.test(name)).map((name) => name.split(".").pop()!);
    expect(scanned.filter((name) => !known.has(name))).toEqual([]);
  });

  test.each(SECRETS)("as a value of $name of $cloudName is refused by archipel init and move, and is not repeated", async ({ cloudName, name }) => {
    const id = cloudClassOf(cloudName)[0].toLowerCase();
    for (const spell of SPELLINGS) {
      const value = spell(marks.make());
      const said = SAID[cloudName] ?? [];
      const init = await projects.init(["refused", "--clouds", cloudName, ...said, "--property", `${id}.${name}=${value}`, ...OFFLINE]);
      expect(init.code, init.out).toBe(2);
      expectNone(init);
      const move = await inProcess(["move", "--to", cloudName, "--property", `${name}=${value}`], { directory: programFolder("plain"), atlas: ATLAS });
      expect(move.code, move.out).toBe(2);
      expectNone(move);
    }
    expect(projects.has("refused")).toBe(false);
  });

  describe("in a state", () => {
    const stackFolder = (): string => join(folder, "cdktf.out", "stacks", "shop");
    const unfinished = async (answer: string, script = "cat", ...args: readonly string[]): Promise<Ran> => {
      mkdirSync(stackFolder(), { recursive: true });
      writeFileSync(join(stackFolder(), "cdk.tf.json"), JSON.stringify({ resource: { scaleway_rdb_user: { web: { name: "web", password: "${var.password}" }, other: { name: "other" } } } }));
      writeFileSync(join(folder, "answer"), answer);
      writeFileSync(join(folder, "engine"), `#!/bin/sh\n${script} ${join(folder, "answer")}\n`, { mode: 0o755 });
      return inProcess(["unfinished", ...args], { directory: folder, variables: { ...variables, TERRAFORM_BINARY_NAME: join(folder, "engine") } });
    };
    const state = (mark: string): string =>
      JSON.stringify({ resources: [{ mode: "managed", type: "scaleway_rdb_user", name: "web", instances: [{ status: "tainted", attributes: { password: mark } }] }] });

    test("is in nothing that archipel unfinished says of it", async () => {
      const ran = await unfinished(state(marks.make()));
      expect(ran.out, ran.err).toContain("untaint scaleway_rdb_user.web");
      expectNone(ran);
      expectNone(await unfinished(state(marks.make()), "cat", "--json"));
    });

    test.each([0, 8, 20, 40, 60, 80, 100, 120, 160])("is in nothing that it says of one that was cut off after %i letters", async (length) => {
      const mark = marks.make();
      const text = `${state(mark).replace(/^\{/, `{"x":"${mark}",`)}`;
      const ran = await unfinished(`${text.slice(0, length)}`);
      expectNone(ran);
      expect(`${ran.out}${ran.err}`).not.toMatch(/Zq7|Geheim/);
    });

    test.each(["", "{", "[1,"])("is in nothing that it says of what is none: %j and a secret", async (before) => {
      const ran = await unfinished(`${before}${marks.make()}`);
      expect(ran.code).toBe(2);
      expectNone(ran);
      expect(ran.err).not.toMatch(/Zq7|Geheim/);
    });
  });
});
