import type { Content, Markup } from "./html";
import { html, joined } from "./html";
import { sourceOf } from "./sources";
import { table } from "./table";
import { groupedViolations } from "./violations";
import type { Verdict } from "./words";
import { counted, objectiveName, VERDICT_SIGNS, VERDICT_WORDS } from "./words";
import type { Manifest, ManifestPolicy, ManifestViolation } from "../manifest";

/** Which facts a policy relies on, in words. */
const EVIDENCE: Readonly<Record<string, string>> = { "any": "any fact", "verified": "facts that a source confirms", "first-hand": "first-hand facts only" };

/** A verdict in colour, sign and word. */
export function badge(verdict: Verdict): Markup {
  return html`<span class="badge ${verdict}"><span aria-hidden="true">${VERDICT_SIGNS[verdict]}</span> ${VERDICT_WORDS[verdict]}</span>`;
}

/** A path as code; the app's own has no words. */
export function pathCode(path: string): Markup {
  return path === "" ? html`the whole app` : html`<code>${path.split("/").map((part, index) => html`${index > 0 && html`/<wbr>`}${part}`)}</code>`;
}

/** All policies, those first that are broken. */
export function policyCards({ policies }: Manifest): Content {
  if (policies.length === 0) {
    return html`<p>The program defines no policy. What it says about places and companies below is listed and not judged.</p>`;
  }
  const order: readonly string[] = ["broken", "waived", "met"];
  const inOrder = [...policies].sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));
  return html`<div class="policies">${inOrder.map(card)}</div>`;
}

function card(policy: ManifestPolicy, index: number): Markup {
  const { path, rule, title, objectives, evidence, verdict, violations } = policy;
  const alike = new Set(violations.map(({ satisfiedBy }) => satisfiedBy.join("\n"))).size === 1;
  const clouds = alike ? violations[0]!.satisfiedBy : [];
  const rows = groupedViolations(violations).map((group) => [...cellsOf(group), ...(alike ? [] : [group[0]!.satisfiedBy.join(", ")])]);
  const columns = ["Where", "What", "By which fact", ...(alike ? [] : ["Would satisfy it"])];
  const caption = `${counted(violations.length, "violation")} of ${path}`;
  return html`<article class="policy ${verdict}" aria-labelledby="policy-${index}"><h3 id="policy-${index}">${badge(verdict)} <span>${title}</span></h3>
<p class="meta">${rule} ${pathCode(path)} · counts ${EVIDENCE[evidence] ?? evidence}${objectives.length > 0 && html` · ${objectives.map(objectiveName).join(", ")}`}</p>
${violations.length > 0 && table({ caption, hidesCaption: true, className: "violations", columns, rows })}
${clouds.length > 0 && html`<p class="satisfied"><span class="muted">Would satisfy it:</span> ${joined(clouds, ", ")}</p>`}</article>`;
}

function cellsOf(group: readonly ManifestViolation[]): Content[] {
  const { message, fact, waiver } = group[0]!;
  const where = html`<ul class="paths">${group.map(({ path }) => html`<li>${pathCode(path)}</li>`)}</ul>`;
  return [where, html`${message}${waiver !== undefined && html`<br>${badge("waived")} by ${pathCode(waiver)}`}`, fact && sourceOf(fact)];
}

export function waiverTable({ waivers }: Manifest): Content {
  const rows = waivers.map(({ policy, scope, reason, approvedBy, granted, until, state }) => [
    pathCode(scope), pathCode(policy), html`<strong class="state ${state.replace(/ /g, "-")}">${state}</strong>`, reason, approvedBy, `${granted} to ${until}`,
  ]);
  return rows.length === 0
    ? html`<p>None.</p>`
    : table({ caption: "Waivers", hidesCaption: true, columns: ["What for", "Policy", "State", "Reason", "Approved by", "Days"], rows });
}

export function correctionTable({ corrections }: Manifest): Content {
  const rows = corrections.map(({ path, cloudName, fields, fact }) => [pathCode(path), cloudName, fields.join(", "), sourceOf(fact)]);
  return rows.length === 0
    ? html`<p>None: all facts are those of the catalogues.</p>`
    : table({ caption: "Corrections", hidesCaption: true, columns: ["Correction", "Cloud", "What it says", "Who says it"], rows });
}

export function placementTable({ placements }: Manifest): Content {
  const rows = placements.map(({ path, chosen, recorded, refused }) => [
    pathCode(path),
    chosen.map((cloud) => html`<div>${pathCode(cloud)}</div>`),
    recorded ? "kept from an earlier run" : "chosen now",
    refused.map(({ cloud, reasons }) => html`<div>${pathCode(cloud)}: ${reasons.join("; ")}</div>`),
  ]);
  return rows.length === 0
    ? html`<p>None: the program names each cloud itself.</p>`
    : table({ caption: "Placements", hidesCaption: true, columns: ["Placement", "Chosen", "When", "Refused, and why"], rows });
}
