import type { Construct } from "constructs";
import type { FakeCloud } from "./cloud";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type { FileShareHandle, FileShareSpec, IFileShareDriver } from "../../storage/driver";

/** File shares of the fake cloud: by NFS on a network, else attached. */
export class FakeFileShareDriver implements IFileShareDriver {
  public readonly minFileShareGib = 10;
  public readonly maxFileShareGib = 10_000;

  public constructor(private readonly cloud: FakeCloud) {}

  public defineFileShare(scope: Construct, spec: FileShareSpec): FileShareHandle {
    const share = this.cloud.define(scope, "Resource", "file_share", {
      name: spec.name,
      size_gib: spec.sizeGib,
      network_id: spec.place?.networkId,
      subnet_id: spec.place?.subnetId,
      share_type: spec.shareType,
      tags: tagMap(spec.tags),
    });
    share.lifecycle = lifecycleOf(spec.removalPolicy);
    return { fileShareId: share.resourceId, exportLocation: spec.place && share.getStringAttribute("export_location") };
  }
}
