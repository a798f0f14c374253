import type { Construct } from "constructs";

/** A complete, validated peering, as one of its two networks is told of it. */
export interface NetworkPeeringSpec {
  readonly name: string;
  /** The other network, made by the same driver. */
  readonly peer: IPeeringHost;
  readonly tags: Record<string, string>;
}

/** What a network driver gives back for a peering. */
export interface NetworkPeeringHandle {
  readonly networkPeeringId: string;
}

/** The side of a network that peerings are put on. */
export interface IPeeringHost {
  /**
   * Joins the network and another one, both ways: all of their subnets reach each other, also those that are added later. `scope` is the
   * NetworkPeering. Only one of the two is asked, always the same, whichever the program names first.
   */
  addPeering(scope: Construct, spec: NetworkPeeringSpec): NetworkPeeringHandle;
}
