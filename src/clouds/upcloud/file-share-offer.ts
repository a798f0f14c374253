import type { Offer } from "./capabilities";
import { offerIf } from "./capabilities";
import { ComputeCapability as Compute } from "../../compute/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { StorageCapability as Storage } from "../../storage/capabilities";

/** Where File Storage is. @see https://upcloud.com/docs/products/file-storage/concepts/ */
const ZONES = ["fi-hel2"];

/** What the storage driver does with File Storage in a zone. */
export function fileShares(zone: string): Offer {
  return offerIn(zone, [Storage.FILE_SHARE, Storage.FILE_SHARE_TAGS], [
    { capability: Storage.FILE_SHARE_TYPE, reason: "File Storage is of one type" },
    { capability: Storage.FILE_SHARE_ANY_NETWORK, reason: "File Storage stands on one private network, and its servers reach it there; give the network" },
  ]);
}

/** What the compute driver does with File Storage in a zone. */
export function fileSharesOfServers(zone: string): Offer {
  return offerIn(zone, [Compute.FILE_SHARE, Compute.FILE_SHARE_READ_ONLY], []);
}

function offerIn(zone: string, offered: Capability[], missing: Shortfall[]): Offer {
  const { capabilities, shortfalls } = offerIf(ZONES.includes(zone), offered, `UpCloud has File Storage in ${ZONES.join(", ")} only, not in ${zone}`);
  return { capabilities, shortfalls: [...shortfalls, ...missing] };
}
