import type { Content, Markup } from "./html";
import { html } from "./html";
import type { Trust } from "./words";
import { sourceKindName, TRUST_WORDS, trustOf } from "./words";
import type { Fact } from "../../core/fact";

const LONGEST_LINK = 46;

/** Who says a fact, when, and how far that can be relied on. */
export function sourceOf(fact: Fact): Markup {
  return html`${trustMark(trustOf(fact))} <span class="source">${linked(fact.source)} <span class="date">(${fact.asOf}; ${sourceKindName(fact.sourceKind)})</span></span>${fact.remark !== undefined && html` <span class="remark">${linked(fact.remark)}</span>`}`;
}

/** How far a fact can be relied on, in words, with a sign by the style. */
export function trustMark(trust: Trust): Markup {
  return html`<span class="trust ${trust}">${TRUST_WORDS[trust]}</span>`;
}

/** Text in which addresses are links. */
export function linked(text: string): Content[] {
  return text.split(/(https?:\/\/[^\s;,<>"]*[^\s;,.<>")])/).map((part, index) => (index % 2 === 0 ? part : html`<a href="${part}" rel="noreferrer">${shortened(part)}</a>`));
}

function shortened(address: string): string {
  const bare = address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  return bare.length > LONGEST_LINK ? `${bare.slice(0, LONGEST_LINK - 1)}…` : bare;
}
