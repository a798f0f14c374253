import type { Content, Markup } from "./html";
import { html } from "./html";
import type { PlacedLabel } from "./labels";
import { LINE_HEIGHT, placeLabels } from "./labels";
import { COUNTRIES, SURROUNDINGS } from "./map-outlines";
import type { PlaceSummary } from "./places";
import { describeWhere, keyOf } from "./places";
import type { MapPoint } from "./projection";
import { MAP_HEIGHT, MAP_WIDTH } from "./projection";
import { spread } from "./spread";
import { counted, VERDICT_WORDS } from "./words";

/** How large circles are, in units of the map: on screens, and on those of phones, where all is smaller. */
const SIZES = [
  { className: "wide", smallest: 25, largest: 62, hasLabels: true },
  { className: "narrow", smallest: 42, largest: 74, hasLabels: false },
] as const;

type OnMap = PlaceSummary & { readonly point: MapPoint };

/** The map, with a mark for each place that is on it. The same is said by the table of places, so that the drawing is one picture to those who hear it. */
export function mapSvg(places: readonly PlaceSummary[]): Markup {
  const shown = places.filter((place): place is OnMap => place.point !== undefined);
  const countries = new Set(shown.filter(({ count }) => count > 0).map(({ country }) => country));
  return html`<svg class="map" viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}" role="img" aria-labelledby="map-title map-text">
<title id="map-title">Map of Europe: what stands where</title>
<desc id="map-text">${describe(shown)}</desc>
<path class="land" d="${SURROUNDINGS}"/>
${COUNTRIES.map(({ code, path }) => html`<path class="${countries.has(code) ? "land used" : "land"}" d="${path}"/>`)}
${SIZES.map((size) => marks(shown, size))}
</svg>`;
}

function describe(places: readonly OnMap[]): string {
  const lines = places.map((place) => `${place.number}: ${place.cloudName} ${place.region}, ${describeWhere(place)}, ${counted(place.count, "resource")}, ${VERDICT_WORDS[place.verdict]}`);
  return `${lines.join("; ")}. The table of places says the same.`;
}

function marks(places: readonly OnMap[], { className, smallest, largest, hasLabels }: (typeof SIZES)[number]): Markup {
  const most = Math.max(...places.map(({ count }) => count), 1);
  const radii = places.map(({ count }) => Math.max(smallest, Math.sqrt(count / most) * largest));
  const centres = spread(places.map(({ point }, index) => ({ anchor: point, radius: radii[index]! })));
  const labels = hasLabels
    ? placeLabels(places.map(({ city, country, cloudName }, index) => ({ centre: centres[index]!, radius: radii[index]!, lines: [city ?? country ?? "?", cloudName] })))
    : [];
  return html`<g class="${className}">
${places.map(({ point }, index) => tether(point, centres[index]!, radii[index]!))}
${places.map((place, index) => mark(place, centres[index]!, radii[index]!))}
${labels.map((label, index) => labelText(places[index]!, label))}
</g>`;
}

/** From where a place is to the circle that had to stand aside. */
function tether(point: MapPoint, centre: MapPoint, radius: number): Content {
  const isAside = Math.hypot(point.x - centre.x, point.y - centre.y) > radius * 0.6;
  return isAside && html`<path class="tether" d="M${round(point.x)} ${round(point.y)}L${round(centre.x)} ${round(centre.y)}"/><circle class="spot" cx="${round(point.x)}" cy="${round(point.y)}" r="6"/>`;
}

/** A circle, or a shape of its own for what is not in order, with the number of the place. */
function mark(place: OnMap, { x, y }: MapPoint, radius: number): Markup {
  const said = `${place.cloudName} ${place.region}, ${describeWhere(place)}: ${counted(place.count, "resource")}, ${VERDICT_WORDS[place.verdict]}`;
  return html`<g class="mark ${place.verdict}" data-place="${keyOf(place)}"><title>${said}</title>${shape(place, x, y, radius)}<text class="number" x="${round(x)}" y="${round(y)}">${place.number}</text></g>`;
}

/** A shape with its centre and its radius, by the verdict: a circle when met, one with a ring when waived, a diamond when broken. */
function shape({ verdict }: PlaceSummary, x: number, y: number, radius: number): Markup {
  if (verdict === "broken") {
    const half = round(radius * 1.1);
    return html`<path class="shape" d="M${round(x)} ${round(y - half)}l${half} ${half} ${-half} ${half} ${-half} ${-half}z"/>`;
  }
  const ring = verdict === "waived" && html`<circle class="ring" cx="${round(x)}" cy="${round(y)}" r="${round(radius - 7)}"/>`;
  return html`<circle class="shape" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>${ring}`;
}

function labelText({ city, country, cloudName }: OnMap, { x, y }: PlacedLabel): Markup {
  return html`<text class="label" x="${round(x)}" y="${round(y)}">${city ?? country}<tspan class="cloud" x="${round(x)}" dy="${LINE_HEIGHT}">${cloudName}</tspan></text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
