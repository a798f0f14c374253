import { CapabilityError, CodedError, ValidationError } from "archipel";
import { readJson } from "./leaves";
import type { Read } from "./leaves";
import type { Slot } from "./slots/slot";
import { propertyOf } from "./slots/slot";
import { Bench } from "../../../src/testing/conformance/bench";
import { synthesize, testStack } from "../../../src/testing/synthesis";
import type { TerraformJson } from "../../../src/testing/synthesis";
import type { CloudMaker } from "../../support/programs";

/** How cdktf begins what validations of a stack say: some clouds refuse what is not whole when all of it is there. */
const STACK_REFUSED = "Validation failed with the following errors";

/** What became of a text at a slot. */
export type Outcome = "absent" | "kept" | "refused" | `HOLE ${string}`;

/** The JSON of a program with a text at a slot. */
export function jsonOf(maker: CloudMaker, { build }: Slot, text: string): TerraformJson {
  const stack = testStack("injection");
  const bench = new Bench(maker.makeCloud(stack), maker.bench);
  build(bench, text);
  return synthesize(stack);
}

/** The harmless program of a slot, read; undefined where the cloud has no such thing. */
export function harmlessOf(maker: CloudMaker, slot: Slot): Read | undefined {
  try {
    return readJson(jsonOf(maker, slot, slot.harmless ?? "harmless"));
  } catch (error) {
    if (error instanceof CapabilityError || error instanceof ValidationError || String(error).includes(STACK_REFUSED)) {
      return undefined;
    }
    throw error;
  }
}

/** Tries a text at a slot. */
export function tryText(maker: CloudMaker, slot: Slot, text: string, harmless: Read): Outcome {
  let json: TerraformJson;
  try {
    json = jsonOf(maker, slot, text);
  } catch (error) {
    if (!(error instanceof CodedError)) {
      return `HOLE untyped: ${String(error).slice(0, 200)}`;
    }
    const named = [propertyOf(slot).split(" (")[0], ...(error.message.includes(" bytes") ? ["cloudInit"] : [])];
    return named.some((name) => error.message.includes(name)) ? "refused" : `HOLE the error names no ${propertyOf(slot)}: ${error.message.slice(0, 300)}`;
  }
  let read: Read;
  try {
    read = readJson(json);
  } catch (error) {
    return `HOLE unreadable: ${String(error).slice(0, 200)}`;
  }
  if (slot.names === true || slot.harmless === "") {
    const strange = read.expressions.filter((expression) => !/^\$\{[\w.[\]*-]+\}$/.test(expression) && !harmless.expressions.includes(expression));
    return strange.length === 0 ? "kept" : `HOLE expressions: ${strange.join(" ").slice(0, 200)}`;
  }
  const added = difference(read.expressions.map(plain), harmless.expressions.map(plain));
  if (added.length > 0) {
    return `HOLE expressions: ${added.join(" ").slice(0, 200)}`;
  }
  const paths = difference(read.leaves.map(([path]) => plain(path)), harmless.leaves.map(([path]) => plain(path)));
  if (paths.length > 0) {
    return `HOLE structure: ${paths.join(" ").slice(0, 200)}`;
  }
  const { inFiles } = slot;
  const torn = inFiles === undefined || inFiles.test(text) ? undefined
    : read.leaves.find(([, leaf], index) => standsInFile(harmless.leaves[index]?.[1] ?? "", slot.harmless ?? "harmless") && leaf.includes(text));
  if (torn !== undefined) {
    return `HOLE in a file of another language: ${torn[0]} of ${JSON.stringify(text.slice(0, 80))}`;
  }
  const spelled = spellings(slot.spelled?.(text) ?? text);
  const isShown = !harmless.leaves.some(([, leaf]) => leaf.includes(slot.harmless ?? "harmless"))
    || read.leaves.some(([, leaf]) => spelled.some((spelling) => wellFormed(leaf).includes(spelling)));
  return isShown ? "kept" : `HOLE lost: ${JSON.stringify(text.slice(0, 80))}`;
}

/** Whether a leaf is a script or a configuration that a text is written into, and not the text itself. */
function standsInFile(leaf: string, text: string): boolean {
  return leaf !== text && leaf.includes("\n") && leaf.includes(text);
}

/** A text as it stands, and as it stands in JSON that is a text itself: a policy of buckets, a file of credentials. JSON can spell half a character. */
function spellings(text: string): string[] {
  return [wellFormed(text), ...[wellFormed(text), text].map((either) => JSON.stringify(either).slice(1, -1))];
}

/** A text as UTF-8 carries it. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** Ids are made of content: what differs in nothing but a digest, in what is looked up, or in what a listener's rule matches, is the same. */
function plain(text: string): string {
  return text.replace(/_(Lookup_|Rule|Path)[\w-]*?_[0-9A-F]{8}\b/g, "_$1#").replace(/[0-9A-F]{8,}/gi, "#");
}

/** What one list has more often than the other, both ways. */
function difference(ones: readonly string[], others: readonly string[]): string[] {
  const count = new Map<string, number>();
  ones.forEach((one) => count.set(one, (count.get(one) ?? 0) + 1));
  others.forEach((other) => count.set(other, (count.get(other) ?? 0) - 1));
  return [...count].filter(([, many]) => many !== 0).map(([what, many]) => `${many > 0 ? "+" : "-"}${what}`);
}
