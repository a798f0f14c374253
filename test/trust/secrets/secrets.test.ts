import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack, TerraformVariable } from "cdktf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CapabilityError, ContainerHost, Hetzner } from "archipel";
import { markedCredentials } from "./credentials";
import { FEDERATED } from "./federated";
import { CLOUD, PORTABLE } from "./places";
import type { CloudPlace, PortablePlace } from "./places";
import { Marks } from "./scan";
import { CodedError } from "../../../src/core/coded-error";
import { Bench } from "../../../src/testing/conformance/bench";
import { VARIANTS, variantOf } from "../../support/cloud-variants";
import type { CloudMaker } from "../../support/programs";
import { effort, seed } from "../support/effort";
import { record } from "../support/figures";
import { forgettingTokens } from "../support/tokens";

/** A random program: which places it has, and whether each gets a literal (one in five) or a sensitive variable. */
interface Draft {
  readonly portable: readonly PortablePlace[];
  readonly clouds: readonly CloudPlace[];
  readonly literal: number;
}

const TRIES = effort(4, 200);
const drafts: fc.Arbitrary<Draft> = fc.record({
  portable: fc.subarray([...PORTABLE], { minLength: 1, maxLength: 4 }),
  clouds: fc.subarray([...CLOUD, ...FEDERATED], { maxLength: 4 }),
  literal: fc.integer({ min: -16, max: 3 }),
});

/** All that a run said and left: files, what was printed, and what was thrown. */
interface Trace {
  readonly text: string;
  readonly thrown: readonly unknown[];
  readonly defined: number;
}

/** Every variable that a provider of the cloud reads, set to a secret of its own. */
function setCredentials(maker: CloudMaker, marks: Marks): () => void {
  const given = markedCredentials([maker], marks);
  const before = Object.keys(given).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, given);
  return () => before.forEach(([name, value]) => (value === undefined ? delete process.env[name] : (process.env[name] = value)));
}

/** Runs a program as its author does, and keeps all that can be seen of it. */
function run(maker: CloudMaker, draft: Draft, marks: Marks): Trace {
  const outdir = mkdtempSync(join(tmpdir(), "archipel-secrets-"));
  const written: string[] = [];
  const thrown: unknown[] = [];
  let defined = 0;
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write.bind(stream) }));
  streams.forEach(({ stream }) => (stream.write = (chunk: unknown) => written.push(String(chunk)) > 0));
  const logs = (["log", "info", "warn", "error", "debug"] as const).map((kind) => ({ kind, was: console[kind] }));
  logs.forEach(({ kind }) => (console[kind] = (...said: unknown[]) => void written.push(said.map(String).join(" "))));
  const attempt = (define: () => void): void => {
    try {
      define();
      defined += 1;
    } catch (error) {
      thrown.push(error);
    }
  };
  try {
    const app = new App({ outdir });
    const place = (index: number, name: string, define: (stack: TerraformStack, secret: string) => void): void => {
      const stack = new TerraformStack(app, `s${index}`);
      const id = `given-${index}`;
      const mark = marks.make();
      process.env[`TF_VAR_${id}`] = mark;
      const variable = new TerraformVariable(stack, id, { sensitive: true, description: name });
      attempt(() => define(stack, index === draft.literal ? mark : variable.stringValue));
      delete process.env[`TF_VAR_${id}`];
    };
    draft.portable.forEach(({ name, build }, index) =>
      place(index, name, (stack, secret) => build(new Bench(maker.makeCloud(stack), maker.bench), secret)));
    draft.clouds.forEach(({ name, build }, index) => place(draft.portable.length + index, name, build));
    attempt(() => app.synth());
    const files = readdirSync(outdir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    written.push(...files.map((file) => readFileSync(join(file.parentPath, file.name), "utf8")));
  } finally {
    streams.forEach(({ stream, write }) => (stream.write = write));
    logs.forEach(({ kind, was }) => (console[kind] = was));
    rmSync(outdir, { recursive: true, force: true });
  }
  return { text: written.join("\n"), thrown, defined };
}

describe("a marked secret", () => {
  console.log(`secrets: seed ${seed} (ARCHIPEL_SEED), ${TRIES} programs for each cloud`);

  test.each(VARIANTS)("is in nothing that a program on %s writes, prints or throws", { timeout: 7_200_000 }, async (name) => {
    const maker = await variantOf(name);
    const found: string[] = [];
    const counts = { stacks: 0, refused: 0 };
    let programs = 0;
    fc.assert(fc.property(drafts, (draft) => {
      const marks = new Marks();
      const restore = setCredentials(maker, marks);
      const { text, thrown, defined } = forgettingTokens(() => run(maker, draft, marks));
      restore();
      programs += 1;
      counts.stacks += defined;
      counts.refused += thrown.length;
      const places = [...draft.portable, ...draft.clouds].map((place) => place.name).join(", ");
      const leaks = [...marks.in(text), ...thrown.flatMap((error) => marks.inThrown(error))];
      found.push(...leaks.map((mark) => `${mark} of ${places}`));
    }), { seed: seed + VARIANTS.indexOf(name), numRuns: TRIES });
    record({ part: "secrets", on: name, figures: { programs, secrets_found: found.length }, counts });
    expect(found).toEqual([]);
    expect(counts.stacks).toBeGreaterThan(0);
  });
});

describe("a secret that is written into the program", () => {
  const refusal = (define: () => void): unknown => {
    try {
      define();
    } catch (error) {
      return error;
    }
    return undefined;
  };

  function expectRefused(error: unknown, property: string, marks: Marks): void {
    expect(error).toBeInstanceOf(CodedError);
    expect((error as Error).message).toContain(property);
    expect((error as Error).message).toContain("not shown");
    expect(marks.inThrown(error)).toEqual([]);
  }

  test.each([...CLOUD, ...FEDERATED].map((place) => [place.name, place] as const))("is refused as %s, and not repeated", (_name, { property, build }) => {
    const marks = new Marks();
    const stack = new TerraformStack(new App({ outdir: tmpdir() }), "shop");
    expectRefused(refusal(() => build(stack, marks.make())), property, marks);
  });

  /** What a program in JavaScript, or in Python, may hand in where text is asked for. */
  const WRONG: readonly ((mark: string) => unknown)[] = [
    (mark) => ({ private_key: mark }), (mark) => [mark], (mark) => new Error(mark), (mark) => new Map([["key", mark]]), (mark) => ({ [mark]: true }),
    (mark) => [[{ deep: mark }]], (mark) => Symbol(mark), (mark) => Buffer.from(mark),
  ];

  test.each([...CLOUD, ...FEDERATED].map((place) => [place.name, place] as const))("is not repeated where it is of a wrong type as %s", (_name, { build }) => {
    for (const wrong of WRONG) {
      const marks = new Marks();
      const stack = new TerraformStack(new App({ outdir: tmpdir() }), "shop");
      const error = refusal(() => build(stack, wrong(marks.make()) as string));
      expect(error).toBeInstanceOf(CodedError);
      expect(marks.inThrown(error)).toEqual([]);
    }
  });

  test.each(PORTABLE.map((place) => [place.name, place] as const))("is not repeated where it is of a wrong type as %s, on any cloud", async (_name, { build }) => {
    for (const name of VARIANTS) {
      const maker = await variantOf(name);
      for (const wrong of WRONG) {
        const marks = new Marks();
        const stack = new TerraformStack(new App({ outdir: tmpdir() }), "shop");
        const error = refusal(() => build(new Bench(maker.makeCloud(stack), maker.bench), wrong(marks.make()) as string));
        expect(error).toBeInstanceOf(CodedError);
        expect(marks.inThrown(error), name).toEqual([]);
      }
    }
  }, 60_000);

  test("is not repeated with what is around it", () => {
    const marks = new Marks();
    const stack = new TerraformStack(new App({ outdir: tmpdir() }), "shop");
    const props = { region: "fsn1", token: marks.make() };
    [[props], new Error(props.token), props.token].forEach((wrong) => expect(marks.inThrown(refusal(() => new Hetzner(stack, "c", wrong as never)))).toEqual([]));
    const logins = { registryLogins: { one: { registry: "r", username: "u", password: marks.make() } }, containers: { shop: { image: "i", secretEnvironment: [marks.make()] } } };
    const error = refusal(() => new ContainerHost(stack, "host", logins as never));
    expect((error as Error).message).toContain("registryLogins: got \"(not shown)\"; allowed: a list, each item a RegistryLogin");
    expect(marks.inThrown(error)).toEqual([]);
  });

  test.each(PORTABLE.map((place) => [place.name, place] as const))("is refused as %s on every cloud that has it, and not repeated", async (_name, { property, build }) => {
    let offered = 0;
    for (const name of VARIANTS) {
      const maker = await variantOf(name);
      const marks = new Marks();
      const stack = new TerraformStack(new App({ outdir: tmpdir() }), "shop");
      const error = refusal(() => build(new Bench(maker.makeCloud(stack), maker.bench), marks.make()));
      if (!(error instanceof CapabilityError)) {
        offered += 1;
        expectRefused(error, property, marks);
      }
      expect(marks.inThrown(error)).toEqual([]);
    }
    expect(offered).toBeGreaterThan(0);
  });
});
