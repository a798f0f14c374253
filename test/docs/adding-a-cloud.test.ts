import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { codeBlocks } from "../support/docs/code-block";
import { ROOT } from "../support/docs/pages";

const FILE = "docs/adding-a-cloud.md";
const FOLDER = "test/third-party/huddle";

test("the page about adding a cloud shows the code of a cloud that passes the conformance suite, all of it", () => {
  const text = readFileSync(join(ROOT, FILE), "utf8");
  const lines = text.split("\n");
  const shown = codeBlocks(FILE, text).flatMap((block) => {
    const file = /^<!-- file: (.*) -->$/.exec(lines[block.line - 3] ?? "")?.[1];
    return file === undefined ? [] : [[file, block.text.trim()] as const];
  });
  const real = readdirSync(join(ROOT, FOLDER)).map((file) => [`${FOLDER}/${file}`, readFileSync(join(ROOT, FOLDER, file), "utf8").trim()] as const);
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(real));
});
