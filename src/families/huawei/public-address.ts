import type { Construct } from "constructs";
import type { HuaweiContext } from "./context";
import type { MadeAddress, Named } from "./resources";
import { tagMap } from "../../core/tags";

/** The kind of addresses that both clouds have: routed by BGP. */
const TYPE = "5_bgp";
/** Bandwidth that no other address shares. */
const DEDICATED = "PER";

/** Defines a public address. Only the traffic is charged, so that the bandwidth costs nothing. */
export function defineAddress(scope: Construct, id: string, context: HuaweiContext, { name, tags = {} }: Named): MadeAddress {
  const { provider, resources, traits } = context;
  return new resources.address(scope, id, {
    provider,
    publicip: { type: TYPE },
    bandwidth: { name, size: traits.bandwidthMbit, shareType: DEDICATED },
    tags: tagMap(tags),
  });
}
