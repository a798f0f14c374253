import { PICTURE_STYLE } from "./style";
import type { Region } from "../../src";
import { ATLAS } from "../../src/sovereignty/atlas";
import { cityOf } from "../../src/sovereignty/report/cities";
import { frameAround } from "../../src/sovereignty/report/frame";
import { html } from "../../src/sovereignty/report/html";
import type { Content, Markup } from "../../src/sovereignty/report/html";
import { placeLabels } from "../../src/sovereignty/report/labels";
import { COUNTRIES, SURROUNDINGS } from "../../src/sovereignty/report/map-outlines";
import type { MapPoint } from "../../src/sovereignty/report/projection";
import { isOnMap, project } from "../../src/sovereignty/report/projection";
import { spread } from "../../src/sovereignty/report/spread";
import { counted, countryName, listed } from "../../src/sovereignty/report/words";

/** Where one or more clouds have regions: a city, or a country when that is all that is known. */
interface Spot {
  readonly name: string;
  readonly country: string;
  readonly isVague: boolean;
  readonly point: MapPoint;
  readonly clouds: readonly string[];
}

/** A map of all regions of the clouds that the library knows. */
export function regionsMap(): string {
  const regions = ATLAS.flatMap(({ cloudName, catalogue }) => catalogue.regions.map((region) => ({ cloudName, region })));
  const spots = spotsOf(regions);
  const shown = spots.filter(({ point }) => isOnMap(point));
  const frame = { ...frameAround(shown.map(({ point }) => point)), scale: 0.8 };
  const { left, top, width, height } = frame;
  const radii = shown.map(({ clouds }) => 17 + 4.5 * clouds.length);
  const centres = spread(shown.map(({ point }, index) => ({ anchor: point, radius: radii[index]! })), frame);
  const labelled = shown.map((spot, index) => ({ centre: centres[index]!, radius: radii[index]!, lines: spot.isVague ? [] : [spot.name] }));
  const labels = placeLabels(labelled, frame);
  const countries = new Set(shown.map(({ country }) => country));
  const text = shown.map(({ name, clouds }) => `${name}: ${listed(clouds)}`).join("; ");
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" class="archipel-picture map" viewBox="${left} ${top} ${width} ${height}" role="img" aria-labelledby="map-title map-desc">
<title id="map-title">Where the clouds of Archipel have regions: ${counted(regions.length, "region")} of ${counted(ATLAS.length, "cloud")}</title>
<desc id="map-desc">${text}. Dashed: somewhere in that country. Regions outside of Europe, and those whose place nobody says, are not on the map.</desc>
<style>${"@@STYLE@@"}</style>
<rect class="sea" x="${left}" y="${top}" width="${width}" height="${height}"/>
<path class="land" d="${SURROUNDINGS}"/>
${COUNTRIES.map(({ code, path }) => html`<path class="${countries.has(code) ? "land used" : "land"}" d="${path}"/>`)}
${labels.map((label) => label?.leader !== undefined && html`<path class="leader" d="M${round(label.leader.from.x)} ${round(label.leader.from.y)}L${round(label.leader.to.x)} ${round(label.leader.to.y)}"/>`)}
${shown.map((spot, index) => mark(spot, centres[index]!, radii[index]!))}
${labels.map((label, index): Content => label !== undefined && html`<text class="place" font-size="26" x="${round(label.x)}" y="${round(label.y)}">${shown[index]!.name}</text>`)}
</svg>
`;
  return svg.text.replace("@@STYLE@@", PICTURE_STYLE).replace(/\nfalse/g, "");
}

function mark({ name, country, isVague, clouds }: Spot, { x, y }: MapPoint, radius: number): Markup {
  const where = isVague ? `somewhere in ${name}` : `${name}, ${countryName(country)}`;
  return html`<g><title>${where}: ${listed(clouds)}</title><circle class="${isVague ? "vague" : "spot"}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/><text class="${isVague ? "vague-count" : "count"}" font-size="24" x="${round(x)}" y="${round(y)}">${clouds.length}</text></g>`;
}

function spotsOf(regions: readonly { readonly cloudName: string; readonly region: Region }[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const { cloudName, region: { city, country } } of regions) {
    const known = cityOf(city, country);
    const outline = COUNTRIES.find(({ code }) => code === country);
    const point = known ? project(known.latitude, known.longitude) : outline && { x: outline.label[0], y: outline.label[1] };
    if (country === undefined || point === undefined) {
      continue;
    }
    const name = known ? city! : countryName(country);
    const { clouds = [] } = spots.get(`${name} ${country}`) ?? {};
    spots.set(`${name} ${country}`, { name, country, point, isVague: !known, clouds: [...new Set([...clouds, cloudName])] });
  }
  return [...spots.values()].sort((one, other) => other.clouds.length - one.clouds.length || one.name.localeCompare(other.name, "en"));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
