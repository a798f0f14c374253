/**
 * Writes `src/sovereignty/report/map-outlines.ts`, the map of Europe under the report, from Natural Earth. With `--check` it writes
 * nothing and fails when the file is out of date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GeoProjection } from "d3-geo";
import { geoAzimuthalEqualArea, geoCentroid, geoPath } from "d3-geo";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature, mergeArcs } from "topojson-client";
import { presimplify, simplify, sphericalTriangleArea } from "topojson-simplify";
import type { GeometryCollection, MultiPolygon as ArcMultiPolygon, Polygon as ArcPolygon, Topology } from "topojson-specification";
import { ROOT } from "./shell";
import { MAP_HEIGHT, MAP_WIDTH, project } from "../../src/sovereignty/report/projection";

type Country = Feature<Polygon | MultiPolygon, { name: string }>;
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Ring = readonly (readonly [x: number, y: number])[];

const FILE = join(ROOT, "src", "sovereignty", "report", "map-outlines.ts");
/** Detail below this solid angle is left out. */
const SIMPLIFICATION = 4e-7;
/** Islands and lakes smaller than this, in square units of the map, are left out, but for the largest piece of a country. */
const SMALLEST = 60;

/** ISO 3166-1: the codes of countries in Europe by Natural Earth's, which are the numbers. Others are drawn without a code. */
const CODES: Readonly<Record<string, string>> = {
  "008": "AL", "020": "AD", "040": "AT", "056": "BE", "070": "BA", "100": "BG", "112": "BY", "191": "HR", "196": "CY",
  "203": "CZ", "208": "DK", "233": "EE", "246": "FI", "250": "FR", "276": "DE", "300": "GR", "348": "HU", "352": "IS",
  "372": "IE", "380": "IT", "428": "LV", "438": "LI", "440": "LT", "442": "LU", "470": "MT", "492": "MC", "498": "MD",
  "499": "ME", "528": "NL", "578": "NO", "616": "PL", "620": "PT", "642": "RO", "674": "SM", "688": "RS", "703": "SK",
  "705": "SI", "724": "ES", "752": "SE", "756": "CH", "792": "TR", "804": "UA", "807": "MK", "826": "GB", "Kosovo": "XK",
};

export function mapOutlines(): string {
  const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8")) as Atlas;
  drawBorders(atlas);
  const weighed = presimplify(atlas, sphericalTriangleArea);
  const lean = simplify(weighed, SIMPLIFICATION);
  const exact = new Map(featuresOf(atlas).map((country) => [country.id, country]));
  const all = featuresOf(lean as Atlas).map((country) => ({ id: String(country.id), rings: ringsOf(country) }));
  const drawn = all.filter(({ rings }) => rings.length > 0);
  const european = drawn.filter(({ id }) => id in CODES);
  const known = european.map(({ id, rings }) => ({ code: CODES[id]!, label: labelOf(exact.get(id)!), path: pathOf(rings) }));
  known.sort((one, other) => (one.code < other.code ? -1 : 1));
  const others = drawn.filter(({ id }) => !(id in CODES)).flatMap(({ rings }) => rings);
  return [
    "// Written by `npm run map` from Natural Earth 1:50m (public domain) by way of the npm package world-atlas; do not edit by hand.",
    "",
    "/** A country of Europe on the map. */",
    "export interface CountryOutline {",
    "  /** ISO 3166-1 alpha-2. */",
    "  readonly code: string;",
    "  /** A point in the midst of its largest part: x, y. */",
    "  readonly label: readonly [x: number, y: number];",
    "  /** Its outline, as an SVG path. */",
    "  readonly path: string;",
    "}",
    "",
    "/** The countries of Europe, in the units of `projection.ts`. */",
    "export const COUNTRIES: readonly CountryOutline[] = [",
    ...known.map(({ code, label, path }) => `  { code: "${code}", label: [${label.join(", ")}], path: "${path}" },`),
    "];",
    "",
    "/** The land around them. */",
    `export const SURROUNDINGS = "${pathOf(others)}";`,
    "",
  ].join("\n");
}

/** Natural Earth draws who holds a land; this map draws borders as the European Union sees them. */
function drawBorders(atlas: Atlas): void {
  const all = atlas.objects.countries.geometries as (ArcPolygon<{ name: string }> | ArcMultiPolygon<{ name: string }>)[];
  const named = (name: string) => all.find(({ properties }) => properties?.name === name)!;
  const merge = (name: string, arcs: number[][][]) => {
    const whole = named(name);
    const parts = whole.type === "Polygon" ? [whole.arcs] : whole.arcs;
    const polygons = [...parts, ...arcs].map((part) => ({ type: "Polygon" as const, arcs: part }));
    Object.assign(whole, { type: "MultiPolygon", arcs: mergeArcs(atlas, polygons).arcs });
  };
  const russia = named("Russia") as ArcMultiPolygon;
  const isCrimea = (part: number[][]): boolean => {
    const [longitude, latitude] = geoCentroid(feature(atlas, { type: "Polygon", arcs: part }));
    return longitude > 32 && longitude < 36.7 && latitude > 44.3 && latitude < 46.3;
  };
  merge("Ukraine", russia.arcs.filter(isCrimea));
  russia.arcs = russia.arcs.filter((part) => !isCrimea(part));
  const north = named("N. Cyprus") as ArcPolygon;
  merge("Cyprus", [north.arcs]);
  all.splice(all.indexOf(north as (typeof all)[number]), 1);
  named("Kosovo").id = "Kosovo";
}

function featuresOf(atlas: Atlas): Country[] {
  return feature(atlas, atlas.objects.countries).features as Country[];
}

/** The rings of a country in the units of the map, cut at its frame. */
function ringsOf(country: Country): Ring[] {
  const rings: [number, number][][] = [];
  const context = {
    moveTo: (x: number, y: number) => void rings.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x: number, y: number) => {
      const ring = rings[rings.length - 1]!;
      const [beforeX, beforeY] = ring[ring.length - 1]!;
      if (Math.round(x) !== beforeX || Math.round(y) !== beforeY) {
        ring.push([Math.round(x), Math.round(y)]);
      }
    },
    closePath: () => undefined,
    beginPath: () => undefined,
    arc: () => undefined,
  };
  geoPath(projection(), context)(country);
  const sized = rings.map((ring) => ({ ring, area: Math.abs(areaOf(ring)) })).filter(({ area }) => area > 0);
  const largest = Math.max(...sized.map(({ area }) => area));
  return sized.filter(({ area }) => area >= SMALLEST || area === largest).map(({ ring }) => ring);
}

/** d3's own form of `project`, which can cut lines at the frame. A point a radian away from its centre tells its scale. */
function projection(): GeoProjection {
  const centre = project(52, 10);
  const scale = (project(52 - 180 / Math.PI, 10).y - centre.y) / (2 * Math.sin(0.5));
  const margin = 4;
  return geoAzimuthalEqualArea()
    .rotate([-10, -52])
    .scale(scale)
    .translate([centre.x, centre.y])
    .precision(0)
    .clipExtent([[-margin, -margin], [MAP_WIDTH + margin, MAP_HEIGHT + margin]]);
}

function areaOf(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** The centre of the largest part of a country. */
function labelOf({ geometry }: Country): [number, number] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const plane = geoPath(projection());
  const parts = polygons.map((coordinates) => ({ type: "Polygon" as const, coordinates })).sort((one, other) => plane.area(other) - plane.area(one));
  const [x, y] = plane.centroid(parts[0]!);
  return [Math.round(x), Math.round(y)];
}

/** Whole numbers, each relative to the one before: half the size. */
function pathOf(rings: readonly Ring[]): string {
  let [atX, atY] = [0, 0];
  const step = ([x, y]: readonly [number, number]): string => {
    const [dx, dy] = [x - atX, y - atY];
    [atX, atY] = [x, y];
    return `${dx}${dy < 0 ? "" : " "}${dy}`;
  };
  return rings.map((ring) => {
    const [first, ...rest] = ring;
    const move = step(first!);
    const lines = rest.map(step).reduce((text, next) => `${text}${text === "" || next.startsWith("-") ? "" : " "}${next}`, "");
    [atX, atY] = [first![0], first![1]];
    return `m${move}l${lines}z`;
  }).join("");
}

if (require.main === module) {
  const text = mapOutlines();
  if (!process.argv.includes("--check")) {
    writeFileSync(FILE, text);
  } else if (readFileSync(FILE, "utf8") !== text) {
    console.error(`out of date, run npm run map: ${FILE}`);
    process.exitCode = 1;
  }
}
