import type { Construct } from "constructs";
import type { Context } from "./context";
import { bracketed } from "./listen-address";
import { DEFAULT_CLASS, PERFORMANCE_CLASSES } from "./performance-classes";
import { Filesystem } from "../../../l1/gridscale/filesystem";
import { checkOneOf } from "../../core/checks";
import { Faults } from "../../core/faults";
import { lifecycleOf } from "../../core/removal-policy";
import { tagList } from "../../core/tags";
import type { FileShareHandle, FileShareSpec, IFileShareDriver } from "../../storage/driver";

/** What the provider's own page and tests ask for: website/docs/r/filesystem.html.md of 2025-12-02. */
const RELEASE = "1";

/** my.gridscale.io/docs/products/paas/gridfs/, undated: 10 TB, in GiB. */
const MOST_GIB = 9313;

/**
 * gridscale's gridFs: NFS 4 on a private network, which exports its root. It has room for the most from its first day, and takes money for what is used,
 * so no size is asked for.
 *
 * @see https://my.gridscale.io/docs/products/paas/gridfs/
 * @see https://github.com/gridscale/terraform-provider-gridscale/blob/master/website/docs/r/filesystem.html.md
 */
export class GridscaleFileShares implements IFileShareDriver {
  public readonly minFileShareGib = 1;
  public readonly maxFileShareGib = MOST_GIB;

  public constructor(private readonly context: Context) {}

  /**
   * Root may write, as on a disk of one's own.
   *
   * @throws ValidationError when the type is no performance class
   */
  public defineFileShare(scope: Construct, spec: FileShareSpec): FileShareHandle {
    const faults = new Faults(scope, "FileShare");
    checkOneOf(faults, "shareType", spec.shareType, PERFORMANCE_CLASSES);
    faults.throwIfAny();
    const filesystem = new Filesystem(scope, "Resource", {
      provider: this.context.provider,
      name: spec.name,
      release: RELEASE,
      performanceClass: spec.shareType ?? DEFAULT_CLASS,
      networkUuid: spec.place!.networkId,
      rootSquash: false,
      labels: tagList(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    const host = filesystem.listenPort.get(0).host;
    return { fileShareId: filesystem.id, exportLocation: `${bracketed(host)}:/` };
  }
}
