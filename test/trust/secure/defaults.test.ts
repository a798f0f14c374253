import { afterAll, describe, expect, it } from "vitest";
import type { Bench } from "archipel/testing";
import { DEFAULT_PROGRAMS } from "./default-programs";
import type { Exception } from "./exceptions";
import { EXCEPTIONS } from "./exceptions";
import type { Finding, Verdict } from "./findings";
import { judge } from "./findings";
import { Bench as ConformanceBench } from "../../../src/testing/conformance/bench";
import { synthesize, testStack } from "../../../src/testing/synthesis";
import { folderOf, VARIANTS, variantOf } from "../../support/cloud-variants";
import { record } from "../support/figures";

/** The exceptions that something needed, and what for. */
const needed = new Set<Exception>();

function exceptionFor({ type, aspect }: Finding, construct: string, cloud: string): Exception | undefined {
  return EXCEPTIONS.filter((one) => one.aspect === aspect && one.types.includes(type))
    .find(({ constructs, clouds }) => (constructs?.includes(construct) ?? true) && (clouds?.includes(cloud) ?? true));
}

/** The programs that a cloud can run, each judged in a stack of its own. */
async function verdicts(name: string): Promise<ReadonlyMap<string, Verdict>> {
  const maker = await variantOf(name);
  const fresh = (): Bench => new ConformanceBench(maker.makeCloud(testStack("secure")), maker.bench);
  const offered = Object.entries(DEFAULT_PROGRAMS).filter(([, { requires }]) => requires.every((capability) => fresh().offers(capability)));
  return new Map(
    offered.map(([construct, { build }]) => {
      const stack = testStack("secure");
      build(new ConformanceBench(maker.makeCloud(stack), maker.bench));
      return [construct, judge(synthesize(stack))];
    }),
  );
}

describe.each(VARIANTS)("with its required properties alone, on %s", async (name) => {
  const known = await verdicts(name);
  const all = [...known.values()];

  it.each([...known])("%s is closed, private and encrypted, but for the exceptions", (construct, { findings }) => {
    const open = findings.filter((finding) => {
      const exception = exceptionFor(finding, construct, folderOf(name));
      if (exception !== undefined) {
        needed.add(exception);
      }
      return exception === undefined;
    });
    expect(open).toEqual([]);
  });

  it("makes no resource whose pages nobody has read", () => {
    expect(all.flatMap(({ unread }) => unread)).toEqual([]);
  });

  afterAll(() => {
    const sum = (count: (verdict: Verdict) => number): number => all.reduce((total, verdict) => total + count(verdict), 0);
    const [resources, checks] = [sum((verdict) => verdict.resources), sum((verdict) => verdict.checks)];
    const counts = { constructs: known.size, resources, checks, excepted: sum(({ findings }) => findings.length) };
    record({ part: "secure", on: `defaults of ${name}`, figures: {}, counts });
  });
});

describe("the exceptions", () => {
  it("are all needed still", () => {
    expect(EXCEPTIONS.filter((exception) => !needed.has(exception)).map(({ aspect, types }) => `${aspect}: ${types.join(", ")}`)).toEqual([]);
    record({ part: "secure", on: "exceptions, each with its reason and source", figures: {}, counts: { exceptions: EXCEPTIONS.length } });
  });

  it.each(EXCEPTIONS.map((exception) => [`${exception.aspect}: ${exception.types.join(", ")}`, exception] as const))("say why, and where that stands: %s", (_title, { reason, source }) => {
    expect(reason.length).toBeGreaterThan(30);
    expect(source).toMatch(/\.(?:md|ts|go)\b/);
  });
});
