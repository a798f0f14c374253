import type { Construct } from "constructs";
import { ComputeCapability } from "./capabilities";
import type { Capability } from "../core/capability";
import { requireCapabilities } from "../core/capability";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { literalText } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { mergeTags } from "../core/tags";
import { resolveZone } from "../core/zone";

/**
 * How the servers of a group lie to each other.
 */
export enum PlacementStrategy {
  /** On different hosts, so that one broken host takes one server. */
  SPREAD = "spread",
  /** Near each other, for short ways between them. */
  TOGETHER = "together",
}

/**
 * A rule for where servers are placed.
 */
export interface IPlacementGroup extends IPortable {
  /**
   * The zone it belongs to.
   *
   * @default - none, as on clouds where it spans the region, or unknown
   */
  readonly zone?: string;
  /** The cloud's identifier. */
  readonly placementGroupId: string;
}

/**
 * Properties of a placement group.
 */
export interface PlacementGroupProps {
  /**
   * How the servers lie to each other.
   *
   * @default PlacementStrategy.SPREAD
   */
  readonly strategy?: PlacementStrategy;
  /**
   * Whether a server that cannot be placed so is refused rather than placed anyhow.
   *
   * @default false
   */
  readonly strict?: boolean;
  /**
   * The zone, on clouds whose groups are zonal.
   *
   * @default - the cloud's
   */
  readonly zone?: string;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
  /**
   * Tags, where the cloud has tags on placement groups.
   *
   * @default - those of the cloud
   */
  readonly tags?: Record<string, string>;
  /**
   * The cloud.
   *
   * @default - the nearest one above
   */
  readonly cloud?: ICloud;
}

/**
 * A placement group: servers in it are kept apart, or together.
 */
export class PlacementGroup extends PortableConstruct implements IPlacementGroup {
  /** A placement group that exists, by the cloud's identifier. */
  public static fromPlacementGroupId(scope: Construct, id: string, placementGroupId: string): IPlacementGroup {
    return new ImportedPlacementGroup(scope, id, placementGroupId);
  }

  public readonly zone?: string;
  public readonly placementGroupId: string;

  /**
   * @throws ValidationError when the name or zone is refused
   * @throws CapabilityError when the cloud cannot place servers so
   */
  public constructor(scope: Construct, id: string, props: PlacementGroupProps = {}) {
    super(scope, id, Given.of("PlacementGroupProps", props));
    const strategy = props.strategy ?? PlacementStrategy.SPREAD;
    const strict = props.strict ?? false;
    const faults = new Faults(this, "PlacementGroup");
    const name = nameFor(this, this.cloud, "placementGroup", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    const zone = resolveZone(this.cloud, props.zone, faults);
    this.zone = this.cloud.compute?.zonal ? zone : undefined;
    faults.throwIfAny();
    const driver = this.cloud.compute;
    const capability = placementCapability(strategy, strict);
    requireCapabilities(this, "PlacementGroup", this.cloud, driver, [{ capability, property: strict ? "strict" : "strategy" }]);
    this.placementGroupId = driver!.definePlacementGroup(this, { name, zone: this.zone, strategy, strict, tags }).placementGroupId;
  }
}

class ImportedPlacementGroup extends PortableConstruct implements IPlacementGroup {
  public readonly placementGroupId: string;
  public constructor(
    scope: Construct,
    id: string,
    placementGroupId: string,
  ) {
    super(scope, id, Given.of("PlacementGroup.fromPlacementGroupId", { placementGroupId }, () => undefined));
    this.placementGroupId = literalText(placementGroupId);
  }
}

function placementCapability(strategy: PlacementStrategy, strict: boolean): Capability {
  if (strategy === PlacementStrategy.SPREAD) {
    return strict ? ComputeCapability.PLACEMENT_SPREAD_STRICT : ComputeCapability.PLACEMENT_SPREAD;
  }
  return strict ? ComputeCapability.PLACEMENT_TOGETHER_STRICT : ComputeCapability.PLACEMENT_TOGETHER;
}
