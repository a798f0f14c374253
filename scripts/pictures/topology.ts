import { Contraction } from "./contraction";
import type { Opening } from "./openings";
import type { Manifest, ManifestCloud } from "../../src/sovereignty/manifest";
import { counted, countryName, listed } from "../../src/sovereignty/report/words";

/** A box of a picture: like constructs of one cloud. */
export interface Box {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly count: number;
  /** What belongs to it: `public address`. */
  readonly parts: readonly string[];
  /** Ports that the world may come in by. */
  readonly world: readonly string[];
  /** The box of its network. */
  readonly network?: string;
}

/** A cloud with its boxes. */
export interface CloudBox {
  readonly path: string;
  readonly name: string;
  readonly where: string;
  readonly boxes: readonly Box[];
}

/** Two boxes of which one refers to the other. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly isAcross: boolean;
}

/** What a program makes, as it is drawn. */
export interface Topology {
  readonly title: string;
  readonly description: string;
  readonly clouds: readonly CloudBox[];
  readonly lines: readonly Line[];
  /** Clouds that the encrypted mesh of a federation joins: boxes of their gateways. */
  readonly mesh: readonly string[];
}

/** With no more clouds than this, each way from cloud to cloud, and in from the internet, is a line; with more, boxes say it. */
export const FEW_CLOUDS = 2;

/** A program as boxes and lines. */
export function topologyOf(manifest: Manifest, openings: readonly Opening[]): Topology {
  const contraction = new Contraction(manifest);
  const clouds = manifest.clouds.map((cloud) => cloudBox(cloud, contraction, openings)).filter(({ boxes: own }) => own.length > 0);
  const boxes = new Map(clouds.flatMap((cloud) => cloud.boxes.map((box) => [box.id, { ...box, cloud: cloud.path }] as const)));
  const mesh = [...boxes.values()].filter(({ kind, name }) => kind === "Server" && name === "Gateway").map(({ id }) => id);
  const inMesh = new Set(mesh.map((id) => boxes.get(id)!.cloud));
  const lines = contraction.lines.flatMap(({ from, to }): Line[] => {
    const [one, other] = [boxes.get(from), boxes.get(to)];
    if (one === undefined || other === undefined || other.kind === "Network" || one.kind === "Network") {
      return [];
    }
    const isAcross = one.cloud !== other.cloud;
    if (isAcross && [one, other].some(({ kind }) => kind === "DnsZone") && clouds.length > FEW_CLOUDS) {
      return []; // the zone says to how many clouds it leads
    }
    // What servers of members say to each other goes over the mesh, which is drawn.
    const isOverMesh = [one, other].every(({ kind, cloud, network }) => inMesh.has(cloud) && kind !== "DnsZone" && (network !== undefined || kind === "Server" || kind === "LoadBalancer"));
    return isOverMesh ? [] : [{ from, to, isAcross }];
  });
  const says = clouds.map(({ name, where, boxes: own }) => `${name} (${where}): ${listed(own.map(boxText))}`);
  const meshed = mesh.length > 0 ? [`An encrypted mesh joins the gateways of ${mesh.length} clouds`] : [];
  return { title: `Topology: ${counted(clouds.length, "cloud")}, ${counted(manifest.resources.length, "resource")}`, description: `${[...says, ...meshed].join(". ")}.`, clouds, lines, mesh };
}

function boxText({ kind, name, count, world }: Box): string {
  return `${kind} ${name}${count > 1 ? ` × ${count}` : ""}${world.length > 0 ? `, open to the internet: ${listed(world)}` : ""}`;
}

function cloudBox({ path, cloudName, region }: ManifestCloud, contraction: Contraction, openings: readonly Opening[]): CloudBox {
  const boxes = contraction.groupsOf(path).map(({ id, kind, name, members }): Box => {
    const opened = openings.filter((opening) => opening.isWorld && contraction.groupOf(opening.path) === id);
    const world = [...new Set(opened.map(({ port }) => port))];
    const parts = [...contraction.partsOf(id), ...leadsTo(id, kind, contraction)];
    return { id, kind, name, count: members, parts, world, network: contraction.networkOf(id) };
  });
  const where = [region.city, region.country === undefined ? undefined : countryName(region.country)].filter((part) => part !== undefined);
  return { path, name: `${cloudName} ${region.name}`, where: where.length > 0 ? where.join(", ") : "place not known", boxes };
}

/** Of a zone: to how many clouds its names lead, where that is more than a line or two. */
function leadsTo(id: string, kind: string, contraction: Contraction): string[] {
  const clouds = new Set(contraction.lines.filter(({ from }) => from === id).map(({ to }) => contraction.cloudOf(to)));
  return kind === "DnsZone" && clouds.size > 1 ? [`leads to ${clouds.size} clouds`] : [];
}
