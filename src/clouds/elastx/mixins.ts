import type { IConstruct } from "constructs";
import type { ObjectstorageContainerV1 } from "../../../l1/openstack/objectstorage-container-v1";
import { CodedError } from "../../core/coded-error";
import { literalText } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";
import { RetypeOnDemand as OpenStackRetype } from "../../families/openstack/mixins";

/**
 * Lets Elastx move what is on a volume to other storage when its `volumeType` changes, as its guide does. `v1-dynamic-40`, `8k-IOPS` and `16k-IOPS`
 * differ in speed and price; the announcement of 2022-06-13 says that servers go on meanwhile. Without it a change for which data has to move is refused.
 *
 * @see https://docs.elastx.cloud/docs/openstack-iaas/guides/volume_retype/
 */
export class RetypeOnDemand extends OpenStackRetype {}

/**
 * Opens a bucket to a user of another project by Swift's own API, such as one of a "Swift project" whose users have nothing else. By the
 * S3 API that user still has no way in.
 *
 * @see https://docs.elastx.cloud/docs/openstack-iaas/guides/swift_acl/
 */
export class SharedBucket extends VendorMixin {
  /**
   * @param projectId the identifier of the user's project
   * @param userId the identifier of the user
   * @param writable whether the user may write, too; without it the user lists and reads
   * @throws Error when an identifier has a comma or a colon, which would open the bucket to others
   */
  public constructor(
    private readonly projectId: string,
    private readonly userId: string,
    private readonly writable: boolean = false,
  ) {
    super("openstack_objectstorage_container_v1");
    checkArguments("vendors.elastx.SharedBucket", { projectId, userId, writable });
    for (const [what, value] of [["projectId", projectId], ["userId", userId]]) {
      if (!/^[^\s,:*]+$/.test(value)) {
        throw new CodedError("ARCHIPEL_ARGUMENT", `SharedBucket: ${what}: got ${describeValue(value)}; allowed: an identifier, without spaces, commas, colons and stars`);
      }
    }
  }

  protected change(resource: IConstruct): void {
    const container = resource as ObjectstorageContainerV1;
    const user = literalText(`${this.projectId}:${this.userId}`);
    container.containerRead = joined(container.containerReadInput, ".rlistings", user);
    if (this.writable) {
      container.containerWrite = joined(container.containerWriteInput, user);
    }
  }
}

/** What a list of Swift says already, and more, each once. */
function joined(list: string | undefined, ...more: readonly string[]): string {
  return [...new Set([...(list?.split(",") ?? []), ...more])].join(",");
}
