import type { Construct } from "constructs";
import { SfsFileSystemV2 } from "../../../l1/flexibleengine/sfs-file-system-v2";
import { lifecycleOf } from "../../core/removal-policy";
import type { HuaweiContext } from "../../families/huawei/context";
import type { FileShareHandle, FileShareSpec, IFileShareDriver } from "../../storage/driver";

/**
 * File systems of the Scalable File Service, by NFS. Nobody gets in without a rule; SFS Turbo would open its ports by itself.
 *
 * @see https://docs.prod-cloud-ocb.orange-business.com/usermanual/sfs/
 */
export class FileShareDriver implements IFileShareDriver {
  public readonly minFileShareGib = 1;
  /** The provider's description of `size` knows no bound: docs/resources/sfs_file_system_v2.md (2024-03-20). */
  public readonly maxFileShareGib = 2 ** 31 - 1;

  public constructor(private readonly context: HuaweiContext) {}

  public defineFileShare(scope: Construct, spec: FileShareSpec): FileShareHandle {
    const share = new SfsFileSystemV2(scope, "Resource", {
      provider: this.context.provider,
      name: spec.name,
      size: spec.sizeGib,
      shareProto: "NFS",
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { fileShareId: share.id, exportLocation: share.exportLocation };
  }
}
