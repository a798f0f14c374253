import { createHash } from "node:crypto";
import type { Construct } from "constructs";
import type { Place } from "./context";
import { VmAffinityRule } from "../../../l1/cloudavenue/vm-affinity-rule";
import type { PlacementGroupHandle, PlacementGroupSpec } from "../../compute/driver";
import { PlacementStrategy } from "../../compute/placement-group";

/** A server in a group. */
interface Member {
  /** Its place under the cloud, as a word. */
  readonly word: string;
  readonly serverId: string;
}

interface Group {
  readonly scope: Construct;
  readonly spec: PlacementGroupSpec;
  readonly members: Member[];
}

/**
 * The placement groups of a cloud. A rule lists its servers, two at least, so there is one for each pair: a group that grows leaves the rules of those
 * that stand as they are, and a group of one server has none.
 *
 * @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/vm_affinity_rule.md
 */
export class PlacementGroups {
  private readonly groups = new Map<string, Group>();

  public constructor(private readonly place: Place) {}

  public define(scope: Construct, spec: PlacementGroupSpec): PlacementGroupHandle {
    const placementGroupId = scope.node.path;
    this.groups.set(placementGroupId, { scope, spec, members: [] });
    return { placementGroupId };
  }

  /** Whether a group is one of the program. Any other is known to the cloud alone. */
  public has(placementGroupId: string): boolean {
    return this.groups.has(placementGroupId);
  }

  /** Puts a server into a group of the program. */
  public join(placementGroupId: string, server: Construct, serverId: string): void {
    const group = this.groups.get(placementGroupId)!;
    const { scopes } = server.node;
    const cloudDepth = scopes.indexOf(this.place.cloud);
    const word = scopes.slice(cloudDepth + 1).map(({ node }) => node.id).join("-");
    const joining = { word, serverId };
    group.members.forEach((member) => this.pair(group, [member, joining]));
    group.members.push(joining);
  }

  private pair({ scope, spec }: Group, members: readonly Member[]): void {
    const { provider, vdc } = this.place;
    const sorted = [...members].sort((one, other) => (one.word < other.word ? -1 : 1));
    const words = sorted.map(({ word }) => word).join("-and-");
    new VmAffinityRule(scope, `Pair-${words}`, {
      provider,
      vdc,
      name: `${spec.name}-${createHash("sha256").update(words).digest("hex").slice(0, 8)}`,
      polarity: spec.strategy === PlacementStrategy.SPREAD ? "Anti-Affinity" : "Affinity",
      required: spec.strict,
      vmIds: sorted.map(({ serverId }) => serverId),
    });
  }
}
