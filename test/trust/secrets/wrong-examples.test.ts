import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { markedCredentials } from "./credentials";
import { Marks } from "./scan";
import { ExampleCopy, environmentOf, exampleNames, programOf } from "../../support/example";
import { STORIES } from "../../support/example-stories";
import { cloudNames, makerOf } from "../../support/programs";
import { effort } from "../support/effort";
import { record } from "../support/figures";
import { filesIn } from "../support/stack-files";

/** A word that nearly nothing takes. */
const WRONG = JSON.stringify("wrong\nword\u0000");

/** A program with one mistake in it. */
interface Mistake {
  readonly says: string;
  readonly program: string;
}

/** The program with one of its words wrong, for each word. */
function wrongWords(program: string): Mistake[] {
  const body = program.search(/^const app/m);
  return [...program.matchAll(/"[^"\n]*"/g)].filter(({ index }) => index > body).map(({ 0: word, index }) => ({
    says: `${word} at ${index}`,
    program: program.slice(0, index) + WRONG + program.slice(index + word.length),
  }));
}

/** The program with the value of a sensitive variable in the variable's place, as text and within something of a wrong type. */
function writtenOut(program: string, marks: Marks): Mistake[] {
  const variables = [...program.matchAll(/const (\w+) = new TerraformVariable\([^\n]*sensitive: true/g)].map(([, name]) => `${name}.stringValue`);
  const shapes = [(mark: string) => mark, (mark: string) => [mark], (mark: string) => ({ value: mark })];
  return variables.flatMap((use) => shapes.slice(0, effort(1, shapes.length)).map((shape) => ({
    says: `${use} as ${JSON.stringify(shape("…"))}`,
    program: program.replace(use, `${JSON.stringify(shape(marks.make()))} as unknown as string`),
  })));
}

/** Some of a list, as far from each other as can be. */
function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_none, index) => all[Math.floor(index * step)]!);
}

/** What readers see when they change an example and make a mistake, with secrets in all places that the program takes them from. */
describe("a marked secret in an example with a mistake in it", () => {
  const marks = new Marks();
  let secrets: Record<string, string>;
  beforeAll(async () => {
    secrets = markedCredentials(await Promise.all(cloudNames().map(makerOf)), marks);
  });

  let errors = 0;
  const tried = exampleNames().filter((name) => STORIES[name] !== undefined);
  describe.each(tried)("%s", (name) => {
    const story = STORIES[name]!;
    const program = readFileSync(programOf(name), "utf8");
    const copy = new ExampleCopy(name, story.stack, {});
    const inputs = environmentOf(Object.fromEntries(Object.keys(story.variables ?? {}).map((variable) => [variable, marks.make()])));
    afterAll(() => copy.remove());

    /** Runs the program with a mistake; tells how it ended, and what it said or wrote of secrets. */
    async function make(mistake: Mistake): Promise<{ readonly failed: boolean; readonly found: string[] }> {
      copy.write(mistake.program);
      const { code, out, err } = await copy.attempt({ ...secrets, ...inputs });
      const written = code === 0 ? [...filesIn(copy.outdir)].flat() : [];
      return { failed: code !== 0, found: marks.in([out, err, ...written].join("\n")).map((mark) => `${mistake.says}: ${mark}`) };
    }

    async function makeAll(on: string, mistakes: readonly Mistake[]): Promise<{ readonly failed: number; readonly found: string[] }> {
      let failed = 0;
      const found: string[] = [];
      for (const mistake of mistakes) {
        const made = await make(mistake);
        failed += Number(made.failed);
        found.push(...made.found);
      }
      record({ part: "secrets", on: `${name}, ${on}`, figures: { programs: mistakes.length, secrets_found: found.length }, counts: { failed } });
      return { failed, found };
    }

    test("is in no error, when a word of the program is wrong", async () => {
      const mistakes = spread(wrongWords(program), effort(1, 1000));
      const { failed, found } = await makeAll("wrong words", mistakes);
      expect(found).toEqual([]);
      errors += failed;
    }, 3_600_000);

    const out = writtenOut(program, marks);
    if (out.length > 0) {
      test("is refused without being repeated, when it is written into the program", async () => {
        const { failed, found } = await makeAll("secrets written out", out);
        expect(found).toEqual([]);
        expect(failed).toBe(out.length);
      }, 3_600_000);
    }
  });

  test("had errors to be in", () => {
    expect(errors).toBeGreaterThan(2);
  });
});
