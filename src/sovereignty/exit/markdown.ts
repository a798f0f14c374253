import type { ExitData, ExitDecision, ExitItem, ExitLeftover } from "./exit-parts";
import { ExitVerdict } from "./exit-verdict";
import type { Group, Told } from "./wording";
import { conclusion, countKinds, describePlace, grouped, HEADINGS, remarksOn } from "./wording";
import { code, table, text } from "../../core/markdown";

/** All of a report that the document shows. */
export interface WholeReport extends Told {
  readonly decisions: readonly ExitDecision[];
  readonly data: readonly ExitData[];
  readonly leftovers: readonly ExitLeftover[];
}

/** A report as a document. */
export function markdownOf(report: WholeReport): string {
  const { scopePath, target, sources, items, date, decisions, data, leftovers } = report;
  const from = sources.map((source) => `- ${code(source.path)}: ${text(describePlace(source))}`);
  const parts = [
    `# Leaving for ${text(`${target.cloudName} ${target.region}`)}`,
    `What would move: ${scopePath === "" ? "the whole program" : code(scopePath)}. Judged on ${date}.`,
    ["From:", "", ...from].join("\n"),
    `To: ${text(describePlace(target))}.`,
    conclusion(items),
    ...HEADINGS.flatMap(([verdict, ...words]) => section(words, items.filter((item) => item.verdict === verdict), verdict)),
    ...(decisions.length > 0 ? ["## What the program asks first", list(decisions.map(decided))] : []),
    ...(data.length > 0 ? ["## Data to carry", DATA_NOTE, table(["where", "what", "how", "at most", "marks"], grouped(data).map(carried))] : []),
    ...(leftovers.length > 0 ? ["## What stays behind", table(["where", "what", "why"], grouped(leftovers).map(left))] : []),
    "## In which order",
    ORDER,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

const DATA_NOTE = "Nothing of this moves by itself.";

const ORDER = [
  "1. Define the new home as a second stack, beside the old one, and deploy it.",
  "2. Carry the data, writers stopped for the last run.",
  "3. Lead the names to the new addresses.",
  "4. Destroy the old stack once nothing asks for it any more.",
].join("\n");

function section([heading, explanation]: readonly [string, string], items: readonly ExitItem[], verdict: ExitVerdict): string[] {
  if (items.length === 0) {
    return [];
  }
  const content = verdict === ExitVerdict.UNCHANGED ? `${countKinds(items)}.` : list(grouped(items).map(told));
  return [`## ${heading}`, explanation, content];
}

function told({ paths, first }: Group<ExitItem>): string {
  const remarks = remarksOn(first).map((remark) => `\n  - ${text(remark)}`);
  return `${paths.map(code).join(", ")} (${text(first.kind)})${remarks.join("")}`;
}

function decided({ cloudPath, capabilityId, title, isOfferedHere }: ExitDecision): string {
  return `${code(cloudPath)} was asked for ${text(title)} (${code(capabilityId)}): ${isOfferedHere ? "offered today, not there" : "not offered today, but there"}`;
}

function left({ paths, first: { what, why } }: Group<ExitLeftover>): string[] {
  return [paths.map(code).join("<br>"), text(what), text(why)];
}

function carried({ paths, first: { kind, what, how, sizeGib, dataClasses } }: Group<ExitData>): string[] {
  return [`${paths.map(code).join("<br>")} (${text(kind)})`, text(what), text(how), sizeGib === undefined ? "unknown" : `${sizeGib} GiB`, text(dataClasses.join(", ")) || "none"];
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
