import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { output } from "../../../scripts/tooling/shell";
import { VARIANTS } from "../../support/cloud-variants";
import { exampleNames } from "../../support/example";
import { skipped } from "../../support/skipped";
import { isWhole } from "../support/effort";
import { record } from "../support/figures";
import type { SeenMachine } from "../support/machine";
import type { Run } from "../support/stack-files";
import { copyCheckout, differencesOf, filesIn, synthesizeInto, withoutTraces } from "../support/stack-files";

/** It imports single L1 classes by the package's name, for which tsx finds their types. */
const LEFT_OUT = ["escape-hatches"];
const NAMES = isWhole
  ? [...exampleNames().filter((name) => !LEFT_OUT.includes(name)).map((name) => `example/${name}`), ...VARIANTS.map((name) => `cloud/${name}`)]
  : ["example/archipelago", "example/federation", "cloud/scaleway", "cloud/openstack"];

/** What is changed about the machine, and how the process shows that it was. */
interface Change {
  readonly run: (folder: string) => Run;
  readonly saw: Partial<SeenMachine>;
}

const locale = (name: string, tag: string): Change => ({ run: () => ({ env: { LANG: `${name}.UTF-8`, LC_ALL: `${name}.UTF-8`, LANGUAGE: name } }), saw: { locale: tag } });
const zone = (timeZone: string): Change => ({ run: () => ({ env: { TZ: timeZone } }), saw: { timeZone } });

const SINGLE: Readonly<Record<string, Change>> = {
  "once more": { run: () => ({}), saw: {} },
  "in Turkish": locale("tr_TR", "tr-TR"),
  "in Swedish": locale("sv_SE", "sv-SE"),
  "in Lithuanian": locale("lt_LT", "lt-LT"),
  "in Arabic with its own digits": locale("ar_EG", "ar-EG"),
  "in the time zone of Kiritimati": zone("Pacific/Kiritimati"),
  "in the time zone of Niue": zone("Pacific/Niue"),
  "in 2031": { run: () => ({ machine: { now: "2031-12-31T23:59:59Z" } }), saw: { year: 2031 } },
  "in 1999": { run: () => ({ machine: { now: "1999-06-01T00:00:00Z" } }), saw: { year: 1999 } },
  "on a machine of another name and user": { run: () => ({ machine: { name: "elsewhere" }, env: { USER: "elsewhere", LOGNAME: "elsewhere", HOSTNAME: "elsewhere" } }), saw: { hostname: "elsewhere" } },
  "with another home": { run: (folder) => ({ env: { HOME: join(folder, "home") } }), saw: {} },
  "with files that only their owner reads": { run: () => ({ machine: { umask: "077" } }), saw: { umask: 0o077 } },
  "where folders list what is in them backwards": { run: () => ({ machine: { listsBackwards: true } }), saw: {} },
  "started elsewhere": { run: () => ({ cwd: tmpdir() }), saw: {} },
  "with longer stack traces": { run: () => ({ nodeArguments: ["--stack-trace-limit=200"] }), saw: {} },
  "with no stack traces, and more of the environment": { run: () => ({ nodeArguments: ["--stack-trace-limit=0"], env: { NODE_ENV: "production", CI: "true", NO_COLOR: "1", DEBUG: "*" } }), saw: {} },
};

/** All at once, for the tests; at full length each alone says which it is. */
const ALL: Change = {
  run: (folder) => ({
    cwd: tmpdir(),
    nodeArguments: ["--stack-trace-limit=3"],
    env: { LC_ALL: "tr_TR.UTF-8", LANG: "sv_SE.UTF-8", TZ: "Pacific/Kiritimati", HOME: join(folder, "home"), USER: "elsewhere", NODE_ENV: "production" },
    machine: { now: "2031-12-31T23:59:59Z", name: "elsewhere", umask: "077", listsBackwards: true },
  }),
  saw: { locale: "tr-TR", timeZone: "Pacific/Kiritimati", hostname: "elsewhere", umask: 0o077 },
};

const CHANGES = Object.entries({ ...(isWhole ? SINGLE : {}), "with all of that changed at once": ALL });

describe(`the files of ${NAMES.length} programs are the same to the byte`, () => {
  let folder: string;
  let first: ReadonlyMap<string, string>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "archipel-same-"));
    mkdirSync(join(folder, "home"));
    await synthesizeInto(join(folder, "first"), NAMES);
    first = withoutTraces(filesIn(join(folder, "first")));
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Writes all of it once more, and tells what became different. */
  async function differences(id: string, run: Run): Promise<{ readonly found: string[]; readonly seen: SeenMachine }> {
    const outdir = join(folder, id.replace(/\W+/g, "-"));
    const seen = await synthesizeInto(outdir, NAMES, run);
    const found = differencesOf(first, withoutTraces(filesIn(outdir)));
    rmSync(outdir, { recursive: true });
    record({ part: "determinism", on: id, figures: {}, counts: { programs: NAMES.length, files: first.size, different: found.length } });
    return { found, seen };
  }

  it("as many as the programs write at least", () => {
    expect(first.size).toBeGreaterThanOrEqual(2 * NAMES.length); // a stack and a manifest each
  });

  it.each(CHANGES)("%s", async (id, { run, saw }) => {
    const { found, seen } = await differences(id, run(folder));
    expect(seen).toMatchObject(saw);
    expect(found).toEqual([]);
  }, 600_000);

  it.skipIf(!isWhole)("by a checkout in another place", async () => {
    const checkout = copyCheckout(join(folder, "elsewhere"));
    const { found, seen } = await differences("by a checkout in another place", { checkout });
    expect(seen.checkout.startsWith(checkout)).toBe(true);
    expect(found).toEqual([]);
  }, 600_000);

  it.skipIf(!isWhole).each(["20", "22", "24"])("by Node %s", async (version) => {
    const found = await output(["npx", "-y", "-p", `node@${version}`, "node", "-p", "process.execPath"]).catch(() => undefined);
    if (found === undefined) {
      record({ part: "determinism", on: `Node ${version}`, figures: {}, skipped: `npx found no node@${version}` });
      skipped({ skip: () => {} }, `stacks by Node ${version}`, "npx could not fetch it");
      return;
    }
    const { found: different, seen } = await differences(`by Node ${version}`, { node: found.trim() });
    expect(seen.node).toMatch(new RegExp(`^v${version}\\.`));
    expect(different).toEqual([]);
  }, 900_000);
});

describe("the comparison", () => {
  it("does not look at the calls that led to a warning, and at all else of it", () => {
    const folder = mkdtempSync(join(tmpdir(), "archipel-traces-"));
    const manifest = (message: string, trace: string[]): void => writeFileSync(join(folder, "manifest.json"), JSON.stringify({ message, stacktrace: trace, level: "warn" }, undefined, 2));
    const read = (): string => withoutTraces(filesIn(folder)).get("manifest.json")!;
    manifest("one", ["a (/one/a.ts:1:2)", "Object.b [as c] (/one/b.ts:3:4)"]);
    const one = read();
    manifest("one", ["a (/other/a.ts:1:2)"]);
    expect(read()).toBe(one);
    expect(JSON.parse(one)).toEqual({ message: "one", stacktrace: [], level: "warn" });
    manifest("other", ["a (/other/a.ts:1:2)"]);
    expect(read()).not.toBe(one);
    rmSync(folder, { recursive: true });
  });

  it("finds a line that differs, and a file that is not there", () => {
    const one = new Map([["a", "1\n2"], ["b", ""]]);
    expect(differencesOf(one, new Map([["a", "1\n3"], ["c", ""]]))).toEqual(["a:2: 2 | 3", "b is only in the first", "c is only in the second"]);
  });
});
