import type { Content, Markup } from "./html";
import { html } from "./html";
import type { OperatorSummary } from "./overview";
import { describeWhere } from "./places";
import { sourceOf } from "./sources";
import { table } from "./table";
import { counted, countryName, listed, objectiveName, TRUST_WORDS, trustOf } from "./words";
import type { Fact } from "../../core/fact";
import type { Operator } from "../../core/operator";
import type { CertificateFact, OwnerFact } from "../../core/operator-facts";
import { CertificateCoverage } from "../../core/operator-facts";
import type { LegalReach } from "../legal-reach";
import type { Manifest } from "../manifest";

/** The companies behind the clouds, and everything that is known of them, each with its source. */
export function operatorCards(operators: readonly OperatorSummary[], { clouds, date }: Manifest): Content {
  const regions = new Map(clouds.map(({ cloudName, region }) => [`${cloudName} ${region.name}`, region]));
  return operators.map((summary, index) => {
    const { name, cloudNames, operator, places, laws } = summary;
    const here = places.map((place): Row => {
      const region = regions.get(`${place.cloudName} ${place.region}`);
      return [`Region ${place.region}`, describeWhere(place), region && sourceOf(region)];
    });
    const rows = [...(operator === undefined ? [] : operatorRows(operator, date)), ...here];
    const count = places.reduce((sum, place) => sum + place.count, 0);
    return html`<article class="operator" aria-labelledby="operator-${index}"><h3 id="operator-${index}">${listed(cloudNames)}</h3>
<p class="lead">${name === cloudNames[0] ? "Company not recorded" : name}${operator !== undefined && html`, ${countryName(operator.country)}`} · ${counted(count, "resource")}</p>
${laws.length > 0 && html`<ul class="laws" aria-label="Laws that reach it">${reachesOf(laws).map(([law, throughs]) => html`<li class="${HOME_LAWS.includes(law) ? "home" : "abroad"}"><strong>${law}</strong> ${throughs.join("; ")}</li>`)}</ul>`}
${operator === undefined && html`<p class="warning">Nothing is known of the company behind it. What a policy requires of it counts as not met.</p>`}
${rows.length > 0 && table({ caption: `Facts about ${name}`, hidesCaption: true, className: "facts", columns: ["What", "What is said", "Who says it"], rows })}
${operator !== undefined && unknownsOf(operator).length > 0 && html`<p class="note"><strong>Not known:</strong> ${listed(unknownsOf(operator))}.</p>`}</article>`;
  });
}

/** Laws under which the European Union's rules for data hold. */
const HOME_LAWS = ["EU", "EEA"];

/** Each law once, with all that it reaches through. */
function reachesOf(laws: readonly LegalReach[]): [law: string, throughs: string[]][] {
  const found = new Map<string, string[]>();
  for (const { law, through, fact } of laws) {
    const said = trustOf(fact) === "unverified" ? `${through} (${TRUST_WORDS.unverified})` : through;
    found.set(law, [...(found.get(law) ?? []), said]);
  }
  return [...found];
}

/** A fact: what, what is said, who says it. */
export type Row = readonly Content[];

/** Everything that is known of a company: what, what is said, who says it. */
export function operatorRows(operator: Operator, date: string): Row[] {
  const { country, group, owners = [], foreignControl = [], controlPlane = [] } = operator;
  const { dependencies = [], lifecycle = [], certificates = [], seals = [] } = operator;
  return [
    ["Seat", `${operator.name}, ${countryName(country)}`, sourceOf(operator)],
    ...(group === undefined ? [] : [["Group", group, sourceOf(operator)]]),
    ...known("Owner", owners, ownerText),
    ...known("Control from outside the EU", foreignControl, ({ controlled, countries = [], description }) =>
      html`<strong>${controlled ? "yes" : "none found"}</strong>${countries.length > 0 && ` (${listed(countries.map(countryName))})`}: ${description}`),
    ...known("Steered from", controlPlane, ({ country: from, description }) => `${from === undefined ? "" : `${countryName(from)}: `}${description}`),
    ...known("Rests on", dependencies, ({ country: from, description }) => `${description}${from === undefined ? "" : ` (${countryName(from)})`}`),
    ...lifecycle.map((fact): Row => [fact.ending ? "Ending" : "Lifecycle", fact.ending ? html`<strong>${fact.description}</strong>` : fact.description, sourceOf(fact)]),
    ...known("Certificates", certificates, (fact) => certificate(fact, date), ({ scheme }) => scheme),
    ...seals.map((fact): Row => [`SEAL, ${objectiveName(fact.objective)}`, `level ${fact.level}, given by ${fact.givenBy}`, sourceOf(fact)]),
  ];
}

function ownerText({ name, country, sharePercent, controls }: OwnerFact): string {
  const share = sharePercent === undefined ? "" : `, ${sharePercent} %`;
  const say = controls === undefined ? "" : controls ? ", decides" : ", does not decide";
  return `${name}${country === undefined ? "" : ` (${countryName(country)})`}${share}${say}`;
}

/** A row for each fact. */
function known<T extends Fact>(title: string, facts: readonly T[], say: (fact: T) => Content, titleOf: (fact: T) => string = () => title): Row[] {
  return facts.map((fact) => [titleOf(fact), say(fact), sourceOf(fact)]);
}

/** What there is no fact about: unknown is an answer, too. */
export function unknownsOf(operator: Operator): string[] {
  const { country, owners = [], foreignControl = [], controlPlane = [], dependencies = [], certificates = [] } = operator;
  const asked: readonly (readonly [string, boolean])[] = [
    ["its seat", country !== undefined], ["its owners", owners.length > 0], ["control from outside the EU", foreignControl.length > 0],
    ["where it is steered from", controlPlane.length > 0], ["what it rests on", dependencies.length > 0], ["its certificates", certificates.length > 0],
  ];
  return asked.filter(([, isKnown]) => !isKnown).map(([what]) => what);
}

function certificate({ held, coverage, regions = [], validUntil, description }: CertificateFact, date: string): Markup {
  const state = held === undefined ? "not known to be held" : held ? "held" : "not held";
  const covers: Readonly<Record<CertificateCoverage, string>> = {
    [CertificateCoverage.OPERATOR]: "covers the whole operator",
    [CertificateCoverage.REGIONS]: `covers ${listed(regions)}`,
    [CertificateCoverage.PRODUCTS]: "covers some products only",
    [CertificateCoverage.UNKNOWN]: "what it covers is not known",
  };
  const isOver = validUntil !== undefined && validUntil < date;
  const until = validUntil !== undefined && html`; ${isOver ? html`<strong>ended ${validUntil}</strong>` : `until ${validUntil}`}`;
  return html`<strong>${state}</strong>${held === true && `; ${covers[coverage]}`}${until}${description !== undefined && html`<br><span class="muted">${description}</span>`}`;
}
