import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makePython, PYTHON, runNode, runPython } from "./environment";
import { LANGUAGES, missing } from "../../scripts/package/pacmak";
import { installed, output, ROOT } from "../../scripts/tooling/shell";
import { skipped } from "../support/skipped";

const FOLDER = join(__dirname, "python");
const TWINS_FOLDER = join(ROOT, "examples", "languages", "python");
const MODULES = readdirSync(FOLDER).filter((file) => /^test_\w+\.py$/.test(file)).map((file) => file.replace(/\.py$/, ""));

/** Each pair of an example and the same in Python, and the stack that both have. */
const TWINS = [
  { example: "quickstart", program: "main.py", stack: "shop" },
  { example: "web-tier", program: "web.py", stack: "web" },
];

let lacking: string | undefined;
const out = mkdtempSync(join(tmpdir(), "archipel-languages-"));

beforeAll(async () => {
  const absent = missing(LANGUAGES.find(({ name }) => name === "python")!);
  lacking = absent.length > 0 ? `${absent.join(", ")} is not on the PATH` : await makePython();
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe.each(MODULES)("in Python, %s", (module) => {
  const names = [...readFileSync(join(FOLDER, `${module}.py`), "utf8").matchAll(/^ {4}def (test_\w+)\(/gm)].map(([, name]) => name!);
  let printed = "";

  beforeAll(() => {
    printed = lacking === undefined ? runPython(FOLDER, ["-m", "unittest", "-v", module]).printed : "";
  });

  test.for(names)("%s", (name, context) => {
    if (lacking !== undefined) {
      return skipped(context, `${module}.${name}`, lacking);
    }
    const [, ending] = new RegExp(`^${name} \\(.+\\) \\.\\.\\. (.*)$`, "m").exec(printed) ?? [];
    expect(ending, printed).toBe("ok");
  });
});

describe("the same program in Python", () => {
  test.for(TWINS)("gives the JSON of its twin: $example", async ({ example, program, stack }, context) => {
    if (lacking !== undefined) {
      return skipped(context, `examples/languages/python/${program}`, lacking);
    }
    const [theirs, ours] = ["python", "typescript"].map((name) => join(out, `${example}-${name}`));
    const run = runPython(TWINS_FOLDER, [program], { CDKTF_OUTDIR: theirs! });
    expect(run.status, run.printed).toBe(0);
    await output(installed("tsx", "dist/cli.mjs", "main.ts"), { cwd: join(ROOT, "examples", example), env: { ...process.env, CDKTF_OUTDIR: ours! } });
    expect(synthesized(theirs!, stack)).toBe(synthesized(ours!, stack));
  });
});

test("the commands of npx archipel read a program in Python", (context) => {
  if (lacking !== undefined) {
    return skipped(context, "npx archipel with a program in Python", lacking);
  }
  const report = runNode([join(ROOT, "lib", "cli", "main.js"), "report", "--json", "--app", `"${PYTHON}" main.py`], TWINS_FOLDER);
  expect(report.status, report.printed).toBe(0);
  expect((JSON.parse(report.printed) as { clouds: { path: string }[] }).clouds.map(({ path }) => path)).toEqual(["shop/paris", "shop/gravelines"]);
});

/** The stack's JSON with sorted keys, and without the folder that Terraform's state is in. */
function synthesized(folder: string, stack: string): string {
  const json = JSON.parse(readFileSync(join(folder, "stacks", stack, "cdk.tf.json"), "utf8")) as { terraform: { backend?: unknown } };
  delete json.terraform.backend;
  return JSON.stringify(json, (_key, value: unknown) => (isObject(value) ? Object.fromEntries(Object.entries(value).sort()) : value), 2);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
