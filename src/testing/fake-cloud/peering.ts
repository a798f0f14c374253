import type { Construct } from "constructs";
import type { FakeCloud } from "./cloud";
import { tagMap } from "../../core/tags";
import type { IPeeringHost, NetworkPeeringHandle, NetworkPeeringSpec } from "../../network/peering-driver";

/** Peerings of a network of the fake cloud. */
export class FakePeeringHost implements IPeeringHost {
  public constructor(
    private readonly cloud: FakeCloud,
    private readonly networkId: string,
  ) {}

  public addPeering(scope: Construct, { name, peer, tags }: NetworkPeeringSpec): NetworkPeeringHandle {
    const attributes = { network_id: this.networkId, peer_network_id: (peer as FakePeeringHost).networkId, name, tags: tagMap(tags) };
    return { networkPeeringId: this.cloud.define(scope, "Resource", "network_peering", attributes).resourceId };
  }
}
