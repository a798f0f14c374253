import { ExitVerdict } from "./exit-verdict";
import type { WholeReport } from "./markdown";
import { conclusion, countKinds, describePlace, grouped, HEADINGS, remarksOn } from "./wording";
import { plainLine } from "../../core/text";

/** A report as text for a terminal. */
export function textOf({ scopePath, sources, target, items, decisions, data, leftovers }: WholeReport): string {
  const lines = [
    `Leaving for ${describePlace(target)}`,
    ...sources.map((source) => `  from ${source.path}: ${describePlace(source)}`),
    ...(scopePath === "" ? [] : [`  only ${scopePath}`]),
    "",
    conclusion(items),
  ];
  for (const [verdict, heading] of HEADINGS) {
    const own = items.filter((item) => item.verdict === verdict);
    if (own.length > 0 && verdict === ExitVerdict.UNCHANGED) {
      lines.push("", heading.toUpperCase(), `  ${countKinds(own)}`);
    } else if (own.length > 0) {
      lines.push("", heading.toUpperCase(), ...grouped(own).flatMap(({ paths, first }) => [
        ...paths.map((path) => `  ${path} (${first.kind})`),
        ...remarksOn(first).map((remark) => `    ${remark}`),
      ]));
    }
  }
  if (decisions.length > 0) {
    const answer = (isOffered: boolean): string => (isOffered ? "yes" : "no");
    lines.push("", "WHAT THE PROGRAM ASKS FIRST", ...decisions.map(({ title, capabilityId, isOfferedHere, isOfferedThere }) =>
      `  ${title} (${capabilityId}): today ${answer(isOfferedHere)}, there ${answer(isOfferedThere)}`));
  }
  if (data.length > 0) {
    lines.push("", "DATA TO CARRY", ...grouped(data).flatMap(({ paths, first: { kind, what, how, sizeGib } }) => [
      ...paths.map((path) => `  ${path} (${kind}): ${what}${sizeGib === undefined ? "" : `, at most ${sizeGib} GiB`}`),
      `    ${how}`,
    ]));
  }
  if (leftovers.length > 0) {
    lines.push("", "WHAT STAYS BEHIND", ...grouped(leftovers).flatMap(({ paths, first: { what, why } }) => [
      ...paths.map((path) => `  ${path}: ${what}`),
      `    ${why}`,
    ]));
  }
  return `${lines.map(plainLine).join("\n")}\n`;
}
