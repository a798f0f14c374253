import type { Construct } from "constructs";
import { PlacementGroup } from "./placement-group";
import { Server } from "./server";
import type { ServerOptions } from "./server-props";
import { checkInteger, checkResolved } from "../core/checks";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { checkZone } from "../core/zone";
import type { IFirewall } from "../network/firewall";
import { Firewall } from "../network/firewall";
import { ZonedFirewall } from "../network/zoned-firewall";

/**
 * Servers that are alike.
 */
export interface IServerGroup extends IPortable {
  /** The servers, in order. */
  readonly servers: Server[];
}

/**
 * Properties of a server group.
 */
export interface ServerGroupProps extends ServerOptions {
  /** How many servers, 1 to 500. */
  readonly count: number;
  /**
   * The zones that servers are put in, in turn. Put new ones at the end: each server keeps its zone while the list stays as it is.
   *
   * @default - the zone of the subnet, else the cloud's
   */
  readonly zones?: string[];
  /**
   * Whether the servers of a zone are kept on different hosts, where there are enough. A cloud that cannot refuses; set it to false there.
   *
   * @default true
   */
  readonly spread?: boolean;
}

/** Most servers of a group. */
const COUNT_LIMIT = 500;

/**
 * Servers that are alike, spread apart. Growing or shrinking touches only the servers at the end.
 */
export class ServerGroup extends PortableConstruct implements IServerGroup {
  /** The firewall around all of them. */
  public readonly firewall: IFirewall;
  private readonly members: Server[] = [];

  /**
   * @throws ValidationError when the count or a zone is wrong, or as a Server does
   * @throws CapabilityError when the cloud has no such servers, or cannot keep them apart
   */
  public constructor(scope: Construct, id: string, props: ServerGroupProps) {
    super(scope, id, Given.of("ServerGroupProps", props));
    const faults = new Faults(this, "ServerGroup");
    const { count, zones, spread, ...options } = props;
    if (checkResolved(faults, "count", count, "it decides how many servers are defined")) {
      checkInteger(faults, "count", count, { min: 1, max: COUNT_LIMIT });
    }
    if (zones !== undefined && zones.length === 0) {
      faults.add("zones", zones, "at least one zone");
    }
    const why = "it decides which firewalls and placement groups are defined";
    if (checkResolved(faults, "zones", zones, why)) {
      zones?.forEach((zone, index) => {
        checkResolved(faults, `zones[${index}]`, zone, why);
        checkZone(this.cloud, zone, faults, `zones[${index}]`);
      });
    }
    faults.throwIfAny();
    this.firewall = props.firewall ?? this.defineFirewall(zones, props.tags);
    const placement = new Map<string, PlacementGroup>();
    for (let index = 0; index < count; index += 1) {
      const zone = zones?.[index % zones.length];
      const placementGroup = spread === false ? undefined : this.placementIn(placement, zone, props.tags);
      this.members.push(new Server(this, String(index), { ...options, cloud: this.cloud, firewall: this.firewall, zone, placementGroup }));
    }
  }

  /** The servers, in order. */
  public get servers(): Server[] {
    return [...this.members];
  }

  private defineFirewall(zones: string[] | undefined, tags: Record<string, string> | undefined): IFirewall {
    const perZone = this.cloud.network?.zonal === true && zones !== undefined && new Set(zones).size > 1;
    return perZone ? new ZonedFirewall(this, "Firewall", this.cloud, zones, tags) : new Firewall(this, "Firewall", { cloud: this.cloud, zone: zones?.[0], tags });
  }

  private placementIn(groups: Map<string, PlacementGroup>, zone: string | undefined, tags: Record<string, string> | undefined): PlacementGroup {
    const id = zone === undefined ? "Placement" : `Placement-${zone}`;
    const group = groups.get(id) ?? new PlacementGroup(this, id, { cloud: this.cloud, zone, tags });
    groups.set(id, group);
    return group;
  }
}
