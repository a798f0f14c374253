import { cityOf } from "./cities";
import { COUNTRIES } from "./map-outlines";
import type { MapPoint } from "./projection";
import { isOnMap, project } from "./projection";
import type { Verdict } from "./words";
import { countryName } from "./words";
import type { Manifest, ManifestPlace, ManifestResource, ManifestViolation } from "../manifest";

/** A region in use, and what stands there. */
export interface PlaceSummary extends ManifestPlace {
  /** Its number in the report. */
  readonly number: number;
  /** How many resources stand there; one whose number is not known before the apply counts as one. */
  readonly count: number;
  readonly verdict: Verdict;
  /** Where it is on the map; nothing when that is outside of it, or not known. */
  readonly point?: MapPoint;
  /** How well it is known where it is. */
  readonly precision: "city" | "country" | "unknown";
}

/** Every region that the program names or that something stands in, those with most first. */
export function placesOf(manifest: Manifest): PlaceSummary[] {
  const found = new Map<string, ManifestPlace>();
  const named = manifest.clouds.map(({ cloudName, region: { name: region, country, city } }) => ({ cloudName, region, country, city }));
  const used = [...manifest.resources.flatMap(({ places }) => places), ...manifest.states.flatMap(({ place }) => place ?? [])];
  [...named, ...used].forEach((place) => found.set(keyOf(place), found.get(keyOf(place)) ?? place));
  const violationsOf = violationsByResource(manifest);
  const summaries = [...found].map(([key, place]) => {
    const standing = manifest.resources.filter(({ places }) => places.some((candidate) => keyOf(candidate) === key));
    const count = standing.reduce((sum, resource) => sum + (resource.count ?? 1), 0);
    const isJudged = manifest.policies.length > 0 && standing.length > 0;
    return { ...place, count, verdict: verdictOf(standing.flatMap(violationsOf), isJudged), ...positionOf(place) };
  });
  const inOrder = summaries.sort((one, other) => other.count - one.count || keyOf(one).localeCompare(keyOf(other), "en"));
  return inOrder.map((place, index) => ({ ...place, number: index + 1 }));
}

/** What tells a place from all others. */
export function keyOf({ cloudName, region }: ManifestPlace): string {
  return `${cloudName}/${region}`;
}

/** `Paris, France`. */
export function describeWhere({ city, country }: ManifestPlace): string {
  return [city, countryName(country)].filter((part) => part !== undefined).join(", ");
}

/** The violations that are about a resource or the construct that it belongs to, not about what they are in. */
export function violationsByResource({ policies }: Manifest): (resource: ManifestResource) => readonly ManifestViolation[] {
  const byPath = new Map<string, ManifestViolation[]>();
  for (const violation of policies.flatMap(({ violations }) => violations)) {
    byPath.set(violation.path, [...(byPath.get(violation.path) ?? []), violation]);
  }
  return ({ path, construct = path }) => [...new Set([path, construct])].flatMap((name) => byPath.get(name) ?? []);
}

function verdictOf(violations: readonly ManifestViolation[], isJudged: boolean): Verdict {
  if (violations.some(({ waiver }) => waiver === undefined)) {
    return "broken";
  }
  return violations.length > 0 ? "waived" : isJudged ? "met" : "unjudged";
}

function positionOf({ city, country }: ManifestPlace): Pick<PlaceSummary, "point" | "precision"> {
  const known = cityOf(city, country);
  if (known !== undefined) {
    const point = project(known.latitude, known.longitude);
    return { point: isOnMap(point) ? point : undefined, precision: "city" };
  }
  const outline = COUNTRIES.find(({ code }) => code === country);
  const point = outline && { x: outline.label[0], y: outline.label[1] };
  return { point, precision: country === undefined ? "unknown" : "country" };
}
