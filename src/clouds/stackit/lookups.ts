import type { Context } from "./context";
import { DataStackitImageV2 } from "../../../l1/stackit/data-stackit-image-v2";
import { DataStackitNetwork } from "../../../l1/stackit/data-stackit-network";
import type { ImageSpec } from "../../compute/driver";
import { sharedLookup } from "../../core/lookups";
import { tokenDigest } from "../../core/token-digest";

/** The identifier of an image: the given one, or that of the image of this very name. Names of images for ARM are other ones. */
export function imageId(context: Context, { imageId: given, name }: ImageSpec): string {
  if (given !== undefined) {
    return given;
  }
  context.useBeta();
  const found = sharedLookup(context.cloud, `Image-${name}`, (scope, id) => new DataStackitImageV2(scope, id, { ...context.place, name }));
  return (found as DataStackitImageV2).imageId;
}

/** The address block of a network: as the program says, else looked up. */
export function networkBlock(context: Context, networkId: string): string {
  const known = context.blocks.get(networkId);
  if (known) {
    return known();
  }
  const question = `Network-${tokenDigest(context.cloud, [networkId])}`;
  const found = sharedLookup(context.cloud, question, (scope, id) => new DataStackitNetwork(scope, id, { ...context.place, networkId }));
  return (found as DataStackitNetwork).ipv4Prefix;
}
