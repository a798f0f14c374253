import { overviewOf } from "./overview";
import type { OperatorSummary } from "./overview";
import { textTable, wrap } from "./text-table";
import { groupedViolations } from "./violations";
import type { Trust, Verdict } from "./words";
import { countryName, listed, sourceKindName, TRUST_WORDS, trustOf, VERDICT_SIGNS, VERDICT_WORDS } from "./words";
import type { Fact } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { plainLine } from "../../core/text";
import type { Manifest, ManifestPolicy, ManifestViolation } from "../manifest";

/** Puts the code of a colour around text, or does not. */
type Paint = (text: string, code: number) => string;

/** How the report is written for a terminal. */
export interface TextOptions {
  /** The longest line. @default 80 */
  readonly width?: number;
  /** Whether verdicts are coloured, by the codes of terminals. @default false */
  readonly colour?: boolean;
}

const COLOURS: Readonly<Record<Verdict, number>> = { met: 32, waived: 33, broken: 31, unjudged: 2 };
const BOLD = 1;

/** The report for a terminal: the verdict first, then what breaks policies, then all else as tables. */
export function reportText(manifest: Manifest, { width = 80, colour = false }: TextOptions = {}): string {
  const overview = overviewOf(manifest);
  const paint: Paint = (text, code) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const heading = (title: string): string[] => ["", paint(title, BOLD)];
  const tableOf = (title: string, titles: readonly string[], rows: readonly (readonly string[])[]): string[] =>
    rows.length === 0 ? [] : [...heading(title), ...textTable(titles, rows.map((row) => row.map(plainLine)), width)];
  const title = `Sovereignty report${manifest.stacks.length > 0 ? `: ${manifest.stacks.join(", ")}` : ""}, ${manifest.date}`;
  const lines = [
    ...wrap(plainLine(title), width),
    paint(`${VERDICT_SIGNS[overview.verdict]} ${plainLine(overview.headline)}`, COLOURS[overview.verdict]),
    ...wrap(plainLine(overview.summary), width),
    ...(manifest.policies.length === 0 ? [] : heading("Policies")),
    ...manifest.policies.flatMap((policy) => policyLines(policy, width, paint)),
    ...tableOf("What stands where", ["Place", "Cloud", "Region", "Count", "Policies"], overview.places.map(({ city, country, cloudName, region, count, verdict }) =>
      [city === undefined ? countryName(country) : `${city}, ${country ?? "?"}`, cloudName, region, String(count), word(verdict)])),
    ...tableOf("Operators", ["Cloud", "Company", "Seat", "Laws", "Facts"], overview.operators.map(operatorRow)),
    ...tableOf("Waivers", ["For", "State", "Until", "Approved by", "Reason"], manifest.waivers.map(({ scope, state, until, approvedBy, reason }) =>
      [scope, state, until, approvedBy, reason])),
    ...tableOf("Corrected facts", ["Cloud", "What", "Source"], manifest.corrections.map(({ cloudName, fields, fact }) => [cloudName, fields.join(", "), sourceText(fact)])),
    ...tableOf("Placements", ["Placement", "Chosen", "Refused"], manifest.placements.map(({ path, chosen, refused }) =>
      [path, chosen.join(", "), refused.map(({ cloud, reasons }) => `${cloud}: ${reasons.join("; ")}`).join("; ")])),
    ...tableOf("States", ["Stack", "Backend", "Where"], manifest.states.map(({ stack, backend, place, description }) =>
      [stack, backend, place === undefined ? description : `${place.cloudName} ${place.region}, ${countryName(place.country)}`])),
    ...tableOf("What cannot be told", ["Construct", "Why"], overview.doubtful.map(({ path, construct, doubts }) => [construct ?? path, doubts.join("; ")])),
  ];
  return `${lines.join("\n")}\n`;
}

function policyLines({ path, rule, title, verdict, violations }: ManifestPolicy, width: number, paint: Paint): string[] {
  const [first, ...rest] = wrap(plainLine(`${title} (${rule} ${path})`), width - 11);
  const said = groupedViolations(violations).flatMap((group) => {
    const { message, fact, waiver } = group[0]!;
    const where = group.map((violation) => violation.path).join(", ");
    return [
      ...indented(`- ${where}: ${message}${waiver === undefined ? "" : ` [waived by ${waiver}]`}`, 2, width),
      ...(fact === undefined ? [] : indented(`source: ${sourceText(fact)}`, 4, width)),
    ];
  });
  return [`${paint(word(verdict).padEnd(10), COLOURS[verdict])} ${first}`, ...rest.map((line) => `${" ".repeat(11)}${line}`), ...said, ...satisfying(violations, width)];
}

/** Each answer once, though several violations may have the same. */
function satisfying(violations: readonly ManifestViolation[], width: number): string[] {
  const answers = new Set(violations.filter(({ waiver }) => waiver === undefined).map(({ satisfiedBy }) => satisfiedBy.join(", ")));
  return [...answers].filter((answer) => answer !== "").flatMap((answer) => indented(`would satisfy it: ${answer}`, 2, width));
}

function operatorRow({ name, cloudNames, operator, laws }: OperatorSummary): string[] {
  const trusts = operator === undefined ? [] : factsOf(operator).map(trustOf);
  const kinds: readonly Trust[] = ["first-hand", "second-hand", "unverified"];
  const counts = kinds.map((trust) => [trusts.filter((other) => other === trust).length, TRUST_WORDS[trust]] as const).filter(([count]) => count > 0);
  const facts = counts.map(([count, trust]) => `${count} ${trust}`).join(", ");
  const seat = countryName(operator?.country);
  return [listed(cloudNames), operator === undefined ? "not known" : name, seat, [...new Set(laws.map(({ law }) => law))].join(", "), facts === "" ? "none" : facts];
}

function factsOf(operator: Operator): Fact[] {
  const { owners = [], foreignControl = [], certificates = [], controlPlane = [], dependencies = [], lifecycle = [], seals = [] } = operator;
  return [operator, ...owners, ...foreignControl, ...certificates, ...controlPlane, ...dependencies, ...lifecycle, ...seals];
}

function sourceText(fact: Fact): string {
  return `${fact.source} (${fact.asOf}; ${sourceKindName(fact.sourceKind)}${fact.verified === false ? "; not verified" : ""})`;
}

function word(verdict: Verdict): string {
  return `${VERDICT_SIGNS[verdict]} ${VERDICT_WORDS[verdict]}`;
}

/** Lines of which those after the first stand further to the right. */
function indented(text: string, by: number, width: number): string[] {
  const [first, ...rest] = wrap(plainLine(text), width - by - 2);
  return [`${" ".repeat(by)}${first}`, ...rest.map((line) => `${" ".repeat(by + 2)}${line}`)];
}
