import type { Context } from "./context";
import { DataOutscaleImage } from "../../../l1/outscale/data-outscale-image";
import type { ImageSpec } from "../../compute/driver";
import { sharedLookup } from "../../core/lookups";

/** The account that OUTSCALE's own images belong to. Anybody may publish an image under any name. */
const OFFICIAL = "Outscale";

/** The identifier of an image: the given one, or that of the newest official image whose name fits the pattern. */
export function imageId(context: Context, { imageId: given, name }: ImageSpec): string {
  if (given !== undefined) {
    return given;
  }
  const filter = [
    { name: "account_aliases", values: [OFFICIAL] },
    { name: "image_names", values: [name!] },
  ];
  const { cloud, provider } = context;
  const found = sharedLookup(cloud, `Image-${name}`, (scope, id) => new DataOutscaleImage(scope, id, { provider, filter, mostRecent: true }));
  return (found as DataOutscaleImage).id;
}
