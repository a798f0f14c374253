import type { Content, Markup } from "./html";
import { html, joined } from "./html";
import { describeWhere, keyOf, violationsByResource } from "./places";
import type { PlaceSummary } from "./places";
import { badge, pathCode } from "./policies";
import { table } from "./table";
import { counted, countryName } from "./words";
import type { Manifest, ManifestCloud, ManifestPlace, ManifestResource } from "../manifest";

/** What stands where, in words: what the map shows. */
export function placeTable(places: readonly PlaceSummary[]): Markup {
  const rows = places.map((place) => [
    html`<span class="key ${place.verdict}">${place.number}</span> ${place.city ?? "city not known"} <span class="muted region">${countryName(place.country)}</span>`,
    html`${place.cloudName} <span class="muted region">${place.region}</span>`,
    place.count,
    badge(place.verdict),
  ]);
  return table({ caption: "What stands where", hidesCaption: true, isNarrow: true, className: "places", columns: ["Place", "Cloud", "Count", "Policies"], rows, numeric: [2] });
}

/** What the map does not show, or shows in the midst of a country only. */
export function mapNotes(places: readonly PlaceSummary[]): Content {
  const name = (place: PlaceSummary): Markup => html`<li data-outside="${keyOf(place)}"><span class="key ${place.verdict}">${place.number}</span> ${place.cloudName} ${place.region}: ${describeWhere(place)}, ${counted(place.count, "resource")}, ${badge(place.verdict)}</li>`;
  const outside = places.filter(({ point, country }) => point === undefined && country !== undefined);
  const unknown = places.filter(({ point, country }) => point === undefined && country === undefined);
  const vague = places.filter(({ point, precision }) => point !== undefined && precision === "country");
  return [
    outside.length > 0 && html`<h3>Outside of the map</h3><ul class="outside">${outside.map(name)}</ul>`,
    unknown.length > 0 && html`<h3>Place not known</h3><ul class="outside">${unknown.map(name)}</ul>`,
    vague.length > 0 && html`<p class="note">In the midst of their country, as the city is not known: ${vague.map(({ number, cloudName, region }) => `${number} ${cloudName} ${region}`).join(", ")}.</p>`,
  ];
}

/** What cannot be told, before all else that is listed. */
export function doubtTable(doubtful: readonly ManifestResource[]): Content {
  const rows = doubtful.map(({ path, construct, address, doubts }) => [pathCode(construct ?? path), html`<code>${address}</code>`, doubts.join("; ")]);
  return rows.length > 0 && html`<h3>What cannot be told</h3>${table({ caption: "Resources whose cloud or place cannot be told", hidesCaption: true, columns: ["Construct", "Resource", "Why"], rows })}`;
}

/** Every resource, by cloud. */
export function resourceTables(manifest: Manifest): Content {
  const { clouds, resources } = manifest;
  const byCloud = new Map<string, ManifestResource[]>();
  resources.forEach((resource) => byCloud.set(groupOf(resource), [...(byCloud.get(groupOf(resource)) ?? []), resource]));
  const violationsOf = violationsByResource(manifest);
  const kinds = new Map(manifest.constructs.map(({ path, kind, dataClasses }) => [path, { kind, dataClasses }]));
  const order = clouds.map(({ path }) => path);
  const inOrder = [...byCloud].sort(([one], [other]) => orderOf(one, order) - orderOf(other, order));
  return inOrder.map(([group, held]) => {
    const rows = held.map((resource) => {
      const { path, construct, address, count, places, placeless, doubts } = resource;
      const about = kinds.get(construct ?? "");
      const broken = violationsOf(resource);
      return [
        html`${about && html`<span class="kind">${about.kind}</span> `}${pathCode(below(construct ?? path, group))}${about && about.dataClasses.length > 0 && html`<br><span class="muted">${about.dataClasses.join(", ")} data</span>`}`,
        html`<code>${joined(address.split(/(?<=[._])/), html`<wbr>`)}</code>`,
        count ?? "not known yet",
        placeless ? html`<span class="muted">in the state only</span>` : whereOf(places, clouds.find((candidate) => candidate.path === group)),
        html`${doubts.length > 0 && html`<span class="doubt">? ${doubts.join("; ")}</span> `}${broken.length > 0 && badge(broken.some(({ waiver }) => waiver === undefined) ? "broken" : "waived")}`,
      ];
    });
    const total = held.reduce((sum, { count = 1 }) => sum + count, 0);
    const cloud = clouds.find(({ path }) => path === group);
    const title = cloud === undefined ? group : html`${cloud.cloudName} <span class="muted">${cloud.region.name}</span> ${pathCode(cloud.path)}`;
    return html`<h3>${title} <span class="muted">· ${counted(total, "resource")}</span></h3>
${table({ caption: `Resources: ${cloud?.cloudName ?? group}`, hidesCaption: true, className: "resources", columns: ["Construct", "Resource", "Count", "Where", "Remarks"], rows, numeric: [2] })}`;
  });
}

export function stateTable({ states }: Manifest): Markup {
  const rows = states.map(({ stack, backend, place, description }) => [pathCode(stack), backend, description, place && whereOf([place])]);
  return table({ caption: "States", hidesCaption: true, columns: ["Stack", "Backend", "What that is", "Where"], rows });
}

function groupOf({ cloud, cloudName, placeless }: ManifestResource): string {
  return cloud ?? cloudName ?? (placeless ? "In the state only" : "Cloud not known");
}

function orderOf(group: string, clouds: readonly string[]): number {
  return clouds.includes(group) ? clouds.indexOf(group) : clouds.length;
}

/** The places; of those of the cloud that all is listed under, its name is left out. */
function whereOf(places: readonly ManifestPlace[], cloud?: ManifestCloud): Content {
  const isOwn = ({ cloudName, region }: ManifestPlace): boolean => cloudName === cloud?.cloudName && region === cloud.region.name;
  return places.map((place) => html`<div>${describeWhere(place)}${!isOwn(place) && html` <span class="muted">${place.cloudName} ${place.region}</span>`}</div>`);
}

/** A path as it continues below another. */
function below(path: string, above: string): string {
  return path.startsWith(`${above}/`) ? path.slice(above.length + 1) : path;
}
