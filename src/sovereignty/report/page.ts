import { createHash } from "node:crypto";
import { CITIES_SOURCE } from "./cities";
import { operatorCards } from "./facts";
import { graphSection } from "./graph";
import type { Content, Markup } from "./html";
import { html, Markup as Raw } from "./html";
import { legendShape, mapSvg } from "./map";
import type { Overview } from "./overview";
import { overviewOf } from "./overview";
import { correctionTable, placementTable, policyCards, waiverTable } from "./policies";
import { doubtTable, mapNotes, placeTable, resourceTables, stateTable } from "./resources";
import { SCRIPT } from "./script";
import { linked, trustMark } from "./sources";
import { STYLE } from "./style";
import { VERDICT_SIGNS, VERDICT_WORDS } from "./words";
import type { Manifest } from "../manifest";

interface Section {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  readonly content: Content;
}

/** The report: one page that needs nothing besides itself. */
export function reportHtml(manifest: Manifest): string {
  const overview = overviewOf(manifest);
  const sections = sectionsOf(manifest, overview);
  const title = `Sovereignty report${manifest.stacks.length > 0 ? `: ${manifest.stacks.join(", ")}` : ""}`;
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${digest(STYLE)}'; script-src '${digest(SCRIPT)}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}, ${manifest.date}</title>
<link rel="icon" href="data:,">
<style>${new Raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<h1>${title} · ${manifest.date}</h1>
<p class="headline ${overview.verdict}"><span class="sign" aria-hidden="true">${VERDICT_SIGNS[overview.verdict]}</span>${overview.headline}</p>
<p class="summary">${overview.summary}</p>
${figures(manifest, overview)}
</header>
<nav aria-label="Sections"><ul>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${sections.map(section)}
</main>
<footer>${foot()}</footer>
<script>${new Raw(SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}

function sectionsOf(manifest: Manifest, overview: Overview): Section[] {
  return [
    { id: "places", title: "What stands where", content: whereabouts(overview) },
    { id: "policies", title: "Policies", about: "What sovereign means to this program, and whether it keeps to it.", content: policyCards(manifest) },
    { id: "waivers", title: "Waivers", about: "What may break a policy, for a reason and a time.", content: waiverTable(manifest) },
    { id: "operators", title: "Operators and jurisdictions", about: "Who runs the clouds, and whose law reaches them. Unknown is not met when a policy requires it.", content: [trustLegend(), operatorCards(overview.operators, manifest)] },
    { id: "corrections", title: "Corrected facts", about: "What the program says it knows better than the catalogues.", content: correctionTable(manifest) },
    { id: "placements", title: "Placements", about: "Clouds that were picked by what was required of them.", content: placementTable(manifest) },
    { id: "relations", title: "Who talks to whom", content: graphSection(manifest) },
    { id: "states", title: "States", about: "Where Terraform keeps what it knows of each stack.", content: stateTable(manifest) },
    { id: "resources", title: "Resources by cloud", content: [doubtTable(overview.doubtful), resourceTables(manifest)] },
  ];
}

function section({ id, title, about, content }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${about !== undefined && html`<p>${about}</p>`}
${content}
</section>
`;
}

function figures({ policies }: Manifest, { places, operators, countries, resourceCount, doubtful }: Overview): Markup {
  const met = policies.filter(({ verdict }) => verdict === "met").length;
  const entries: readonly (readonly [string, string | number])[] = [
    ["policies met", policies.length === 0 ? "–" : `${met} of ${policies.length}`],
    ["resources", resourceCount],
    ["regions", places.length],
    ["operators", operators.length],
    ["countries", countries.length],
    ["in doubt", doubtful.length],
  ];
  return html`<dl class="figures">${entries.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function whereabouts({ places }: Overview): Markup {
  const verdicts = (["met", "waived", "broken", "unjudged"] as const).filter((verdict) => places.some((place) => place.verdict === verdict));
  return html`<div class="where"><div><figure>${mapSvg(places)}
<figcaption><ul class="legend">${verdicts.map((verdict) => html`<li>${legendShape(verdict)}policies ${VERDICT_WORDS[verdict]}</li>`)}<li>area: number of resources</li><li>numbers: as in the table</li><li>shaded: countries in use</li></ul></figcaption></figure>${mapNotes(places)}</div>
<div>${placeTable(places)}</div></div>`;
}

function trustLegend(): Markup {
  return html`<ul class="legend"><li>${trustMark("first-hand")} the operator or an official source says so, and it was read</li><li>${trustMark("second-hand")} somebody else says so, and it was read</li><li>${trustMark("unverified")} no source that was read confirms it</li></ul>`;
}

function foot(): Markup {
  return html`<p>Written by Archipel from the program itself, before anything is deployed. A fact is as good as its source was on its date; that a source was read does not mean that it is still true. This is a document of facts, not legal advice.</p>
<p>Map: Natural Earth (public domain). Cities: ${linked(CITIES_SOURCE.source)}, ${CITIES_SOURCE.asOf}.</p>`;
}

/** What the page itself may run and show; anything else that got in would not. */
function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
