import type { TerraformResourceLifecycle } from "cdktf";
import type { IConstruct } from "constructs";
import type { ComputeInstanceV2 } from "../../../l1/openstack/compute-instance-v2";
import { VendorMixin } from "../../core/mixin";

/** plusserver/docs: content/en/compute/pluscloudopen/reference/maintenance/_index.md (2025-11-13), which has the last under two names. */
const RESTART = "ps_restart_after_maint";
const NOTICES = ["ps_automatic_maintenance", "ps_scheduled_shutdown", "ps_scheduled_downtime"];

/**
 * Starts a server again after maintenance of its host, where it had to be shut down for it: with a disk in the machine, with a graphics
 * processor, or in a group that must stay together. Otherwise it stays off.
 *
 * @see https://docs.plusserver.com/en/compute/pluscloudopen/reference/maintenance/
 */
export class RestartAfterMaintenance extends VendorMixin {
  public constructor() {
    super("openstack_compute_instance_v2");
  }

  protected change(resource: IConstruct): void {
    const instance = resource as ComputeInstanceV2;
    instance.metadata = { ...instance.metadataInput, [RESTART]: "true" };
  }
}

/**
 * Leaves plusserver's notices of maintenance in a server's metadata, where programs on the server read them. Without it, Terraform takes
 * them away with the next change.
 *
 * @see https://docs.plusserver.com/en/compute/pluscloudopen/reference/maintenance/
 */
export class KeepMaintenanceNotices extends VendorMixin {
  public constructor() {
    super("openstack_compute_instance_v2");
  }

  protected change(resource: IConstruct): void {
    const instance = resource as ComputeInstanceV2;
    const { ignoreChanges = [], ...lifecycle }: TerraformResourceLifecycle = instance.lifecycle ?? {};
    const notices = NOTICES.map((key) => `metadata["${key}"]`);
    instance.lifecycle = { ...lifecycle, ignoreChanges: ignoreChanges === "all" ? ignoreChanges : [...ignoreChanges, ...notices] };
  }
}
