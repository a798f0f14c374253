import type { Content, Markup } from "./html";
import { html } from "./html";
import { pathCode } from "./policies";
import { table } from "./table";
import { counted } from "./words";
import type { Manifest, ManifestRelation } from "../manifest";

/** Somebody who talks or is talked to, in its place of the drawing. */
interface Node {
  readonly path: string;
  readonly label: string;
  readonly cloud: string;
  readonly y: number;
}

const WIDTH = 720;
const AXIS = 380;
const ROW = 24;
const HEADING = 40;
/** How far an arc may reach to the right. */
const REACH = WIDTH - AXIS - 16;
/** With more than this, a drawing would say nothing to anybody. */
const MOST_NODES = 160;
const LONGEST_LABEL = 46;

/** Who talks to whom: all in a column, by cloud, and an arc for each relation. */
export function graphSection(manifest: Manifest): Content {
  const { relations } = manifest;
  if (relations.length === 0) {
    return html`<p>Nothing refers to anything.</p>`;
  }
  const nodes = nodesOf(manifest);
  const byPath = new Map(nodes.map((node) => [node.path, node]));
  const crossing = (relation: ManifestRelation): boolean => byPath.get(relation.from)?.cloud !== byPath.get(relation.to)?.cloud;
  const across = relations.filter(crossing).length;
  const rows = relations.map((relation) => [pathCode(relation.from), pathCode(relation.to), relation.kind, crossing(relation) ? html`<strong>another cloud</strong>` : "the same cloud"]);
  return html`<p>${counted(relations.length, "relation")}, ${across === 0 ? "none" : across} of them from cloud to cloud.</p>
<div class="graph-and-table">
${nodes.length > MOST_NODES ? html`<p class="note">There are too many to draw; the table has them all.</p>` : html`<div class="scroll" role="region" aria-label="Drawing of who talks to whom" tabindex="0">${drawing(nodes, relations, crossing)}</div>`}
${table({ caption: "Who talks to whom", className: "relations", columns: ["From", "To", "How", "In"], rows })}
</div>`;
}

function nodesOf({ clouds, constructs, resources, relations }: Manifest): Node[] {
  const talking = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const kinds = new Map(constructs.map(({ path, kind }) => [path, kind]));
  const homes = new Map([...resources.map(({ path, cloud }) => [path, cloud] as const), ...constructs.map(({ path, cloud }) => [path, cloud] as const)]);
  const cloudPaths = [...clouds.map(({ path }) => path), ""];
  const groups = cloudPaths.map((cloud) => ({ cloud, paths: [...talking].filter((path) => (homes.get(path) ?? "") === cloud).sort() })).filter(({ paths }) => paths.length > 0);
  let y = 0;
  return groups.flatMap(({ cloud, paths }) => {
    y += HEADING;
    return paths.map((path) => {
      const short = cloud !== "" && path.startsWith(`${cloud}/`) ? path.slice(cloud.length + 1) : path;
      const node = { path, cloud, label: [kinds.get(path), short].filter(Boolean).join(" "), y };
      y += ROW;
      return node;
    });
  });
}

function drawing(nodes: readonly Node[], relations: readonly ManifestRelation[], crossing: (relation: ManifestRelation) => boolean): Markup {
  const height = (nodes[nodes.length - 1]?.y ?? 0) + ROW;
  const byPath = new Map(nodes.map((node) => [node.path, node]));
  const heads = nodes.filter((node, index) => nodes[index - 1]?.cloud !== node.cloud);
  const arcs = relations.map((relation) => ({ relation, from: byPath.get(relation.from)!, to: byPath.get(relation.to)!, isCrossing: crossing(relation) }));
  const inOrder = [...arcs.filter(({ isCrossing }) => !isCrossing), ...arcs.filter(({ isCrossing }) => isCrossing)];
  return html`<svg class="graph" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="graph-title graph-text">
<title id="graph-title">Who talks to whom</title>
<desc id="graph-text">${nodes.length} constructs in a column, by cloud, and an arc from each to those that it refers to. The table of relations says the same.</desc>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0.8L7.5 4L0 7.2z"/></marker></defs>
${heads.map(({ cloud, y }) => html`<text class="group" x="0" y="${y - 20}">${cloud === "" ? "elsewhere" : cloud}</text>`)}
${inOrder.map(({ relation, from, to, isCrossing }) => html`<path class="${isCrossing ? "arc crossing" : "arc"}" marker-end="url(#tip)" d="${arc(from.y, to.y)}"><title>${relation.from} → ${relation.to}</title></path>`)}
${nodes.map(({ path, label, y }) => html`<g><title>${path}</title><text class="node" x="${AXIS - 14}" y="${y}">${cut(label)}</text><circle class="dot" cx="${AXIS}" cy="${y}" r="3.5"/></g>`)}
</svg>`;
}

/** An arc from one height to another, wider the farther they are. */
function arc(from: number, to: number): string {
  const down = to > from;
  const reach = Math.min(REACH, 24 + Math.abs(to - from) * 0.55);
  return `M${AXIS + 6} ${from + (down ? 3 : -3)}C${AXIS + reach} ${from} ${AXIS + reach} ${to} ${AXIS + 7} ${to + (down ? -3 : 3)}`;
}

function cut(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}
