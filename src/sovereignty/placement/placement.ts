import { Construct } from "constructs";
import type { Candidate } from "./candidates";
import { candidatesFor } from "./candidates";
import type { ChoiceRules } from "./choice";
import { agree, choose } from "./choice";
import type { PlacementProps } from "./placement-props";
import { PlacementRecord } from "./placement-record";
import { checkInteger } from "../../core/checks";
import type { ICloud } from "../../core/cloud";
import type { PlacementRefusal } from "../../core/errors";
import { PlacementError } from "../../core/errors";
import { Faults } from "../../core/faults";
import { checkShape } from "../../core/shape-check";

const PLACEMENT_SYMBOL = Symbol.for("archipel.Placement");

/**
 * Picks, from the clouds that a program gives it, the one or the several that meet what is required: capabilities, machines, rules, operators that are independent of
 * each other.
 *
 * The choice is the same in each run, and explained: `refusals` says what speaks against each of the others. It stays where it is: what was placed once is on record,
 * and never moves because the list has changed, unless `mayMove` says so.
 *
 * Made by `Placement.require(…)`.
 *
 * ```ts
 * const placement = Placement.require(stack, "home", { clouds, capabilities: [StorageCapability.BUCKET_VERSIONING] });
 * new Bucket(placement.cloud, "files", { versioned: true });
 * ```
 */
export class Placement extends Construct {
  /**
   * Chooses.
   *
   * @throws ValidationError when a property is wrong
   * @throws PlacementError when too few clouds meet the requirements, or what is on record does not any more
   */
  public static require(scope: Construct, id: string, props: PlacementProps): Placement {
    return new Placement(scope, id, props);
  }

  /** Whether a construct is a placement. */
  public static isPlacement(construct: any): boolean {
    return typeof construct === "object" && construct !== null && PLACEMENT_SYMBOL in construct;
  }

  /** The clouds that were chosen. */
  public readonly clouds: ICloud[];
  /** The others, and what speaks against each. */
  public readonly refusals: PlacementRefusal[];
  /** Whether the whole choice was on record. */
  public readonly isRecorded: boolean;

  private constructor(scope: Construct, id: string, props: PlacementProps) {
    super(scope, id);
    checkShape(this, "Placement", "PlacementProps", props);
    Object.defineProperty(this, PLACEMENT_SYMBOL, { value: true });
    const rules = this.rulesOf(props);
    const record = props.record ?? PlacementRecord.file();
    const candidates = candidatesFor(this, props);
    const eligible = candidates.filter(({ reasons }) => reasons.length === 0);
    const recorded = record.placed(this.node.path) ?? [];
    const kept = props.mayMove ? [] : this.kept(recorded.slice(0, rules.count), candidates, rules);
    const chosen = choose(kept, eligible, rules) ?? this.refuse(candidates, rules, kept);
    this.clouds = chosen.map(({ cloud }) => cloud);
    this.isRecorded = this.clouds.every((cloud) => recorded.includes(cloud.node.path));
    this.refusals = refusalsOf(candidates.filter((candidate) => !chosen.includes(candidate)), chosen, rules);
    record.note(this, this.clouds.map((cloud) => cloud.node.path));
  }

  /** The cloud that was chosen; the first, when there are several. */
  public get cloud(): ICloud {
    return this.clouds[0];
  }

  private rulesOf({ clouds, count = 1, independentOperators = true, differentCountries = false }: PlacementProps): ChoiceRules {
    const faults = new Faults(this, "Placement");
    checkInteger(faults, "count", count, { min: 1, max: Math.max(clouds.length, 1), unit: "clouds, as many as the list has" });
    const twice = clouds.find((cloud, index) => clouds.indexOf(cloud) !== index);
    if (clouds.length === 0 || twice !== undefined) {
      faults.add("clouds", twice?.node.path ?? clouds, "at least one cloud, and each once");
    }
    faults.throwIfAny();
    return { count, independentOperators, differentCountries };
  }

  /** What is on record, if it may stay. */
  private kept(recorded: readonly string[], candidates: readonly Candidate[], rules: ChoiceRules): Candidate[] {
    const kept = recorded.map((path) => {
      const candidate = candidates.find(({ cloud }) => cloud.node.path === path);
      const reasons = candidate === undefined ? ["it is not among the clouds any more"] : [...candidate.reasons];
      if (reasons.length > 0) {
        throw new PlacementError(this, "what is on record cannot stay, and moves only when mayMove is true", [{ cloudPath: path, reasons }]);
      }
      return candidate!;
    });
    if (!agree(kept, rules)) {
      const reasons = ["it stands beside the others against independentOperators or differentCountries"];
      throw new PlacementError(this, "what is on record cannot stay, and moves only when mayMove is true", recorded.map((cloudPath) => ({ cloudPath, reasons })));
    }
    return kept;
  }

  private refuse(candidates: readonly Candidate[], rules: ChoiceRules, kept: readonly Candidate[]): never {
    const fit = candidates.filter(({ reasons }) => reasons.length === 0).length;
    const spread = fit >= rules.count ? ", and no choice of them has operators that are known to be independent, or countries that differ, as required" : "";
    const problem = `${rules.count} of ${candidates.length} clouds are required, and ${fit} meet the requirements by themselves${spread}`;
    throw new PlacementError(this, problem, refusalsOf(candidates.filter((candidate) => !kept.includes(candidate)), kept, rules));
  }
}

function refusalsOf(others: readonly Candidate[], chosen: readonly Candidate[], rules: ChoiceRules): PlacementRefusal[] {
  return others.map(({ cloud, place, reasons }) => {
    const beside = chosen.find((member) => rules.count > 1 && !agree([member, { cloud, place, reasons }], rules));
    const fallback = beside === undefined
      ? "it meets the requirements, but others came first in the list, or spread over more countries"
      : `it cannot stand beside ${beside.cloud.node.path}: operators that are not known to be independent, or the same country`;
    return { cloudPath: cloud.node.path, reasons: reasons.length > 0 ? [...reasons] : [fallback] };
  });
}
