import type { Content, Markup } from "./html";
import { html } from "./html";
import { pathCode } from "./policies";
import { table } from "./table";
import type { Talk, Talker } from "./talk";
import { talkOf } from "./talk";
import { counted } from "./words";
import type { Manifest } from "../manifest";

/** A talker in its place of the drawing. */
interface Node extends Talker {
  readonly y: number;
}

const WIDTH = 640;
const AXIS = 300;
const ROW = 24;
const HEADING = 44;
/** How far an arc may reach to the right; the curve itself comes three quarters of the way. */
const REACH = ((WIDTH - AXIS - 8) * 4) / 3;
/** With more than this, a drawing would say nothing to anybody. */
const MOST_NODES = 160;
const LONGEST_LABEL = 40;

/** Who talks to whom: all in a column, by cloud, and an arc for each that refers to another. The table beside it says the same. */
export function graphSection(manifest: Manifest): Content {
  const talks = talkOf(manifest);
  if (talks.length === 0) {
    return html`<p>Nothing refers to anything.</p>`;
  }
  const nodes = nodesOf(talks, manifest);
  const across = talks.filter(({ isCrossing }) => isCrossing).length;
  const clouds = new Map(manifest.clouds.map(({ path, cloudName }) => [path, cloudName]));
  return html`<p>${counted(talks.length, "pair")} of constructs, ${across === 0 ? "none" : across} of them from cloud to cloud. What is below a construct is counted to it.</p>
<div class="graph-and-table">
${nodes.length > MOST_NODES ? html`<p class="note">There are too many to draw; the table has them all.</p>` : html`<div class="scroll" role="region" aria-label="Drawing of who talks to whom" tabindex="0">${drawing(nodes, talks, clouds)}</div>`}
${table({ caption: "Those from cloud to cloud come first", className: "relations", columns: ["From", "To"], rows: rowsOf(talks, clouds) })}
</div>`;
}

/** A row for each that talks, with all that it talks to; first what crosses from cloud to cloud. */
function rowsOf(talks: readonly Talk[], clouds: ReadonlyMap<string, string>): Content[][] {
  const groups = new Map<string, Talk[]>();
  talks.forEach((talk) => groups.set(`${talk.isCrossing}${talk.from.path}`, [...(groups.get(`${talk.isCrossing}${talk.from.path}`) ?? []), talk]));
  return [...groups.values()].map((group) => [
    pathCode(group[0]!.from.path),
    html`<ul class="paths">${group.map(({ to, kinds, isCrossing }) => html`<li>${pathCode(to.path)}${isCrossing && html` <span class="muted">on ${clouds.get(to.cloud) ?? "no cloud of the program"}</span>`}${kinds.some((kind) => kind !== "reference") && html` <span class="muted">(${kinds.join(", ")})</span>`}</li>`)}</ul>`,
  ]);
}

function nodesOf(talks: readonly Talk[], { clouds }: Manifest): Node[] {
  const talkers = [...new Set(talks.flatMap(({ from, to }) => [from, to]))];
  const groups = [...clouds.map(({ path }) => path), ""].map((cloud) => talkers.filter((talker) => talker.cloud === cloud)).filter((group) => group.length > 0);
  let y = 0;
  return groups.flatMap((group) => {
    y += HEADING;
    return group.sort((one, other) => (one.path < other.path ? -1 : 1)).map((talker) => {
      const node = { ...talker, y };
      y += ROW;
      return node;
    });
  });
}

function drawing(nodes: readonly Node[], talks: readonly Talk[], clouds: ReadonlyMap<string, string>): Markup {
  const height = nodes[nodes.length - 1]!.y + ROW;
  const heights = new Map(nodes.map(({ path, y }) => [path, y]));
  const heads = nodes.filter((node, index) => nodes[index - 1]?.cloud !== node.cloud);
  const inOrder = [...talks].reverse(); // what crosses is drawn last, above all else
  return html`<svg class="graph" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="graph-title graph-text">
<title id="graph-title">Who talks to whom</title>
<desc id="graph-text">${counted(nodes.length, "construct")} in a column, by cloud, and an arc from each to those that it refers to. The table says the same.</desc>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0.8L7.5 4L0 7.2z"/></marker></defs>
${heads.map(({ cloud, y }) => html`<text class="group" x="0" y="${y - 20}">${cloud === "" ? "on no cloud of the program" : clouds.get(cloud)}${cloud !== "" && html`<tspan class="path" dx="8">${cloud}</tspan>`}</text>`)}
${inOrder.map(({ from, to, isCrossing }) => html`<path class="${isCrossing ? "arc crossing" : "arc"}" marker-end="url(#tip)" d="${arc(heights.get(from.path)!, heights.get(to.path)!, height)}"><title>${from.path} → ${to.path}</title></path>`)}
${nodes.map(({ path, label, y }) => html`<g><title>${path}</title><text class="node" x="${AXIS - 12}" y="${y}">${cut(label)}</text><circle class="dot" cx="${AXIS}" cy="${y}" r="3.5"/></g>`)}
</svg>`;
}

/** An arc from one height to another, wider the farther they are. */
function arc(from: number, to: number, height: number): string {
  const down = to > from;
  const reach = Math.round(18 + (REACH - 18) * Math.sqrt(Math.abs(to - from) / height));
  return `M${AXIS + 6} ${from + (down ? 3 : -3)}C${AXIS + reach} ${from} ${AXIS + reach} ${to} ${AXIS + 7} ${to + (down ? -3 : 3)}`;
}

function cut(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}
