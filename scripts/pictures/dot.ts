import type { Box, CloudBox, Line, Topology } from "./topology";
import { FEW_CLOUDS } from "./topology";

/** How a kind of construct is coloured. */
const CLASSES: Readonly<Record<string, string>> = {
  Bucket: "store", FileShare: "store", Database: "data", Cache: "data", Secret: "data", LoadBalancer: "front", DnsZone: "front", VpnGateway: "front",
};
/** Colours that the style replaces: of the kind, of what is said in small, of what is open. */
const [KIND, SMALL, OPEN] = ["#010101", "#020202", "#030303"];
/** With more clouds than this, they stand in rows. */
const CLOUDS_IN_A_ROW = 4;

/** With many boxes on a network, they stand in rows. */
const BOXES_IN_A_ROW = 3;

/** A topology in the language of Graphviz. */
export function dotOf({ clouds, lines, mesh }: Topology): string {
  const isOpen = clouds.length <= FEW_CLOUDS && clouds.some(({ boxes }) => boxes.some(({ world }) => world.length > 0));
  const boxes = clouds.flatMap((cloud) => cloud.boxes);
  return [
    "digraph {",
    'graph [fontname="Helvetica" rankdir="TB" nodesep="0.22" ranksep="0.5" pad="0.2" bgcolor="transparent" newrank="false" splines="spline"]',
    'node [fontname="Helvetica" shape="box" style="rounded" margin="0.13,0.07" height="0.4" fontsize="11"]',
    'edge [fontname="Helvetica" fontsize="10" arrowsize="0.6"]',
    ...(isOpen ? ['world [class="world" label="the internet" shape="ellipse" fontsize="12"]'] : []),
    ...clouds.map((cloud) => clusterOf(cloud, isOpen)),
    ...boxes.flatMap(({ id, world }) => (world.length === 0 || !isOpen ? [] : [`world -> ${quoted(id)} [class="out" label=${quoted(` ${portsText(world)} `)}]`])),
    ...lines.map((line) => lineText(line, mesh.length > 0 || clouds.length > CLOUDS_IN_A_ROW)),
    ...(mesh.length > 0 ? ['mesh [class="mesh" label="encrypted mesh" shape="ellipse" fontsize="12"]'] : []),
    ...mesh.map((gateway) => `mesh -> ${quoted(gateway)} [class="mesh" dir="none"]`),
    ...rowsOf(clouds),
    "}",
  ].join("\n");
}

function portsText(ports: readonly string[]): string {
  return ports.length > 3 ? `${ports.slice(0, 2).join(", ")} …` : ports.join(", ");
}

/** Clouds that stand side by side stay there, whoever of them refers to whom. */
function lineText({ from, to, isAcross }: Line, isInRows: boolean): string {
  return `${quoted(from)} -> ${quoted(to)} [class="${isAcross ? "across" : "within"}"${isInRows ? ' constraint="false"' : ""}]`;
}

function clusterOf({ path, name, where, boxes }: CloudBox, isOpen: boolean): string {
  const networks = boxes.filter(({ kind }) => kind === "Network");
  const inside = (network: Box): Box[] => boxes.filter((box) => box.network === network.id);
  const outside = boxes.filter(({ kind, network }) => kind !== "Network" && network === undefined);
  return [
    `subgraph ${quoted(`cluster ${path}`)} {`,
    `class="cloud" style="rounded" margin="14" labeljust="l" label=<<B><FONT POINT-SIZE="14">${escape(name)}</FONT></B>  <FONT POINT-SIZE="11" COLOR="${SMALL}">${escape(where)}</FONT>>`,
    ...networks.map((network) => networkCluster(network, inside(network), isOpen)),
    ...outside.map((box) => nodeOf(box, isOpen)),
    "}",
  ].join("\n");
}

function networkCluster(network: Box, inside: readonly Box[], isOpen: boolean): string {
  const name = /^network$/i.test(network.name) ? "private network" : `private network ${network.name}`;
  const label = `<FONT POINT-SIZE="11" COLOR="${SMALL}">${escape(name)}</FONT>`;
  const empty = inside.length === 0 ? [`${quoted(network.id)} [shape="point" style="invis" width="0.5"]`] : [];
  const rows = inside.length > 2 * BOXES_IN_A_ROW - 2 ? inside.slice(BOXES_IN_A_ROW).map((box, index) => `${quoted(inside[index]!.id)} -> ${quoted(box.id)} [style="invis"]`) : [];
  const nodes = inside.map((box) => nodeOf(box, isOpen));
  return [`subgraph ${quoted(`cluster ${network.id}`)} {`, `class="net" style="rounded" margin="10" labeljust="l" label=<${label}>`, ...nodes, ...empty, ...rows, "}"].join("\n");
}

function nodeOf({ id, kind, name, count, parts, world }: Box, isOpen: boolean): string {
  const row = (text: string, size: number, colour?: string): string => `<TR><TD><FONT POINT-SIZE="${size}"${colour === undefined ? "" : ` COLOR="${colour}"`}>${text}</FONT></TD></TR>`;
  const rows = [
    row(escape(kind), 10, KIND),
    row(`<B>${escape(name)}${count > 1 ? ` × ${count}` : ""}</B>`, 13),
    ...parts.map((part) => row(escape(part), 10, SMALL)),
    ...(world.length > 0 && (!isOpen || world.length > 3) ? [row(`open: ${escape(world.join(", "))}`, 10, OPEN)] : []),
  ];
  return `${quoted(id)} [class="${CLASSES[kind] ?? "compute"}" label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1">${rows.join("")}</TABLE>>]`;
}

/** Many clouds side by side would be a ribbon: each row hangs invisibly below the one before. */
function rowsOf(clouds: readonly CloudBox[]): string[] {
  if (clouds.length <= CLOUDS_IN_A_ROW) {
    return [];
  }
  const end = ({ boxes }: CloudBox): string => boxes.find(({ kind }) => kind !== "Network")!.id;
  return clouds.slice(CLOUDS_IN_A_ROW).map((cloud, index) => `${quoted(end(clouds[index]!))} -> ${quoted(end(cloud))} [style="invis" weight="10"]`);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
