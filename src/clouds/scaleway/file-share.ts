import type { Construct } from "constructs";
import type { Context } from "./context";
import { gibibytes, gigabytes } from "./sizes";
import { FileFilesystem } from "../../../l1/scaleway/file-filesystem";
import { ComputeCapability as Compute } from "../../compute/capabilities";
import { shortfallsOf } from "../../core/absent-services";
import type { Capability, Shortfall } from "../../core/capability";
import { lifecycleOf } from "../../core/removal-policy";
import { tagList } from "../../core/tags";
import { StorageCapability as Storage } from "../../storage/capabilities";
import type { FileShareHandle, FileShareSpec, IFileShareDriver } from "../../storage/driver";

/** Sizes in GB: scaleway/terraform-provider-scaleway, docs/resources/file_filesystem.md, 2026-08-21. */
const FILE_SYSTEM_GB = { min: 25, max: 50_000 };

/**
 * Regions with File Storage: scaleway/scaleway-sdk-go, api/file/v1alpha1/file_sdk.go, `Regions()`, 2026-08-20. The FAQ has the same.
 *
 * @see https://www.scaleway.com/en/docs/file-storage/faq/
 */
const REGIONS = ["fr-par"];

/** https://www.scaleway.com/en/docs/file-storage/how-to/attach-file-system/: an attachment has no mode */
const ALWAYS_WRITABLE = "a server that File Storage is attached to can write; its own mount could be read-only (mount it by cloudInit), but the server's root could undo that";
const ONE_TYPE = "File Storage is of one type";

/** What a driver does with File Storage, and why it does not do the rest. */
interface Offer {
  readonly capabilities: Capability[];
  readonly shortfalls: Shortfall[];
}

/** What the storage driver does with File Storage in a region. */
export function fileShares(region: string): Offer {
  const offered = [Storage.FILE_SHARE, Storage.FILE_SHARE_ANY_NETWORK, Storage.FILE_SHARE_TAGS];
  return offerIn(region, offered, [{ capability: Storage.FILE_SHARE_TYPE, reason: ONE_TYPE }]);
}

/** What the compute driver does with File Storage in a region. */
export function fileSharesOfServers(region: string): Offer {
  return offerIn(region, [Compute.FILE_SHARE], [{ capability: Compute.FILE_SHARE_READ_ONLY, reason: ALWAYS_WRITABLE }]);
}

/** Scaleway's File Storage. */
export class ScalewayFileShares implements IFileShareDriver {
  public readonly minFileShareGib = gibibytes(FILE_SYSTEM_GB.min) + 1;
  public readonly maxFileShareGib = gibibytes(FILE_SYSTEM_GB.max);

  public constructor(private readonly context: Context) {}

  /** It stands on no network: a server reaches it through its host, whatever network the server is on. */
  public defineFileShare(scope: Construct, spec: FileShareSpec): FileShareHandle {
    const share = new FileFilesystem(scope, "Resource", {
      provider: this.context.provider,
      name: spec.name,
      sizeInGb: gigabytes(spec.sizeGib),
      tags: tagList(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { fileShareId: share.id };
  }
}

function offerIn(region: string, offered: Capability[], missing: Shortfall[]): Offer {
  if (REGIONS.includes(region)) {
    return { capabilities: offered, shortfalls: missing };
  }
  const reason = `Scaleway has File Storage in ${REGIONS.join(", ")} only, not in ${region}`;
  return { capabilities: [], shortfalls: [...shortfallsOf(offered, reason), ...missing] };
}
