import { Token } from "cdktf";
import type { OpenStackFileShares } from "./file-share-settings";
import { checkInteger } from "../../core/checks";
import type { Faults } from "../../core/faults";

/** Notes a fault unless the sizes of file shares make a range. */
export function checkFileShares(faults: Faults, given: OpenStackFileShares | undefined): void {
  if (given === undefined || Token.isUnresolved(given)) {
    return;
  }
  const { minSizeGib = 1, maxSizeGib = Number.MAX_SAFE_INTEGER } = given;
  checkInteger(faults, "fileShares.minSizeGib", minSizeGib, { min: 1, max: maxSizeGib, unit: "GiB" });
  checkInteger(faults, "fileShares.maxSizeGib", given.maxSizeGib, { min: 1, max: Number.MAX_SAFE_INTEGER, unit: "GiB" });
}
