import type { Construct } from "constructs";
import type { HuaweiContext } from "./context";
import type { MadeAddress, Named } from "./resources";
import { tagMap } from "../../core/tags";

/** The kind of addresses that both clouds have: routed by BGP. */
export const ADDRESS_TYPE = "5_bgp";
/** Bandwidth that no other address shares. */
export const DEDICATED_BANDWIDTH = "PER";

/** Defines a public address. Only the traffic is charged, so that the bandwidth costs nothing. */
export function defineAddress(scope: Construct, id: string, context: HuaweiContext, { name, tags = {} }: Named): MadeAddress {
  const { provider, resources, traits } = context;
  return new resources.address(scope, id, {
    provider,
    publicip: { type: ADDRESS_TYPE },
    bandwidth: { name, size: traits.bandwidthMbit, shareType: DEDICATED_BANDWIDTH },
    tags: tagMap(tags),
  });
}
