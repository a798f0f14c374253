import { Fn, TerraformIterator, Token } from "cdktf";
import type { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import type { OpenStackProfile } from "./profile";
import { OpenStackService } from "./services";
import { SharedfilesystemShareAccessV2 } from "../../../l1/openstack/sharedfilesystem-share-access-v2";
import type { SharedfilesystemShareV2ExportLocationsList } from "../../../l1/openstack/sharedfilesystem-share-v2";
import { SharedfilesystemShareV2 } from "../../../l1/openstack/sharedfilesystem-share-v2";
import { SharedfilesystemSharenetworkV2 } from "../../../l1/openstack/sharedfilesystem-sharenetwork-v2";
import { ComputeCapability } from "../../compute/capabilities";
import type { FileShareRef } from "../../compute/driver";
import type { Capability } from "../../core/capability";
import { Faults } from "../../core/faults";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import { StorageCapability } from "../../storage/capabilities";
import type { FileShareHandle, FileSharePlace, FileShareSpec, IFileShareDriver } from "../../storage/driver";

/** What the storage driver does with Manila. */
export const FILE_SHARES: Capability[] = [StorageCapability.FILE_SHARE, StorageCapability.FILE_SHARE_TYPE, StorageCapability.FILE_SHARE_TAGS];
/** What the compute driver does with Manila. */
export const FILE_SHARES_OF_SERVERS: Capability[] = [ComputeCapability.FILE_SHARE, ComputeCapability.FILE_SHARE_READ_ONLY];
/** What NFS on Manila cannot do: https://docs.openstack.org/manila/latest/admin/shared-file-systems-crud-share.html */
export const NO_SHARE_WITHOUT_NETWORK =
  "Manila lets clients of NFS in by their addresses, so a file share is for the servers of one network; give it";

/** The size of a share is a whole number of GiB without a bound of its own: https://docs.openstack.org/api-ref/shared-file-system/ */
const MAX_GIB = 2 ** 31 - 1;

/** Whether a cloud runs Manila. */
export function runsManila({ services = [] }: OpenStackProfile): boolean {
  return services.includes(OpenStackService.MANILA);
}

/** File shares by NFS on Manila. */
export class FileShareDriver implements IFileShareDriver {
  public readonly minFileShareGib: number;
  public readonly maxFileShareGib: number;

  public constructor(private readonly context: DriverContext) {
    const { minSizeGib = 1, maxSizeGib = MAX_GIB } = context.profile.fileShares ?? {};
    this.minFileShareGib = minSizeGib;
    this.maxFileShareGib = maxSizeGib;
  }

  public defineFileShare(scope: Construct, spec: FileShareSpec): FileShareHandle {
    const share = new SharedfilesystemShareV2(scope, "Resource", {
      name: spec.name,
      shareProto: "NFS",
      size: spec.sizeGib,
      shareType: spec.shareType,
      shareNetworkId: this.shareNetworkId(scope, spec.place!),
      metadata: tagMap(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
      provider: this.context.provider,
    });
    let location: string | undefined;
    return {
      fileShareId: share.id,
      // Put together when somebody asks: an expression of several calls.
      get exportLocation() {
        return (location ??= bestOf(share.exportLocations));
      },
    };
  }

  /** One share network for each subnet: operators run servers for each of them, and quotas are small. */
  private shareNetworkId(scope: Construct, { scope: subnet, name, networkId, subnetId }: FileSharePlace): string | undefined {
    const { profile, provider } = this.context;
    if (profile.fileShares?.shareNetworks === false) {
      return undefined;
    }
    const allowed = "the subnet that it stands on, as the program knows none of the network's";
    const neutronSubnetId = subnetId ?? new Faults(scope, "FileShare").refuse("subnet", undefined, allowed);
    const known = subnet.node.tryFindChild("ShareNetwork") as SharedfilesystemSharenetworkV2 | undefined;
    const config = { name, neutronNetId: networkId, neutronSubnetId, provider };
    return (known ?? new SharedfilesystemSharenetworkV2(subnet, "ShareNetwork", config)).id;
  }
}

/** Lets a server mount a share from its private address. */
export function grantAccess(scope: Construct, context: DriverContext, share: FileShareRef, address: string): SharedfilesystemShareAccessV2 {
  return new SharedfilesystemShareAccessV2(scope, "Access", {
    shareId: share.fileShareId,
    accessType: "ip",
    accessTo: address,
    accessLevel: share.readOnly ? "ro" : "rw",
    provider: context.provider,
  });
}

/** The location that the cloud prefers, else the first in the order of the alphabet: one that stays. */
function bestOf(locations: SharedfilesystemShareV2ExportLocationsList): string {
  const each = TerraformIterator.fromList(locations);
  const preferred = each.forExpressionForList('val.path if val.preferred == "true"');
  const all = each.forExpressionForList("val.path");
  return Token.asString(Fn.element(Fn.concat([Token.asList(preferred), Token.asList(all)]), 0));
}
