import type { Frame } from "./frame";
import { frameAround } from "./frame";
import type { Content, Markup } from "./html";
import { html } from "./html";
import type { PlacedLabel } from "./labels";
import { LABEL_FONT, LINE_HEIGHT, placeLabels } from "./labels";
import { COUNTRIES, SURROUNDINGS } from "./map-outlines";
import type { PlaceSummary } from "./places";
import { describeWhere, keyOf } from "./places";
import type { MapPoint } from "./projection";
import { spread } from "./spread";
import type { Verdict } from "./words";
import { counted, countryName, VERDICT_WORDS } from "./words";

/** How large circles and their numbers are, in units of the whole map: on screens, and on those of phones, where all is smaller. */
const SIZES = [
  { className: "wide", smallest: 27, largest: 58, font: 27, hasLabels: true },
  { className: "narrow", smallest: 46, largest: 84, font: 46, hasLabels: false },
] as const;

type OnMap = PlaceSummary & { readonly point: MapPoint };

/** The map, with a mark for each place that is on it. The same is said by the table of places, so that the drawing is one picture to those who hear it. */
export function mapSvg(places: readonly PlaceSummary[]): Markup {
  const shown = places.filter((place): place is OnMap => place.point !== undefined);
  const countries = new Set(shown.filter(({ count }) => count > 0).map(({ country }) => country));
  const frame = frameAround(shown.map(({ point }) => point));
  return html`<svg class="map" viewBox="${frame.left} ${frame.top} ${frame.width} ${frame.height}" role="img" aria-labelledby="map-title map-text">
<title id="map-title">Map of Europe: what stands where</title>
<desc id="map-text">${describe(shown)}</desc>
<path class="land" d="${SURROUNDINGS}"/>
${COUNTRIES.map(({ code, path }) => html`<path class="${countries.has(code) ? "land used" : "land"}" d="${path}"/>`)}
${SIZES.map((size) => marks(shown, size, frame))}
</svg>`;
}

function describe(places: readonly OnMap[]): string {
  const lines = places.map((place) => `${place.number}: ${place.cloudName} ${place.region}, ${describeWhere(place)}, ${counted(place.count, "resource")}, ${VERDICT_WORDS[place.verdict]}`);
  return `${lines.join("; ")}. The table of places says the same.`;
}

function marks(places: readonly OnMap[], { className, smallest, largest, font, hasLabels }: (typeof SIZES)[number], frame: Frame): Markup {
  const most = Math.max(...places.map(({ count }) => count), 1);
  const radii = places.map(({ count }) => Math.max(smallest, Math.sqrt(count / most) * largest) * frame.scale);
  const centres = spread(places.map(({ point }, index) => ({ anchor: point, radius: radii[index]! })), frame);
  const words = places.map((place) => [place.city ?? countryName(place.country), place.cloudName]);
  // Two regions in one city have one label.
  const lines = words.map((own, index) => (hasLabels && words.findIndex((other) => other.join("\n") === own.join("\n")) === index ? own : []));
  const labels = placeLabels(places.map((_, index) => ({ centre: centres[index]!, radius: radii[index]!, lines: lines[index]! })), frame);
  return html`<g class="${className}">
${places.map(({ point }, index) => tether(point, centres[index]!, radii[index]!))}
${labels.map((label) => label?.leader !== undefined && html`<path class="leader" d="M${round(label.leader.from.x)} ${round(label.leader.from.y)}L${round(label.leader.to.x)} ${round(label.leader.to.y)}"/>`)}
${places.map((place, index) => mark(place, centres[index]!, radii[index]!, font * frame.scale))}
${labels.map((label, index) => label !== undefined && labelText(lines[index]!, label, frame.scale))}
</g>`;
}

/** From where a place is to the circle that had to stand aside. */
function tether(point: MapPoint, centre: MapPoint, radius: number): Content {
  const isAside = Math.hypot(point.x - centre.x, point.y - centre.y) > radius * 0.6;
  return isAside && html`<path class="tether" d="M${round(point.x)} ${round(point.y)}L${round(centre.x)} ${round(centre.y)}"/><circle class="spot" cx="${round(point.x)}" cy="${round(point.y)}" r="5"/>`;
}

/** A circle, or a shape of its own for what is not in order, with the number of the place. */
function mark(place: OnMap, { x, y }: MapPoint, radius: number, font: number): Markup {
  const said = `${place.cloudName} ${place.region}, ${describeWhere(place)}: ${counted(place.count, "resource")}, ${VERDICT_WORDS[place.verdict]}`;
  return html`<g class="mark ${place.verdict}" data-place="${keyOf(place)}"><title>${said}</title>${shape(place, x, y, radius)}<text class="number" font-size="${round(font)}" x="${round(x)}" y="${round(y)}">${place.number}</text></g>`;
}

/** A shape with its centre and its radius, by the verdict: a circle when met, one with a ring when waived, a diamond when broken. */
function shape({ verdict }: PlaceSummary, x: number, y: number, radius: number): Markup {
  if (verdict === "broken") {
    const half = round(radius * 1.1);
    return html`<path class="shape" d="M${round(x)} ${round(y - half)}l${half} ${half} ${-half} ${half} ${-half} ${-half}z"/>`;
  }
  const ring = verdict === "waived" && html`<circle class="ring" cx="${round(x)}" cy="${round(y)}" r="${round(radius * 0.82)}"/>`;
  return html`<circle class="shape" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>${ring}`;
}

/** The shape of a verdict, for the legend. */
export function legendShape(verdict: Verdict): Markup {
  const shapes = verdict === "broken" ? html`<path class="broken" d="M8 0l8 8-8 8-8-8z"/>` : html`<circle class="${verdict}" cx="8" cy="8" r="7.5"/>`;
  return html`<svg viewBox="0 0 16 16" aria-hidden="true">${shapes}${verdict === "waived" && html`<circle class="ring" cx="8" cy="8" r="5.6"/>`}</svg>`;
}

function labelText([city, cloudName]: readonly string[], { x, y }: PlacedLabel, scale: number): Markup {
  return html`<text class="label" font-size="${round(LABEL_FONT * scale)}" x="${round(x)}" y="${round(y)}">${city}<tspan class="cloud" x="${round(x)}" dy="${round(LINE_HEIGHT * scale)}">${cloudName}</tspan></text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
