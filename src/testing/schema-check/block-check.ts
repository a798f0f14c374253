import type { AttributeSchema, BlockSchema, BlockTypeSchema, NestedSchema } from "./model";
import { nearest } from "./nearest";
import { describe, isExpression, typeProblems } from "./types";

type Content = Readonly<Record<string, unknown>>;

/** Takes note of a problem at an attribute path. */
export type Report = (path: string, problem: string) => void;

/** Checks the content of a block against its schema. */
export function checkBlockContent(schema: BlockSchema, content: Content, allowedToo: readonly string[], path: string, report: Report): void {
  const { attributes = {}, block_types: blockTypes = {} } = schema;
  for (const [key, value] of Object.entries(content)) {
    const place = join(path, key);
    if (key === "dynamic") {
      checkDynamic(blockTypes, value, path, report);
    } else if (key in attributes) {
      checkAttribute(attributes[key], value, place, report);
    } else if (key in blockTypes) {
      checkNestedBlock(blockTypes[key], value, place, report);
    } else if (!allowedToo.includes(key)) {
      const names = [...Object.keys(attributes), ...Object.keys(blockTypes)];
      report(place, `is unknown; nearest: ${nearest(key, names).join(", ") || "there are none"}`);
    }
  }
  checkRequired(attributes, content, path, report);
  const dynamic = Object.keys((content.dynamic ?? {}) as object);
  for (const [key, blockType] of Object.entries(blockTypes)) {
    if (!dynamic.includes(key)) {
      checkCount(blockType, content[key], join(path, key), report);
    }
  }
}

function checkRequired(attributes: Readonly<Record<string, AttributeSchema>>, content: Content, path: string, report: Report): void {
  for (const [key, attribute] of Object.entries(attributes)) {
    if (attribute.required && (content[key] === undefined || content[key] === null)) {
      report(join(path, key), "is missing, and is required");
    }
  }
}

function checkAttribute(attribute: AttributeSchema, value: unknown, path: string, report: Report): void {
  if (value === null || value === undefined) {
    return;
  }
  if (!attribute.required && !attribute.optional) {
    report(path, "is set, and only the provider can set it");
  } else if (attribute.nested_type) {
    checkNestedAttribute(attribute.nested_type, value, path, report);
  } else {
    typeProblems(attribute.type ?? "dynamic", value).forEach((found) => report(path + found.path, found.problem));
  }
}

function checkNestedAttribute(schema: NestedSchema, value: unknown, path: string, report: Report): void {
  if (isExpression(value)) {
    return;
  }
  for (const [place, item] of itemsOf(schema.nesting_mode, value, path, report)) {
    if (!isExpression(item)) {
      checkBlockContent({ attributes: schema.attributes }, item as Content, [], place, report);
    }
  }
}

function checkNestedBlock(schema: BlockTypeSchema, value: unknown, path: string, report: Report): void {
  // A block is always written out, and one may stand without a list around it.
  const written = schema.nesting_mode !== "map" && !Array.isArray(value) ? [value] : value;
  const mode = schema.nesting_mode === "map" ? "map" : "list";
  for (const [place, item] of itemsOf(mode, written, path, report)) {
    if (isExpression(item)) {
      report(place, `is ${describe(item)}; a block has to be written out, or be under "dynamic"`);
    } else if (item !== null && item !== undefined) {
      checkBlockContent(schema.block, item as Content, ["//"], place, report);
    }
  }
}

function checkDynamic(blockTypes: Readonly<Record<string, BlockTypeSchema>>, value: unknown, path: string, report: Report): void {
  for (const [key, entry] of Object.entries(value as Record<string, { content?: Content } | { content?: Content }[]>)) {
    if (!(key in blockTypes)) {
      report(join(path, key), `is unknown; nearest: ${nearest(key, Object.keys(blockTypes)).join(", ") || "there are none"}`);
      continue;
    }
    for (const { content } of Array.isArray(entry) ? entry : [entry]) {
      checkBlockContent(blockTypes[key].block, content ?? {}, ["//"], join(path, key), report);
    }
  }
}

function checkCount(schema: BlockTypeSchema, value: unknown, path: string, report: Report): void {
  const absent = value === undefined || value === null;
  const count = absent ? 0 : Array.isArray(value) ? value.length : 1;
  const single = ["single", "group"].includes(schema.nesting_mode);
  const least = schema.min_items ?? 0;
  const most = single ? 1 : (schema.max_items ?? 0);
  if (schema.nesting_mode !== "map" && (count < least || (most > 0 && count > most))) {
    report(path, `stands ${count} times, and has to ${most > 0 ? `${least} to ${most}` : `at least ${least}`} times`);
  }
}

/** What is in a collection, each with its path. */
function itemsOf(mode: string, value: unknown, path: string, report: Report): [string, unknown][] {
  const isObject = (item: unknown): boolean => typeof item === "object" && item !== null && !Array.isArray(item);
  const wanted: Record<string, string> = { single: "an object", map: "a map of objects", list: "a list of objects", set: "a list of objects" };
  const items: [string, unknown][] =
    mode === "single"
      ? [[path, value]]
      : mode === "map"
        ? Object.entries(value as object).map(([key, item]) => [`${path}[${JSON.stringify(key)}]`, item])
        : Array.isArray(value)
          ? value.map((item, index) => [`${path}[${index}]`, item])
          : [[path, undefined]];
  return items.filter(([place, item]) => {
    const sound = item === null || isObject(item) || isExpression(item);
    if (!sound) {
      report(place, `is ${describe(item ?? value)}, and has to be ${wanted[mode]}`);
    }
    return sound && item !== null;
  });
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
