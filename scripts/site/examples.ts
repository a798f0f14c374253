import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./paths";
import { programsOf } from "./where";
import { ROOT } from "../tooling/shell";

const EXAMPLES = join(ROOT, "examples");

/** Pages of the examples by their paths on the site, each with its picture and its program. */
export function examplePages(): Map<string, string> {
  const names = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name).sort();
  const shown = names.filter((name) => programsOf(name).length > 0);
  const list = shown.map((name) => `- [${titleOf(name)}](/examples/${name}.md)`);
  const index = ["# Examples", "", "Each is deployed into the sandbox by the tests. The pictures are drawn from the constructs that the programs make.", "", ...list, ""].join("\n");
  return new Map([["examples/index.md", index], ...shown.map((name) => [`examples/${name}.md`, examplePage(name)] as const)]);
}

/** `three-tier`: `Three tier`. */
function titleOf(name: string): string {
  return `${name[0]!.toUpperCase()}${name.slice(1).replace(/-/g, " ")}`;
}

function examplePage(name: string): string {
  const readme = join(EXAMPLES, name, "README.md");
  const picture = join(ROOT, "docs", "images", `topology-${name}.svg`);
  return [
    ...(existsSync(picture) ? ["---", "aside: false", "---"] : []),
    ...(existsSync(readme) ? [readFileSync(readme, "utf8"), ""] : [`# ${titleOf(name)}`, "", `In [examples/${name}](${repository()}/tree/main/examples/${name}).`, ""]),
    ...(existsSync(picture) ? [`![What ${titleOf(name)} makes](../../docs/images/topology-${name}.svg)`, ""] : []),
    ...programsOf(name).flatMap((file) => [`## ${file}`, "", "```ts", readFileSync(join(EXAMPLES, name, file), "utf8").trimEnd(), "```", ""]),
  ].join("\n");
}
