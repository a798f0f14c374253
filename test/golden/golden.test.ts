import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TerraformStack } from "cdktf";
import { describe, expect, test } from "vitest";
import type { TerraformJson } from "archipel/testing";
import { synthesize, testStack } from "archipel/testing";
import { census } from "./census";

/** A program, beside what someone who knows the cloud wrote by hand for the same. */
interface Golden {
  readonly define: (stack: TerraformStack) => void;
}

/** Terraform's own bookkeeping: it stands for nothing at a cloud. */
const BOOKKEEPING = "resource terraform_data";

const pairs = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

describe.each(pairs)("golden pair %s", (name) => {
  const byHand = JSON.parse(readFileSync(join(__dirname, name, "by-hand.tf.json"), "utf8")) as TerraformJson;

  test("the program defines no resource and no lookup that the hand-written configuration has not", async () => {
    const theirs = census(byHand);
    const ours = census(await synthesized(name));
    const more = [...ours].filter(([type, count]) => type !== BOOKKEEPING && count > (theirs.get(type) ?? 0));
    expect(more).toEqual([]);
  });

  test("the program defines every resource that the hand-written configuration has", async () => {
    const ours = census(await synthesized(name));
    const fewer = [...census(byHand)].filter(([type, count]) => type.startsWith("resource") && (ours.get(type) ?? 0) < count);
    expect(fewer).toEqual([]);
  });

  test("each resource is given the same values, but for names and references", async () => {
    const differences = compareValues(byHand, await synthesized(name));
    expect(differences).toEqual([]);
  });
});

async function synthesized(name: string): Promise<TerraformJson> {
  const { define } = (await import(join(__dirname, name, "program.ts"))) as Golden;
  const stack = testStack("golden");
  define(stack);
  return synthesize(stack);
}

/** Every literal that a hand-written resource sets must be set by one of ours of the same type. */
function compareValues(byHand: TerraformJson, ours: TerraformJson): string[] {
  const missing: string[] = [];
  for (const [type, blocks] of Object.entries(byHand.resource ?? {})) {
    const candidates = Object.values(ours.resource?.[type] ?? {}).map((block) => literals(block));
    for (const [id, block] of Object.entries(blocks)) {
      const wanted = literals(block);
      if (!candidates.some((candidate) => wanted.every((literal) => candidate.includes(literal)))) {
        missing.push(`${type}.${id}: no resource of ours sets all of ${wanted.join(", ")}`);
      }
    }
  }
  return missing;
}

/** The literals of a block as `path=value`; list positions, names and expressions do not count. */
function literals(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => literals(item, path));
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .filter(([key]) => !["//", "name", "depends_on", "provider", "lifecycle"].includes(key))
      .flatMap(([key, inner]) => literals(inner, `${path}.${key}`));
  }
  return typeof value === "string" && value.includes("${") ? [] : [`${path}=${String(value)}`];
}
