import type { Finding, Violation } from "./finding";
import type { IInventory } from "./inventory";
import type { Place } from "./place";
import { describePlace } from "./place";
import type { PlacedResource } from "./placed-resource";
import { SovereigntyPolicy } from "./policy";

/**
 * A rule that looks at one place at a time. A resource breaks it when one of its places does, and when its place cannot be told.
 */
export abstract class PlacePolicy extends SovereigntyPolicy {
  /** Why something must not stand in a place; nothing when it may. */
  public abstract judgePlace(place: Place): Finding | undefined;

  public judge(inventory: IInventory): Violation[] {
    const found = new Map<string, Violation>();
    for (const resource of inventory.resources.filter((candidate) => !candidate.isPlaceless && this.concerns(candidate.dataClasses))) {
      for (const violation of this.violationsOf(resource)) {
        // One word for all the resources of a construct.
        found.set(`${violation.path}\n${violation.message}`, violation);
      }
    }
    const satisfiedBy = found.size > 0 ? this.satisfyingClouds(inventory) : [];
    return outermost([...found.values()]).map((violation) => ({ ...violation, satisfiedBy }));
  }

  /** Whether the rule is about things with such data in them, see `DataClass`. */
  public concerns(_dataClasses: string[]): boolean {
    return true;
  }

  private violationsOf(resource: PlacedResource): Violation[] {
    const path = resource.constructPath ?? resource.path;
    const doubts = resource.doubts.map((doubt) => ({ path, message: `${resource.resourceType}: ${doubt}` }));
    const findings = resource.places.map((place) => ({ place, finding: this.judgePlace(place) }));
    return [
      ...doubts,
      ...findings.flatMap(({ place, finding }) => (finding === undefined ? [] : [{ ...finding, path, message: `stands at ${describePlace(place)}: ${finding.message}` }])),
    ];
  }

  private satisfyingClouds(inventory: IInventory): string[] {
    const regions = new Map<string, string[]>();
    for (const place of inventory.knownPlaces.filter((candidate) => this.judgePlace(candidate) === undefined)) {
      regions.set(place.cloudName, [...(regions.get(place.cloudName) ?? []), place.region.name]);
    }
    return [...regions].map(([cloudName, names]) => `${cloudName} (${names.join(", ")})`);
  }
}

/** What is said of a construct need not be said of what is in it. */
function outermost(violations: readonly Violation[]): Violation[] {
  const told = new Set(violations.map(({ path, message }) => `${path}\n${message}`));
  return violations.filter(({ path, message }) => {
    const steps = path.split("/");
    return !steps.some((_step, index) => index > 0 && told.has(`${steps.slice(0, index).join("/")}\n${message}`));
  });
}
