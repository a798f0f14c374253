import type { CodeBlock } from "./code-block";
import { codeBlocks } from "./code-block";
import type { Landing } from "./landings";
import { CAPABILITY_MATRIX } from "../../../src/core/capability-matrix";

/** A page of a construct, with what is read from the library. */
export interface PageSource {
  readonly file: string;
  readonly page: string;
}

/** So many clouds are counted, fewer are named. */
const MANY = 8;
const WITH_PROJECT = / with projectId/;
/** The fixtures that take a place. */
const PLACED = ["cloud", "network", "server", "german-network"];
const PART = /<!-- generated: (\w+) ?([^>]*?)-->\n[^]*?<!-- end -->/g;

/** The first example of a page, which is put on every cloud. @throws Error when there is none */
export function smallestExample({ file, page }: PageSource): CodeBlock {
  const example = codeBlocks(file, page).find(({ language }) => language === "ts");
  if (!PLACED.includes(example?.info.get("fixture") ?? "")) {
    throw new Error(`${file}: the first block has to have one of the fixtures that stand on any cloud: ${PLACED.join(", ")}`);
  }
  return example!;
}

/** The page with its generated parts written anew. */
export function regenerated({ page }: PageSource, landings: readonly Landing[], titles: ReadonlyMap<string, string>): string {
  return page.replace(PART, (_part, kind: string, said: string) => {
    const text = kind === "clouds" ? cloudTable(landings) : capabilityTable(said.trim().split(/\s+/), titles);
    return `<!-- generated: ${kind} ${said}-->\n${text}\n<!-- end -->`;
  });
}

/** How many clouds carry it: the same cloud with a project is one. */
export function carriers(landings: readonly Landing[]): { readonly carried: number; readonly all: number } {
  const name = ({ cloudName }: Landing): string => cloudName.replace(WITH_PROJECT, "");
  return { carried: new Set(landings.filter(({ refusal }) => refusal === undefined).map(name)).size, all: new Set(landings.map(name)).size };
}

function cloudTable(landings: readonly Landing[]): string {
  const named = landings.map((landing) => ({ ...landing, title: landing.isOwn ? `${landing.cloudName} *` : landing.cloudName }));
  const isCarried = ({ refusal }: Landing): boolean => refusal === undefined;
  const carried = grouped(named.filter(isCarried), ({ resources }) => [...resources].map(counted).join(", ") || "nothing of its own");
  const refused = grouped(named.filter((landing) => !isCarried(landing)), ({ refusal }) => `refused: ${refusal!.map(cell).join("; ")}`);
  const isNoted = named.some((landing) => landing.isOwn && isCarried(landing));
  const note = isNoted ? "\n\n\\* with a machine, image, version or size of its own, as its catalogue does not have the example's" : "";
  return `\n| clouds | what the first example becomes |\n|---|---|\n${[...carried, ...refused].join("\n")}${note}\n`;
}

/** One line for clouds of which the same is told. */
function grouped<T extends { readonly title: string }>(landings: readonly T[], told: (landing: T) => string): string[] {
  const groups = new Map<string, string[]>();
  landings.forEach((landing) => groups.set(told(landing), [...(groups.get(told(landing)) ?? []), landing.title]));
  const isTwin = (title: string, titles: readonly string[]): boolean => titles.includes(title.replace(WITH_PROJECT, ""));
  groups.forEach((titles, text) => groups.set(text, titles.filter((title) => !WITH_PROJECT.test(title) || !isTwin(title, titles))));
  return [...groups].sort(([, one], [, other]) => other.length - one.length).map(([text, titles]) => `| ${titles.join(", ")} | ${text} |`);
}

function counted([type, count]: readonly [string, number]): string {
  return count === 1 ? `\`${type}\`` : `${count} \`${type}\``;
}

function cell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ").replace(/</g, "&lt;");
}

function capabilityTable(prefixes: readonly string[], titles: ReadonlyMap<string, string>): string {
  const ids = prefixes.flatMap((prefix) => Object.keys(CAPABILITY_MATRIX).filter((id) => id === prefix || id.startsWith(`${prefix}.`)));
  const everyone = Math.max(...Object.values(CAPABILITY_MATRIX).map((clouds) => clouds.length));
  const lines = [...new Set(ids)].map((id) => {
    const clouds = CAPABILITY_MATRIX[id];
    const who = clouds.length === everyone ? `all ${everyone}` : clouds.length > MANY ? String(clouds.length) : clouds.join(", ");
    return `| ${titles.get(id)} | \`${id}\` | ${who} |`;
  });
  return `\n| it can | id | clouds |\n|---|---|---|\n${lines.join("\n")}\n`;
}

/** The page that lists all pages. */
export function indexTable(rows: readonly { readonly file: string; readonly page: string; readonly landings: readonly Landing[] }[]): string {
  const lines = rows.map(({ file, page, landings }) => {
    const [, title, sentence] = /^# (.+)\n\n([^]*?)(?:\n\n)/.exec(page)!;
    const { carried, all } = carriers(landings);
    return `| [${title}](${file}) | ${sentence.replace(/\n/g, " ")} | ${carried} of ${all} |`;
  });
  return `\n| construct | | clouds |\n|---|---|---|\n${lines.join("\n")}\n`;
}
